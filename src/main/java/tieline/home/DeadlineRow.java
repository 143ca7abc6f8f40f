package tieline.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tieline.platform.web.StateMark;

/**
 * Something that is due on a day.
 *
 * @param what what is due
 * @param rule the rule that sets the day
 * @param caveat what is not certain about the rule's source; null when nothing is
 * @param reference what it is about
 * @param left how long is left, or how late it is
 * @param urgency the shape beside the time left; null where it is not near
 */
record DeadlineRow(
        LocalDate date,
        String what,
        String rule,
        @Nullable String caveat,
        String reference,
        String href,
        String left,
        @Nullable Urgency urgency) {

    /** How near. */
    enum Urgency {
        LATE,
        NEAR
    }

    /** The time left with its shape; null where it has none. */
    public @Nullable StateMark mark() {
        return urgency == null ? null : new StateMark(Shapes.of(urgency), left);
    }

    boolean isLate() {
        return urgency == Urgency.LATE;
    }
}
