package tieline.deadlines;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.platform.time.Pacific;
import tieline.platform.time.WorkingDays;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** How long is left, in working days; in hours where the rule counts hours and the day is near. */
@Component
public class TimeLeft {

    private static final int NEAR_DAYS = 2;
    private static final long HOURS_SHOWN = 48;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private final WorkingDays workingDays;
    private final Clock clock;

    TimeLeft(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The words: {@code 3 days}, {@code Today}, {@code 25 h late}; empty for what is over. */
    public String words(DeadlineItem item) {
        if (!item.status().isToDo()) {
            return "";
        }
        Instant now = clock.instant();
        return item.toTheHour() ? hours(item.dueAt(), now) : days(item.dueOn(), Pacific.dateOf(now));
    }

    /** The words with a shape, where it is late or within two working days; else null. */
    public @Nullable StateMark mark(DeadlineItem item) {
        Instant now = clock.instant();
        if (item.isLate(now)) {
            return new StateMark(Shape.ALARM, words(item));
        }
        if (!item.status().isToDo()) {
            return null;
        }
        LocalDate today = Pacific.dateOf(now);
        boolean near =
                item.toTheHour() ? item.dueOn().equals(today) : workingDays.between(today, item.dueOn()) <= NEAR_DAYS;
        return near ? new StateMark(Shape.WAITING, words(item)) : null;
    }

    /** Working days from today to the due day; negative where it is late. */
    public int workingDays(DeadlineItem item) {
        return workingDays.between(Pacific.dateOf(clock.instant()), item.dueOn());
    }

    private String days(LocalDate due, LocalDate today) {
        if (due.equals(today)) {
            return "Today";
        }
        int days = Math.max(1, Math.abs(workingDays.between(today, due)));
        return counted(days, "day", "days") + (due.isBefore(today) ? " late" : "");
    }

    /** The rule counts hours, so the first two days are told in hours. */
    private static String hours(Instant due, Instant now) {
        Duration left = Duration.between(now, due);
        String late = left.isNegative() ? " late" : "";
        if (!left.isNegative() && Pacific.dateOf(due).equals(Pacific.dateOf(now))) {
            return "Today " + TIME.format(Pacific.at(due)).replace("AM", "am").replace("PM", "pm");
        }
        long hours = Math.max(1, left.abs().toHours());
        return hours < HOURS_SHOWN
                ? hours + " h" + late
                : counted(left.abs().toDays(), "calendar day", "calendar days") + late;
    }

    private static String counted(long number, String one, String many) {
        return String.format(Locale.US, "%,d %s", number, number == 1 ? one : many);
    }
}
