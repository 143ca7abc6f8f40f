package tieline.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for; null means all.
 *
 * @param actorId who acted
 * @param system only what the application did by itself; then nobody is asked for
 * @param action what was done, such as {@code batch.decided}
 * @param subjectKind the kind of object, such as {@code batch}
 * @param text words, or beginnings of words, of the object's label, the summary and the reason; all of them must occur
 * @param from the first day, Pacific time
 * @param to the last day, included, Pacific time
 */
public record AuditFilter(
        @Nullable UUID actorId,
        boolean system,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, false, null, null, null, null, null);
}
