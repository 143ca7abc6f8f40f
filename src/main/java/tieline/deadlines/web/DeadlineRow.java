package tieline.deadlines.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tieline.deadlines.DeadlineItem;
import tieline.deadlines.DeadlineStatus;
import tieline.deadlines.TimeLeft;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * A deadline as a row.
 *
 * @param left how long is left, in words
 * @param leftMark the same with a shape where it is late or near; else null
 */
public record DeadlineRow(
        DeadlineItem item, String left, @Nullable StateMark leftMark, StateMark state) {

    static DeadlineRow of(DeadlineItem item, TimeLeft left, Clock clock) {
        return new DeadlineRow(item, left.words(item), left.mark(item), state(item, clock));
    }

    /** The state: a derived one that is late says so, for nothing moves it to "missed". */
    static StateMark state(DeadlineItem item, Clock clock) {
        DeadlineStatus status = item.status();
        if (status == DeadlineStatus.OPEN) {
            return item.isLate(clock.instant())
                    ? new StateMark(Shape.ALARM, "Late")
                    : new StateMark(Shape.OPEN, status.label());
        }
        return switch (status) {
            case MISSED -> new StateMark(Shape.ALARM, status.label());
            case DONE -> new StateMark(Shape.DONE, status.label());
            default -> new StateMark(Shape.CLOSED, status.label());
        };
    }
}
