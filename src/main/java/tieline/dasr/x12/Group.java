package tieline.dasr.x12;

import java.util.List;

/**
 * One received functional group, from GS to GE.
 *
 * @param functionalCode GS01: {@code GE} around 814 sets, {@code FA} around 997 sets; empty when GS is missing
 * @param senderCode GS02
 * @param receiverCode GS03
 * @param controlNumber GS06 as it stands, up to nine digits in a correct file; empty when GS is missing
 * @param version GS08, {@code 004010} in a correct file
 * @param setsDeclared GE01 as it stands; empty when GE is missing
 * @param sets the transaction sets in the order of the file, the unreadable ones among them
 * @param faults what is wrong with the group's own header and trailer
 */
public record Group(
        String functionalCode,
        String senderCode,
        String receiverCode,
        String controlNumber,
        String version,
        String setsDeclared,
        List<TransactionSet> sets,
        List<EnvelopeFault> faults) {

    /** Keeps its own copies of the lists. */
    public Group {
        sets = List.copyOf(sets);
        faults = List.copyOf(faults);
    }

    /** Whether every set was understood and every count and control number agrees. */
    public boolean clean() {
        return faults.isEmpty()
                && sets.stream().noneMatch(set -> set instanceof Unreadable)
                && sets.stream().allMatch(set -> set.issues().isEmpty());
    }

    /** Whether we owe the sender a 997: for every group but those of 997 sets, which are never acknowledged. */
    public boolean needsAck() {
        return !functionalCode.equals("FA") && sets.stream().noneMatch(set -> set instanceof FunctionalAck);
    }
}
