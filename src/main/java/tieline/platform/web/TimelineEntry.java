package tieline.platform.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in an object's history.
 *
 * @param at when it happened; shown in Pacific time
 * @param what what happened, as a sentence without a full stop
 * @param who the person, job or utility that did it
 * @param why the reason that was given, or null
 * @param before the value before a change, or null
 * @param after the value after a change, or null
 * @param decisive whether it decided something: approved, sent, closed
 */
public record TimelineEntry(
        Instant at,
        String what,
        String who,
        @Nullable String why,
        @Nullable String before,
        @Nullable String after,
        boolean decisive) {

    /** A step without reason and values. */
    public static TimelineEntry of(Instant at, String what, String who) {
        return new TimelineEntry(at, what, who, null, null, null, false);
    }

    /** The same step, marked as one that decided something. */
    public TimelineEntry asDecisive() {
        return new TimelineEntry(at, what, who, why, before, after, true);
    }

    /** The same step with the reason that was given for it. */
    public TimelineEntry because(String reason) {
        return new TimelineEntry(at, what, who, reason, before, after, decisive);
    }

    /** The same step with a value before and after; null stands for none. */
    public TimelineEntry changing(@Nullable String from, @Nullable String to) {
        return new TimelineEntry(at, what, who, why, from, to, decisive);
    }
}
