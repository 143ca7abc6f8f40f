package tieline.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Pacific time, in which every legal date and every cut-off of the California utilities is judged. */
public final class Pacific {

    public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

    private Pacific() {}

    /** The calendar day in California at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The end of a day in California: the first instant that is no longer that day, 23, 24 or 25 hours after its start. */
    public static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The wall clock in California at an instant. */
    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    /** An instant in words for a page: {@code Nov 19, 2026, 8:12 am}. */
    public static String moment(Instant instant) {
        return MOMENT.format(at(instant)).replace("AM", "am").replace("PM", "pm");
    }

    /** A date in words for a sentence: {@code Nov 19, 2026}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }
}
