package tieline.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change to be recorded. Built with {@link #of} and the {@code with...} methods.
 *
 * @param action what was done, as a stable word such as {@code batch.decided}
 * @param subjectKind the kind of object, such as {@code batch}
 * @param subjectId the object's identifier, as text
 * @param subjectLabel what a person calls the object, such as its public reference
 * @param address the object's page, if it has one
 * @param summary one sentence that says what happened
 * @param reason why, in the person's words
 * @param before the changed values before, by name
 * @param after the changed values after, by name
 */
public record AuditEntry(
        String action,
        String subjectKind,
        String subjectId,
        String subjectLabel,
        @Nullable String address,
        String summary,
        @Nullable String reason,
        Map<String, Object> before,
        Map<String, Object> after) {

    /** An entry without a page, a reason or values. */
    public static AuditEntry of(String action, String subjectKind, Object subjectId, String label, String summary) {
        return new AuditEntry(
                action, subjectKind, subjectId.toString(), label, null, summary, null, Map.of(), Map.of());
    }

    /** The same entry with the address of the object's page. */
    public AuditEntry at(String page) {
        return new AuditEntry(action, subjectKind, subjectId, subjectLabel, page, summary, reason, before, after);
    }

    /** The same entry with the person's reason. */
    public AuditEntry because(@Nullable String why) {
        return new AuditEntry(action, subjectKind, subjectId, subjectLabel, address, summary, why, before, after);
    }

    /** The same entry with one more changed value; nothing before and after is no change. Never pass a password or a key. */
    public AuditEntry changed(String name, @Nullable Object from, @Nullable Object to) {
        String textBefore = from == null ? "" : from.toString();
        String textAfter = to == null ? "" : to.toString();
        if (textBefore.isEmpty() && textAfter.isEmpty()) {
            return this;
        }
        Map<String, Object> newBefore = new LinkedHashMap<>(before);
        Map<String, Object> newAfter = new LinkedHashMap<>(after);
        newBefore.put(name, textBefore);
        newAfter.put(name, textAfter);
        return new AuditEntry(
                action, subjectKind, subjectId, subjectLabel, address, summary, reason, newBefore, newAfter);
    }
}
