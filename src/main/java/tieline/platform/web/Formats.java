package tieline.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.platform.time.Pacific;

/**
 * How figures, dates and times are written on every page; templates call it {@code @fmt}. A value that is not known is
 * written as nothing, a negative one with a true minus sign.
 */
@Component("fmt")
public class Formats {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d, h:mm a", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.US);

    /** A number of things or whole kWh: {@code 1,236,480,210}. */
    public String count(@Nullable Number value) {
        return value == null ? "" : write(new BigDecimal(value.toString()), 0);
    }

    /** Dollars with two decimals, without the sign of the currency, which belongs into the heading: {@code −27,500.50}. */
    public String money(@Nullable BigDecimal value) {
        return decimals(value, 2);
    }

    /** Whole cents as dollars with two decimals. */
    public String cents(long cents) {
        return money(BigDecimal.valueOf(cents, 2));
    }

    /** A price per kWh with six decimals: {@code 0.106849}. */
    public String price(@Nullable BigDecimal value) {
        return decimals(value, 6);
    }

    /** A number with exactly so many decimals. */
    public String decimals(@Nullable BigDecimal value, int decimals) {
        return value == null ? "" : write(value, decimals);
    }

    /** A date in a table: {@code 2026-11-19}. */
    public String iso(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** A date in a sentence: {@code Nov 19, 2026}. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : Pacific.day(date);
    }

    /** Today's line on the first page: {@code Thursday, November 19, 2026}. */
    public String weekday(@Nullable LocalDate date) {
        return date == null ? "" : WEEKDAY.format(date);
    }

    /** A month: {@code Nov 2026}. */
    public String month(@Nullable YearMonth month) {
        return month == null ? "" : MONTH.format(month);
    }

    /** An instant in Pacific time, in a list of one year: {@code Nov 19, 8:12 am}. */
    public String moment(@Nullable Instant instant) {
        return instant == null
                ? ""
                : SHORT.format(Pacific.at(instant)).replace("AM", "am").replace("PM", "pm");
    }

    /** An instant in Pacific time with its year: {@code Nov 19, 2026, 8:12 am}. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : Pacific.moment(instant);
    }

    /** A hash in groups of four, as people compare it: {@code 9f3c a61e 0b72 d48f}. */
    public String hash(@Nullable String hex) {
        return hex == null ? "" : hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The class of a figure: a posted zero is grey. */
    public String zero(@Nullable Number value) {
        return value != null && new BigDecimal(value.toString()).signum() == 0 ? "z" : "";
    }

    /** The word for one thing or for any other number of them, with the number: {@code 1 account}, {@code 37 accounts}. */
    public String counted(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** Grouped by hand: a {@code DecimalFormat} is made anew for each figure or shared by none, and a page has hundreds. */
    private static String write(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = decimals == 0 ? digits.length() : digits.indexOf('.');
        StringBuilder written = new StringBuilder(digits.length() + point / 3 + 1);
        if (rounded.signum() < 0) {
            written.append('\u2212');
        }
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % 3 == 0) {
                written.append(',');
            }
            written.append(digits.charAt(i));
        }
        return written.append(digits, point, digits.length()).toString();
    }
}
