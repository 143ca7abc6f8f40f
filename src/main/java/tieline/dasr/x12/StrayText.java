package tieline.dasr.x12;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers neighbouring segments that belong to no transaction set into one unreadable part. */
final class StrayText {

    private final String text;
    private final PartBudget budget;
    private final List<Unreadable> unreadable;
    private @Nullable Segment first;
    private int end;

    StrayText(String text, PartBudget budget, List<Unreadable> unreadable) {
        this.text = text;
        this.budget = budget;
        this.unreadable = unreadable;
    }

    void take(Segment segment) {
        if (first == null) {
            budget.spend();
            first = segment;
        }
        end = segment.end();
    }

    /** Ends the part, because a segment came that belongs somewhere. */
    void flush() {
        if (first != null) {
            String reason =
                    "Segment " + first.position() + " (" + first.shortId() + ") stands outside of any transaction set.";
            unreadable.add(Unreadable.stray(first.position(), text.substring(first.start(), end), reason));
            first = null;
        }
    }
}
