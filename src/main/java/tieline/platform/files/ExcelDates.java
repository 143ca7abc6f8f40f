package tieline.platform.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates as Excel stores them: days since a first day, with the time of day as the fraction.
 *
 * <p>Excel counts 1900-02-29, which never was, as day 60 (kept from Lotus 1-2-3); days before it are one off. Workbooks
 * of old Macintosh versions count from 1904-01-01 as day 0.
 */
public final class ExcelDates {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final long FALSE_LEAP_DAY = 60;
    private static final long LAST_DAY = 2_958_465;
    private static final long SECONDS_OF_DAY = 86_400;

    private ExcelDates() {}

    /** The day of a serial number without a time of day, or null when the number is no day from 1900 to 9999. */
    public static @Nullable LocalDate toDate(BigDecimal serial, boolean from1904) {
        LocalDateTime moment = toDateTime(serial, from1904);
        boolean midnight = moment != null && moment.toLocalTime().toSecondOfDay() == 0;
        return moment != null && midnight ? moment.toLocalDate() : null;
    }

    /** The moment of a serial number to the second, or null when the number is no day from 1900 to 9999. */
    public static @Nullable LocalDateTime toDateTime(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            return null;
        }
        long seconds = serial.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalDate day = day(seconds / SECONDS_OF_DAY, from1904);
        return day == null ? null : day.atStartOfDay().plusSeconds(seconds % SECONDS_OF_DAY);
    }

    private static @Nullable LocalDate day(long serial, boolean from1904) {
        if (from1904) {
            LocalDate day = DAY_ZERO_1904.plusDays(serial);
            return day.getYear() > 9999 ? null : day;
        }
        if (serial == 0 || serial == FALSE_LEAP_DAY || serial > LAST_DAY) {
            return null;
        }
        return DAY_ZERO.plusDays(serial < FALSE_LEAP_DAY ? serial + 1 : serial);
    }
}
