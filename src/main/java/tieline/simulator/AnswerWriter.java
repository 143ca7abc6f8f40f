package tieline.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tieline.simulator.edi.Envelope;
import tieline.simulator.edi.Interchange;
import tieline.simulator.edi.Segment;

/** Writes the files that answer one interchange, each under the next of the utility's own control numbers. */
final class AnswerWriter {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final String NOBODYS_DUNS = "000000000";

    private final SimulatedUtility utility;
    private final Interchange received;
    private final List<JudgedGroup> groups;
    private final Instant takenAt;
    private long control;

    AnswerWriter(
            SimulatedUtility utility,
            Interchange received,
            List<JudgedGroup> groups,
            Instant takenAt,
            long firstControl) {
        this.utility = utility;
        this.received = received;
        this.groups = groups;
        this.takenAt = takenAt;
        this.control = firstControl;
    }

    /** The first control number not used yet. */
    long nextControl() {
        return control;
    }

    /** The 997 about everything received. */
    PlannedAnswer acknowledgment(Duration after) {
        List<List<Segment>> sets =
                groups.stream().map(JudgedGroup::acknowledgment).toList();
        return file("FA", "997", sets, after, received.sender());
    }

    /** The 814 with the first answer to each request; nothing if no request is to be answered. */
    Stream<PlannedAnswer> responses(Duration after) {
        return responseFile(firstAnswers(after), after, received.sender());
    }

    /** The 814 that accepts what was pending; nothing if nothing was. */
    Stream<PlannedAnswer> settlements(Duration after) {
        List<List<Segment>> sets = new ArrayList<>();
        answered()
                .filter(judged -> judged.verdict().kind() == Verdict.Kind.PENDING)
                .forEach(judged -> sets.add(accepting(judged, after, sets.size())));
        return responseFile(sets, after, received.sender());
    }

    /** The good answers with one more, to a request that was never made. */
    Stream<PlannedAnswer> responsesWithStray(Duration after) {
        List<List<Segment>> sets = firstAnswers(after);
        answered().findFirst().ifPresent(judged -> {
            DropRequest known = judged.request();
            ReceivedRequest unknown = new ReceivedRequest("NEVERSENT0001", "NEVERSENT0001", "9999999999");
            DropRequest stray = new DropRequest(
                    unknown,
                    known.utilityDuns(),
                    known.espName(),
                    known.espDuns(),
                    "NOBODY",
                    "024",
                    true,
                    "",
                    known.date());
            sets.add(response(stray, after, sets.size()).accepting(day(after)));
        });
        return responseFile(sets, after, received.sender());
    }

    /** An answer that is sound but addressed to someone else. */
    Stream<PlannedAnswer> misaddressed(Duration after) {
        return responseFile(firstAnswers(after), after, NOBODYS_DUNS);
    }

    /** A file with this content under the next control number. */
    PlannedAnswer raw(Duration after, String content) {
        return new PlannedAnswer(takenAt.plus(after), fileName("814", "%09d".formatted(control++)), content);
    }

    private List<List<Segment>> firstAnswers(Duration after) {
        List<List<Segment>> sets = new ArrayList<>();
        answered().forEach(judged -> sets.add(firstAnswer(judged, after, sets.size())));
        return sets;
    }

    private List<Segment> firstAnswer(JudgedSet judged, Duration after, int index) {
        ResponseSet response = response(judged.request(), after, index);
        return switch (judged.verdict().kind()) {
            case ACCEPTED -> accepting(judged, after, index);
            case PENDING -> response.pending();
            case REJECTED, REFUSED -> response.rejecting(judged.verdict().reasons());
        };
    }

    private List<Segment> accepting(JudgedSet judged, Duration after, int index) {
        String account = judged.request().numbers().account();
        return response(judged.request(), after, index)
                .accepting(MeterReadDays.serviceEnd(account, day(Duration.ZERO)));
    }

    private ResponseSet response(DropRequest request, Duration after, int index) {
        LocalDate written = day(after);
        String transaction =
                "%s%s%06d%05d".formatted(utility.id(), written.toString().replace("-", ""), control, index);
        return new ResponseSet(utility, request, transaction, written);
    }

    private Stream<JudgedSet> answered() {
        return groups.stream().flatMap(JudgedGroup::answered);
    }

    private LocalDate day(Duration after) {
        return LocalDate.ofInstant(takenAt.plus(after), PACIFIC);
    }

    private Stream<PlannedAnswer> responseFile(List<List<Segment>> sets, Duration after, String receiver) {
        return sets.isEmpty() ? Stream.empty() : Stream.of(file("GE", "814", sets, after, receiver));
    }

    private PlannedAnswer file(
            String functionalId, String setId, List<List<Segment>> sets, Duration after, String receiver) {
        Instant due = takenAt.plus(after);
        Envelope envelope = new Envelope(
                received.receiverQualifier(),
                utility.duns(),
                received.senderQualifier(),
                receiver,
                due.atZone(PACIFIC).toLocalDateTime(),
                control++,
                received.usage());
        String content = envelope.around(functionalId, setId, sets);
        return new PlannedAnswer(due, fileName(setId, envelope.isaControl()), content);
    }

    private String fileName(String setId, String isaControl) {
        return "%s_%s_%s.x12".formatted(utility.user(), setId, isaControl);
    }
}
