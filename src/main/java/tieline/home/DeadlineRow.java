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
 * @param mark the time left with a shape; null where it is neither late nor near
 * @param isLate whether its time is over
 */
record DeadlineRow(
        LocalDate date,
        String what,
        String rule,
        @Nullable String caveat,
        String reference,
        String href,
        String left,
        @Nullable StateMark mark,
        boolean isLate) {}
