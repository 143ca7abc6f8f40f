package tieline.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches the audit trail. Only the conditions that are asked for stand in the statement, so that each kind of question
 * meets its own index; the text is searched in PostgreSQL's own word index, without an extension.
 */
@Component
class AuditQueries {

    /** The expression of the index audit_events_text_ix, letter for letter. */
    private static final String WORDS =
            "to_tsvector('simple', subject_label || ' ' || summary || ' ' || coalesce(reason, ''))";

    private static final int FETCH_SIZE = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A statement, or a part of one, and what stands for its names. */
    record Statement(String sql, Map<String, Object> values) {}

    KeysetPage<AuditEvent> page(AuditFilter filter, Place place, int size) {
        Statement statement = pageStatement(filter, place, size);
        List<AuditEvent> read = new ArrayList<>(jdbc.sql(statement.sql())
                .params(statement.values())
                .query((row, n) -> AuditEvent.from(row, json))
                .list());
        if (place.isBackwards()) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, size, place, AuditQueries::cursor);
    }

    Statement pageStatement(AuditFilter filter, Place place, int size) {
        Statement conditions = conditions(filter);
        Map<String, Object> values = new LinkedHashMap<>(conditions.values());
        values.put("limit", size + 1);
        String sql = "SELECT * FROM audit_events WHERE TRUE" + conditions.sql() + beyond(place, values) + order(place)
                + " LIMIT :limit";
        return new Statement(sql, values);
    }

    /** How many events match, counted up to {@code most}. */
    int count(AuditFilter filter, int most) {
        Statement conditions = conditions(filter);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 FROM audit_events WHERE TRUE" + conditions.sql() + " LIMIT "
                        + most + ") counted")
                .params(conditions.values())
                .query(Integer.class)
                .single();
    }

    /** Hands over all events that match, newest first, read in pieces while the transaction is open. */
    void each(AuditFilter filter, Consumer<AuditEvent> work) {
        Statement conditions = conditions(filter);
        try (Stream<AuditEvent> events = jdbc
                .sql("SELECT * FROM audit_events WHERE TRUE" + conditions.sql() + order(new Place(null, false)))
                .params(conditions.values())
                .withFetchSize(FETCH_SIZE)
                .query((row, n) -> AuditEvent.from(row, json))
                .stream()) {
            events.forEach(work);
        }
    }

    /** The actions that occur, in their order; leaps from one to the next in the index instead of reading all events. */
    List<String> actions() {
        return distinct("action");
    }

    /** The kinds of objects that occur, in their order. */
    List<String> subjectKinds() {
        return distinct("subject_kind");
    }

    private static Statement conditions(AuditFilter filter) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        if (filter.system()) {
            sql.append(" AND actor_id IS NULL");
        } else {
            equal(sql, values, "actor_id", filter.actorId());
        }
        equal(sql, values, "action", filter.action());
        equal(sql, values, "subject_kind", filter.subjectKind());
        LocalDate from = filter.from();
        if (from != null) {
            sql.append(" AND occurred_at >= :from");
            values.put("from", startOf(from));
        }
        LocalDate to = filter.to();
        if (to != null) {
            sql.append(" AND occurred_at < :end");
            values.put("end", startOf(to.plusDays(1)));
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            // The words as the index has them, the last one as a beginning; numnode is 0 where nothing is left of them.
            sql.append(" AND ")
                    .append(WORDS)
                    .append(" @@ (SELECT CASE WHEN numnode(words) = 0 THEN words"
                            + " ELSE (words::text || ':*')::tsquery END FROM plainto_tsquery('simple', :text) words)");
            values.put("text", text.replace("\0", ""));
        }
        return new Statement(sql.toString(), values);
    }

    private static void equal(StringBuilder sql, Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    private static String beyond(Place place, Map<String, Object> values) {
        String cursor = place.cursor();
        if (cursor == null) {
            return "";
        }
        try {
            int separator = cursor.indexOf('_');
            values.put("cursorAt", utc(Instant.parse(cursor.substring(0, Math.max(separator, 0)))));
            values.put("cursorId", UUID.fromString(cursor.substring(separator + 1)));
            return " AND (occurred_at, event_id) " + (place.isBackwards() ? ">" : "<") + " (:cursorAt, :cursorId)";
        } catch (java.time.format.DateTimeParseException | IllegalArgumentException e) {
            values.remove("cursorAt");
            return "";
        }
    }

    private static String cursor(AuditEvent event) {
        return event.occurredAt() + "_" + event.eventId();
    }

    private static String order(Place place) {
        return place.isBackwards() ? " ORDER BY occurred_at, event_id" : " ORDER BY occurred_at DESC, event_id DESC";
    }

    /** {@code column} is one of this class's own words, never input. */
    private List<String> distinct(String column) {
        return jdbc.sql("""
                        WITH RECURSIVE leap AS (
                            (SELECT min(%1$s) AS value FROM audit_events)
                            UNION ALL
                            SELECT (SELECT min(%1$s) FROM audit_events WHERE %1$s > leap.value) FROM leap
                            WHERE leap.value IS NOT NULL
                        )
                        SELECT value FROM leap WHERE value IS NOT NULL ORDER BY value
                        """.formatted(column)).query(String.class).list();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return utc(day.atStartOfDay(Pacific.ZONE).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
