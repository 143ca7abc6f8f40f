package tieline.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * California's holidays by statute, as dated data: the list behind "business day" in the Civil Code (sections 7 and 9,
 * Government Code holidays as listed in Civil Code 7.1). A holiday on a Sunday is kept on the Monday after it; one on a
 * Saturday stays where it is, unlike a federal one.
 *
 * <p>Where a day is in doubt (March 31 by year, the second Monday of October after 2018) it counts as a holiday: that makes
 * a customer's deadline later, never earlier.
 */
final class StatutoryHolidays {

    /** One holiday of every year in its range; a fixed day or the nth weekday of a month ({@code nth} −1 is the last). */
    private record Rule(
            int fromYear,
            @Nullable MonthDay day,
            @Nullable Month month,
            @Nullable DayOfWeek weekday,
            int nth) {

        static Rule fixed(int fromYear, Month month, int day) {
            return new Rule(fromYear, MonthDay.of(month, day), null, null, 0);
        }

        static Rule weekday(int fromYear, int nth, DayOfWeek weekday, Month month) {
            return new Rule(fromYear, null, month, weekday, nth);
        }

        boolean falls(LocalDate date) {
            if (date.getYear() < fromYear) {
                return false;
            }
            if (day != null) {
                LocalDate own = day.atYear(date.getYear());
                return date.equals(own) || (own.getDayOfWeek() == DayOfWeek.SUNDAY && date.equals(own.plusDays(1)));
            }
            return date.getMonth() == month
                    && weekday != null
                    && date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)));
        }
    }

    private static final int ALWAYS = 0;

    private static final List<Rule> RULES = List.of(
            Rule.fixed(ALWAYS, Month.JANUARY, 1),
            Rule.weekday(1986, 3, DayOfWeek.MONDAY, Month.JANUARY),
            Rule.fixed(ALWAYS, Month.FEBRUARY, 12),
            Rule.weekday(1971, 3, DayOfWeek.MONDAY, Month.FEBRUARY),
            Rule.fixed(2001, Month.MARCH, 31),
            Rule.weekday(1971, -1, DayOfWeek.MONDAY, Month.MAY),
            Rule.fixed(ALWAYS, Month.JULY, 4),
            Rule.weekday(ALWAYS, 1, DayOfWeek.MONDAY, Month.SEPTEMBER),
            Rule.fixed(ALWAYS, Month.SEPTEMBER, 9),
            Rule.weekday(1971, 2, DayOfWeek.MONDAY, Month.OCTOBER),
            Rule.fixed(ALWAYS, Month.NOVEMBER, 11),
            Rule.weekday(ALWAYS, 4, DayOfWeek.THURSDAY, Month.NOVEMBER),
            Rule.fixed(ALWAYS, Month.DECEMBER, 25));

    private StatutoryHolidays() {}

    /** Whether a statute's holiday falls on the date or is kept on it because it fell on the Sunday before. */
    static boolean include(LocalDate date) {
        return RULES.stream().anyMatch(rule -> rule.falls(date));
    }
}
