package tieline.simulator;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import tieline.simulator.edi.Segment;

/**
 * Writes the 814 that answers one request, without ST and SE: BGN06 echoes the request's BGN02, LIN01 its LIN01.
 *
 * @param utility who answers
 * @param request what is answered
 * @param transaction the answer's own BGN02
 * @param written the day of the answer
 */
record ResponseSet(SimulatedUtility utility, DropRequest request, String transaction, LocalDate written) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");

    /** The request is accepted; {@code serviceEnd} is the last day under the supplier. */
    List<Segment> accepting(LocalDate serviceEnd) {
        List<Segment> segments = start("WQ");
        segments.addAll(accounts());
        segments.add(Segment.of("DTM", "151", DATE.format(serviceEnd)));
        return segments;
    }

    /** The request waits; another answer will follow. */
    List<Segment> pending() {
        List<Segment> segments = start("A4");
        segments.add(Segment.of("REF", "1P", "A13", "PENDING METER WORK"));
        segments.addAll(accounts());
        return segments;
    }

    /** The request is rejected for these reasons, of which there is at least one. */
    List<Segment> rejecting(List<RejectReason> reasons) {
        List<Segment> segments = start("U");
        reasons.forEach(reason -> segments.add(Segment.of("REF", "7G", reason.code(), reason.text())));
        segments.addAll(accounts());
        return segments;
    }

    private List<Segment> start(String action) {
        String esp = request.espDuns();
        return new ArrayList<>(List.of(
                Segment.of(
                        "BGN",
                        "11",
                        transaction,
                        DATE.format(written),
                        "",
                        "",
                        request.numbers().transaction()),
                Segment.of("N1", "8S", utility.name(), "1", utility.duns(), "", "41"),
                Segment.of("N1", "SJ", request.espName(), "1", esp, "", "40"),
                Segment.of("N1", "8R", request.customer()),
                Segment.of("LIN", request.numbers().tracking(), "SH", "EL", "SH", "CE"),
                Segment.of("ASI", action, request.action())));
    }

    private List<Segment> accounts() {
        List<Segment> segments = new ArrayList<>();
        if (!request.espAccount().isEmpty()) {
            segments.add(Segment.of("REF", "11", request.espAccount()));
        }
        segments.add(Segment.of("REF", "12", request.numbers().account()));
        return segments;
    }
}
