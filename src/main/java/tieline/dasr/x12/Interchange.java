package tieline.dasr.x12;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One received interchange, from ISA to IEA.
 *
 * @param senderQualifier ISA05
 * @param senderId ISA06 without the blanks at its end
 * @param receiverQualifier ISA07
 * @param receiverId ISA08 without the blanks at its end
 * @param controlNumber ISA13 as it stands, nine digits in a correct file
 * @param usageCode ISA15 as it stands, {@code T} or {@code P} in a correct file
 * @param at ISA09 and ISA10, the sender's wall clock; null when they are no date and time
 * @param delimiters the dividing characters of this interchange
 * @param acks TA1 segments
 * @param groups functional groups in the order of the file
 * @param unreadable what stands inside of the interchange but in no group
 * @param faults what is wrong with the interchange's own header and trailer
 */
public record Interchange(
        String senderQualifier,
        String senderId,
        String receiverQualifier,
        String receiverId,
        String controlNumber,
        String usageCode,
        @Nullable LocalDateTime at,
        Delimiters delimiters,
        List<InterchangeAck> acks,
        List<Group> groups,
        List<Unreadable> unreadable,
        List<EnvelopeFault> faults) {

    /** Keeps its own copies of the lists. */
    public Interchange {
        acks = List.copyOf(acks);
        groups = List.copyOf(groups);
        unreadable = List.copyOf(unreadable);
        faults = List.copyOf(faults);
    }

    /** Whether everything in the interchange was understood and every count and control number agrees. */
    public boolean clean() {
        return faults.isEmpty() && unreadable.isEmpty() && groups.stream().allMatch(Group::clean);
    }

    /** Every transaction set and every unreadable part of the interchange. */
    public Stream<TransactionSet> sets() {
        return Stream.concat(groups.stream().flatMap(group -> group.sets().stream()), unreadable.stream());
    }
}
