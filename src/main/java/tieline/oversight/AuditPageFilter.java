package tieline.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The audit page's filter as it stands in the address.
 *
 * @param who a user name, or {@link #SYSTEM}
 * @param action what was done
 * @param kind the kind of object
 * @param q words
 * @param from the first day, Pacific time
 * @param to the last day, included
 */
record AuditPageFilter(
        @Nullable String who,
        @Nullable String action,
        @Nullable String kind,
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Stands for what the application did by itself; no user name is like it. */
    static final String SYSTEM = "(system)";

    static @Nullable String orNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
