package tieline.dasr.x12;

import java.util.List;

/**
 * Writes drop requests as an 814 of version 004010 in the style of the Utility Industry Group: one transaction set per
 * account, one functional group, one interchange. No utility has certified the result.
 */
public final class DropWriter {

    private DropWriter() {}

    /**
     * Everything that forbids the file, in the order of the requests; empty when it can be written. The control
     * numbers and the time of the envelope have no influence, so that a batch can be checked before it gets numbers.
     */
    public static List<X12Problem> problems(Envelope envelope, DropTerms terms, List<DropRequest> requests) {
        return DropRules.problems(envelope, terms, requests);
    }

    /**
     * Writes the file and reads it back through the standard before it is handed out.
     *
     * @throws X12RefusedException when {@link #problems} finds anything
     */
    public static X12Document write(Envelope envelope, DropTerms terms, List<DropRequest> requests) {
        List<X12Problem> problems = problems(envelope, terms, requests);
        if (!problems.isEmpty()) {
            throw new X12RefusedException(problems);
        }
        SegmentWriter out = new SegmentWriter(envelope).open("GE");
        for (DropRequest request : requests) {
            writeSet(out, envelope, terms, request);
        }
        X12Document document = out.close();
        StandardCheck.of814().requireClean(document);
        return document;
    }

    private static void writeSet(SegmentWriter out, Envelope envelope, DropTerms terms, DropRequest request) {
        String reason = terms.reasonText();
        out.openSet("814");
        out.segment("BGN", "13", request.transactionNumber(), SegmentWriter.date(request.date()));
        writeParty(out, "8S", envelope.receiver(), "40");
        writeParty(out, "SJ", envelope.sender(), "41");
        out.segment("N1", "8R", out.text(request.customerName()));
        out.segment("LIN", request.trackingNumber(), "SH", "EL", "SH", "CE");
        out.segment("ASI", terms.actionCode(), terms.maintenanceCode());
        out.segment("REF", "1P", terms.reasonCode(), reason == null ? null : out.text(reason));
        out.segment("REF", "11", request.espAccount());
        out.segment("REF", "12", request.utilityAccount());
        out.closeSet();
    }

    /** N106: {@code 40} for who receives the file, {@code 41} for who submits it. */
    static void writeParty(SegmentWriter out, String role, EdiParty party, String sideOfFile) {
        out.segment("N1", role, out.text(party.name()), party.nameQualifier(), party.id(), null, sideOfFile);
    }
}
