package tieline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tieline.platform.web.TimelineEntry;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A recorded change, as a timeline or the audit page shows it. */
public record AuditEvent(
        UUID eventId,
        Instant occurredAt,
        @Nullable UUID actorId,
        String actorName,
        String action,
        String subjectKind,
        String subjectId,
        String subjectLabel,
        @Nullable String address,
        String summary,
        @Nullable String reason,
        Map<String, String> before,
        Map<String, String> after) {

    /**
     * One changed value.
     *
     * @param name the value's name
     * @param from the value before, empty when there was none
     * @param to the value after, empty when it is gone
     */
    public record Change(String name, String from, String to) {}

    /** The changed values side by side, in the order of their names. */
    public List<Change> changes() {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            changes.add(new Change(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")));
        }
        return changes;
    }

    /** The event as an object's history shows it: one changed value bare, several with their names. */
    public TimelineEntry asTimelineEntry() {
        List<Change> changes = changes();
        TimelineEntry entry = TimelineEntry.of(occurredAt, summary, actorName)
                .changing(side(changes, Change::from), side(changes, Change::to));
        return reason == null ? entry : entry.because(reason);
    }

    private static @Nullable String side(List<Change> changes, Function<Change, String> value) {
        String text = changes.stream()
                .filter(change -> !value.apply(change).isEmpty())
                .map(change -> changes.size() == 1 ? value.apply(change) : change.name() + " " + value.apply(change))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    static AuditEvent from(ResultSet row, JsonMapper json) throws SQLException {
        return new AuditEvent(
                row.getObject("event_id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("subject_label"),
                row.getString("address"),
                row.getString("summary"),
                row.getString("reason"),
                values(row.getString("before_values"), json),
                values(row.getString("after_values"), json));
    }

    private static Map<String, String> values(@Nullable String text, JsonMapper json) {
        return text == null ? Map.of() : json.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
    }
}
