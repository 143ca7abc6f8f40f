package tieline.platform.time;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Counts working days: Monday to Friday without California's public holidays. A rule whose source defines another
 * business day counts with a calendar of its own kind: {@link #ofConsumerLaw}.
 */
@Component
public class WorkingDays {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));

    private final Set<DayOfWeek> restDays;
    private final Predicate<LocalDate> holidays;

    WorkingDays() {
        this(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), WorkingDays::isPublicHoliday);
    }

    private WorkingDays(Set<DayOfWeek> restDays, Predicate<LocalDate> holidays) {
        this.restDays = restDays;
        this.holidays = holidays;
    }

    /**
     * The business days of a customer's right to cancel. A holiday is whatever either the statute's list or the public
     * calendar calls one: where the two differ, the deadline is the later one.
     *
     * @param saturdayCounts whether Saturday is a business day
     */
    public static WorkingDays ofConsumerLaw(boolean saturdayCounts) {
        return new WorkingDays(
                saturdayCounts ? EnumSet.of(DayOfWeek.SUNDAY) : EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                date -> StatutoryHolidays.include(date) || isPublicHoliday(date));
    }

    /** Whether {@code date} is a working day. */
    public boolean isWorkingDay(LocalDate date) {
        return !restDays.contains(date.getDayOfWeek()) && !holidays.test(date);
    }

    private static boolean isPublicHoliday(LocalDate date) {
        return HOLIDAYS.isHoliday(date, "ca");
    }

    /** The date {@code days} working days after {@code start} (not counting {@code start}); {@code days >= 0}. */
    public LocalDate plus(LocalDate start, int days) {
        LocalDate date = start;
        for (int counted = 0; counted < days; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                counted++;
            }
        }
        return date;
    }

    /** The date {@code days} working days before {@code start} (not counting {@code start}); {@code days >= 0}. */
    public LocalDate minus(LocalDate start, int days) {
        LocalDate date = start;
        for (int counted = 0; counted < days; ) {
            date = date.minusDays(1);
            if (isWorkingDay(date)) {
                counted++;
            }
        }
        return date;
    }

    /** Working days from {@code from} (not counted) to {@code to} (counted); negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate date = from.plusDays(1); !date.isAfter(to); date = date.plusDays(1)) {
            if (isWorkingDay(date)) {
                count++;
            }
        }
        return count;
    }
}
