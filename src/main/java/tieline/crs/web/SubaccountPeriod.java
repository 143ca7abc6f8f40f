package tieline.crs.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tieline.platform.time.Pacific;
import tieline.platform.web.ViewAddress;

/**
 * Which months of a subaccount are shown, and as of which day.
 *
 * @param from the first month; null for the last ones
 * @param to the last month; null for the latest
 * @param asOf only what was posted by the end of this day in California counts; null for now
 */
record SubaccountPeriod(
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable LocalDate asOf) {

    /** The period in the address of a view; what is no month or day is left out. */
    static SubaccountPeriod of(ViewAddress view) {
        return new SubaccountPeriod(
                read(view.first("from"), YearMonth::parse),
                read(view.first("to"), YearMonth::parse),
                read(view.first("as_of"), LocalDate::parse));
    }

    boolean has(YearMonth month) {
        return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
    }

    /** Whether something was there by the end of the day; what has no time of its own was. */
    boolean had(@Nullable Instant at) {
        return asOf == null || at == null || at.isBefore(Pacific.endOf(asOf));
    }

    private static <T> @Nullable T read(@Nullable String written, Function<String, T> parse) {
        try {
            return written == null ? null : parse.apply(written);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
