package tieline.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A made-up meter reading calendar: each account is read once a month, on the n-th weekday of the month, n from 1 to 20 by its
 * number.
 */
final class MeterReadDays {

    private static final int CYCLES = 20;
    private static final int NOTICE_DAYS = 15;

    private MeterReadDays() {}

    /**
     * The first reading of this account after 15 calendar days have passed since the request came, as the rule ratified in February
     * 1999 for switches without a meter change has it.
     */
    static LocalDate serviceEnd(String account, LocalDate received) {
        LocalDate earliest = received.plusDays(NOTICE_DAYS + 1L);
        YearMonth month = YearMonth.from(earliest);
        LocalDate read = readDay(account, month);
        return read.isBefore(earliest) ? readDay(account, month.plusMonths(1)) : read;
    }

    private static LocalDate readDay(String account, YearMonth month) {
        int cycle = Math.floorMod(account.hashCode(), CYCLES) + 1;
        LocalDate day = month.atDay(1);
        int weekdays = isWeekday(day) ? 1 : 0;
        while (weekdays < cycle) {
            day = day.plusDays(1);
            weekdays += isWeekday(day) ? 1 : 0;
        }
        return day;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
