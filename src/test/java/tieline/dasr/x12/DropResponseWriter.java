package tieline.dasr.x12;

import java.util.List;

/** Writes a utility's answers for the reader's tests. */
final class DropResponseWriter {

    private DropResponseWriter() {}

    /** One interchange of answers, in an envelope with the utility as sender. */
    static X12Document write(Envelope envelope, List<DropResponse> answers) {
        SegmentWriter out = new SegmentWriter(envelope).open("GE");
        answers.forEach(answer -> writeSet(out, envelope, answer));
        X12Document document = out.close();
        StandardCheck.of814().requireClean(document);
        return document;
    }

    private static void writeSet(SegmentWriter out, Envelope envelope, DropResponse answer) {
        out.openSet("814");
        String day = SegmentWriter.date(answer.date());
        out.segment("BGN", "11", answer.transactionNumber(), day, null, null, answer.originalTransaction());
        DropWriter.writeParty(out, "8S", envelope.sender(), "41");
        DropWriter.writeParty(out, "SJ", envelope.receiver(), "40");
        if (answer.customerName() != null) {
            out.segment("N1", "8R", out.text(answer.customerName()));
        }
        out.segment("LIN", answer.trackingNumber(), "SH", "EL", "SH", "CE");
        out.segment("ASI", answer.actionCode(), answer.maintenanceCode());
        answer.rejectReasons().forEach(reason -> out.segment("REF", "7G", reason.code(), reason.text()));
        answer.statusReasons().forEach(reason -> out.segment("REF", "1P", reason.code(), reason.text()));
        if (answer.espAccount() != null) {
            out.segment("REF", "11", answer.espAccount());
        }
        if (answer.utilityAccount() != null) {
            out.segment("REF", "12", answer.utilityAccount());
        }
        if (answer.serviceEnd() != null) {
            out.segment("DTM", "151", SegmentWriter.date(answer.serviceEnd()));
        }
        out.closeSet();
    }
}
