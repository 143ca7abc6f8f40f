package tieline.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The verdicts a script gives one request after the other, in a circle that goes on from file to file. */
final class VerdictCycle {

    /** Five of twenty fail, two are pending first; the first ten show every kind, so that a small batch does. */
    private static final List<Verdict> MIXED = List.of(
            Verdict.ACCEPTED,
            Verdict.rejected(RejectReason.of("A76")),
            Verdict.ACCEPTED,
            Verdict.PENDING,
            Verdict.ACCEPTED,
            Verdict.rejected(new RejectReason("A13", "ACCOUNT UNDER REVIEW CALL ESP SERVICES")),
            Verdict.ACCEPTED,
            Verdict.REFUSED,
            Verdict.ACCEPTED,
            Verdict.rejected(RejectReason.of("ZZ9")),
            Verdict.ACCEPTED,
            Verdict.ACCEPTED,
            Verdict.rejected(RejectReason.of("A77"), RejectReason.of("API")),
            Verdict.ACCEPTED,
            Verdict.ACCEPTED,
            Verdict.ACCEPTED,
            Verdict.PENDING,
            Verdict.ACCEPTED,
            Verdict.ACCEPTED,
            Verdict.ACCEPTED);

    private static final List<Verdict> REJECTIONS = List.of(
            Verdict.rejected(RejectReason.of("A76")),
            Verdict.rejected(RejectReason.of("008")),
            Verdict.rejected(new RejectReason("A13", "CONTRACT ON FILE WITH ANOTHER PARTY")),
            Verdict.rejected(RejectReason.of("API")),
            Verdict.rejected(RejectReason.of("DIV")),
            Verdict.rejected(RejectReason.of("UND")),
            Verdict.rejected(RejectReason.of("A77"), RejectReason.of("API")),
            Verdict.rejected(RejectReason.of("ABN")),
            Verdict.rejected(RejectReason.of("A84")),
            Verdict.rejected(RejectReason.of("B14")));

    private final List<Verdict> verdicts;

    private VerdictCycle(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /** The circle of this script; a seed other than 0 shuffles it. */
    static VerdictCycle of(SimulatorScript script, long seed) {
        List<Verdict> verdicts = switch (script) {
            case MIXED -> new ArrayList<>(MIXED);
            case REJECT_ALL -> new ArrayList<>(REJECTIONS);
            case REJECT_997 -> new ArrayList<>(List.of(Verdict.REFUSED));
            case ACCEPT_ALL, SILENCE, SILENCE_AFTER_997, DUPLICATES, OUT_OF_ORDER, GARBAGE, SLOW ->
                new ArrayList<>(List.of(Verdict.ACCEPTED));
        };
        if (seed != 0) {
            Collections.shuffle(verdicts, new Random(seed));
        }
        return new VerdictCycle(verdicts);
    }

    /** The verdict on the n-th request this utility has ever received, n from 0. */
    Verdict at(int number) {
        return verdicts.get(number % verdicts.size());
    }
}
