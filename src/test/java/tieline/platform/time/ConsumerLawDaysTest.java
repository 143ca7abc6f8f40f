package tieline.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The business days of a customer's right to cancel, with Saturday as a business day and without. */
class ConsumerLawDaysTest {

    private static final WorkingDays WITHOUT_SATURDAY = WorkingDays.ofConsumerLaw(false);
    private static final WorkingDays WITH_SATURDAY = WorkingDays.ofConsumerLaw(true);

    @ParameterizedTest(name = "{0} business days after {1}: {2}, with Saturday {3}")
    @CsvSource({
        // Lincoln Day, Monday February 12, lies between.
        "3, 2001-02-08, 2001-02-14, 2001-02-13",
        "3, 2001-02-06, 2001-02-09, 2001-02-09",
        "5, 2001-02-07, 2001-02-15, 2001-02-14",
        // Over the year's end, January 1 on a Monday.
        "3, 2000-12-28, 2001-01-03, 2001-01-02",
        // Christmas on a Sunday is kept on Monday.
        "3, 2022-12-22, 2022-12-28, 2022-12-27",
        // Leap day on a Thursday, and one on a Saturday.
        "3, 2024-02-26, 2024-02-29, 2024-02-29",
        "3, 2020-02-26, 2020-03-02, 2020-02-29",
        // Across the change to daylight saving time, March 8, 2026, and back, November 1.
        "3, 2026-03-05, 2026-03-10, 2026-03-09",
        "3, 2026-10-29, 2026-11-03, 2026-11-02",
        // Thanksgiving Thursday and the Friday after it.
        "3, 2026-11-24, 2026-12-01, 2026-11-30",
        // Independence Day on a Saturday: the public calendar keeps Friday free as well, the later reading holds.
        "3, 2026-07-01, 2026-07-07, 2026-07-07",
        // Admission Day, Labor Day and the second Monday of October.
        "3, 2001-08-31, 2001-09-06, 2001-09-05",
        "1, 2002-09-06, 2002-09-10, 2002-09-07",
        "1, 2001-10-05, 2001-10-09, 2001-10-06"
    })
    void countsToTheDay(int days, LocalDate start, LocalDate without, LocalDate with) {
        assertThat(WITHOUT_SATURDAY.plus(start, days)).isEqualTo(without);
        assertThat(WITH_SATURDAY.plus(start, days)).isEqualTo(with);
    }

    @Test
    void theYear2001HasTheStatutesHolidays() {
        assertThat(statutory(2001))
                .containsExactly(
                        "2001-01-01",
                        "2001-01-15",
                        "2001-02-12",
                        "2001-02-19",
                        "2001-03-31",
                        "2001-05-28",
                        "2001-07-04",
                        "2001-09-03",
                        "2001-09-09",
                        "2001-09-10",
                        "2001-10-08",
                        "2001-11-11",
                        "2001-11-12",
                        "2001-11-22",
                        "2001-12-25");
    }

    /** Where the statute's list and the public calendar part: each such day is known, and counts as a holiday. */
    @Test
    void differencesToThePublicCalendarAreTheKnownOnes() {
        var publicCalendar = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));
        List<String> differences = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(date -> StatutoryHolidays.include(date) != publicCalendar.isHoliday(date, "ca"))
                .map(LocalDate::toString)
                .collect(Collectors.toList());
        assertThat(differences)
                .as("Juneteenth, July 3 for the 4th on a Saturday, the 4th itself, Admission Day, the day after"
                        + " Thanksgiving")
                .containsExactly("2026-06-19", "2026-07-03", "2026-07-04", "2026-09-09", "2026-11-27");
        assertThat(differences)
                .allSatisfy(day -> assertThat(WITH_SATURDAY.isWorkingDay(LocalDate.parse(day)))
                        .isFalse());
    }

    @Property(tries = 2000)
    void countingSaturdayNeverGivesALaterDay(
            @ForAll @IntRange(min = 0, max = 20000) int day, @ForAll @IntRange(min = 1, max = 10) int days) {
        LocalDate start = LocalDate.of(1998, 1, 1).plusDays(day);
        LocalDate without = WITHOUT_SATURDAY.plus(start, days);
        LocalDate with = WITH_SATURDAY.plus(start, days);
        assertThat(with).isBeforeOrEqualTo(without).isAfterOrEqualTo(start.plusDays(days));
        assertThat(WITHOUT_SATURDAY.between(start, without)).isEqualTo(days);
        assertThat(with.getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
        assertThat(without.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void aDayEndsWithItsOwnOffset() {
        assertThat(Pacific.endOf(LocalDate.of(2026, 3, 7))).hasToString("2026-03-08T08:00:00Z");
        assertThat(Pacific.endOf(LocalDate.of(2026, 3, 8))).hasToString("2026-03-09T07:00:00Z");
        assertThat(Pacific.endOf(LocalDate.of(2026, 11, 1))).hasToString("2026-11-02T08:00:00Z");
    }

    private static List<String> statutory(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(StatutoryHolidays::include)
                .map(LocalDate::toString)
                .toList();
    }
}
