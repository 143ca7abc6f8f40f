package tieline.simulator;

import java.util.ArrayList;
import java.util.List;
import tieline.simulator.edi.Segment;
import tieline.simulator.edi.TransactionSet;

/**
 * The request in a sound 814 set.
 *
 * @param numbers the numbers that are counted
 * @param utilityDuns N1*8S, N104
 * @param espName N1*SJ, N102
 * @param espDuns N1*SJ, N104
 * @param customer N1*8R, N102
 * @param action ASI02: 024 for a drop
 * @param hasReason whether REF*1P says why, which a drop must
 * @param espAccount REF*11, empty if there is none
 * @param date BGN03
 */
record DropRequest(
        ReceivedRequest numbers,
        String utilityDuns,
        String espName,
        String espDuns,
        String customer,
        String action,
        boolean hasReason,
        String espAccount,
        String date) {

    /** Reads the request; what the set lacks is empty. */
    static DropRequest of(TransactionSet set) {
        return new DropRequest(
                numbers(set),
                element(set, "N1", "8S", 4),
                element(set, "N1", "SJ", 2),
                element(set, "N1", "SJ", 4),
                element(set, "N1", "8R", 2),
                set.first("ASI").map(asi -> asi.element(2)).orElse(""),
                set.first("REF", "1P").isPresent(),
                element(set, "REF", "11", 2),
                set.first("BGN").map(bgn -> bgn.element(3)).orElse(""));
    }

    /** The numbers of a set, sound or not, as far as it has them. */
    static ReceivedRequest numbers(TransactionSet set) {
        return new ReceivedRequest(
                set.first("BGN").map(bgn -> bgn.element(2)).orElse(""),
                set.first("LIN").map(lin -> lin.element(1)).orElse(""),
                element(set, "REF", "12", 2));
    }

    private static String element(TransactionSet set, String tag, String qualifier, int number) {
        return set.first(tag, qualifier)
                .map((Segment segment) -> segment.element(number))
                .orElse("");
    }

    /**
     * Why the utility must reject this request whatever its script says; empty if nothing speaks against it. The utility corrects and
     * defaults nothing that the sender wrote.
     *
     * @param duplicate whether its BGN02 or LIN01 was received before
     */
    List<RejectReason> objections(SimulatedUtility utility, String knownEsp, boolean duplicate) {
        List<RejectReason> reasons = new ArrayList<>();
        if (duplicate) {
            reasons.add(RejectReason.of("ABN"));
        }
        if (!numbers.account().matches("\\d{10}")) {
            reasons.add(RejectReason.of("A76"));
        }
        if (!espDuns.equals(knownEsp) || !utilityDuns.equals(utility.duns())) {
            reasons.add(RejectReason.of("UND"));
        }
        if (!hasReason) {
            reasons.add(RejectReason.of("API"));
        }
        if (!action.equals("024")) {
            reasons.add(new RejectReason("A13", "ONLY DROP REQUESTS ARE TAKEN HERE"));
        }
        return reasons;
    }
}
