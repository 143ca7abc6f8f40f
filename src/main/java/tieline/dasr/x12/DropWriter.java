package tieline.dasr.x12;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

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
     * A file and the reading back of it through the standard, which takes longer than the writing and goes on meanwhile.
     *
     * @param check ends with an exception where the standard forbids anything in the file; nothing leaves before it is over
     */
    public record Checked(X12Document document, Future<?> check) {

        /** The file, when the standard has nothing against it. */
        public X12Document orThrow() {
            try {
                check.get();
                return document;
            } catch (ExecutionException broken) {
                throw broken.getCause() instanceof IllegalStateException forbidden
                        ? forbidden
                        : new IllegalStateException(broken.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a file was checked", e);
            }
        }
    }

    /**
     * Writes the file and reads it back through the standard before it is handed out.
     *
     * @throws X12RefusedException when {@link #problems} finds anything
     */
    public static X12Document write(Envelope envelope, DropTerms terms, List<DropRequest> requests) {
        return begin(envelope, terms, requests).orThrow();
    }

    /**
     * Writes the file and begins to read it back.
     *
     * @throws X12RefusedException when {@link #problems} finds anything
     */
    public static Checked begin(Envelope envelope, DropTerms terms, List<DropRequest> requests) {
        List<X12Problem> problems = problems(envelope, terms, requests);
        if (!problems.isEmpty()) {
            throw new X12RefusedException(problems);
        }
        SegmentWriter out = new SegmentWriter(envelope).open("GE");
        for (DropRequest request : requests) {
            writeSet(out, envelope, terms, request);
        }
        X12Document document = out.close();
        FutureTask<Void> check = new FutureTask<>(() -> StandardCheck.of814().requireClean(document), null);
        Thread thread = new Thread(check, "dasr-check");
        thread.setDaemon(true);
        thread.start();
        return new Checked(document, check);
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
