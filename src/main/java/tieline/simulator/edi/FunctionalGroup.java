package tieline.simulator.edi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One functional group as received: its GS, its transaction sets, and its GE unless that is missing. */
public record FunctionalGroup(
        Segment header, List<TransactionSet> sets, @Nullable Segment trailer) {

    public FunctionalGroup {
        sets = List.copyOf(sets);
    }

    /** GS01: {@code GE} for 814s, {@code FA} for 997s. */
    public String functionalId() {
        return header.element(1);
    }

    /** GS06, the group's control number. */
    public String control() {
        return header.element(6);
    }

    /** GS08, such as {@code 004010}. */
    public String version() {
        return header.element(8);
    }

    /** Whether the group carries functional acknowledgments, which are never acknowledged themselves. */
    public boolean isAcknowledgment() {
        return functionalId().equals("FA");
    }
}
