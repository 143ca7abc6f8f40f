package tieline.approvals;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
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
import tieline.platform.security.Actor;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/**
 * Reads the inbox. Only the conditions that are asked for stand in the statement, so that each part meets its own index: what
 * waits is read from the index of what waits, what a person decided or submitted from that person's.
 */
@Component
class InboxQueries {

    private static final int FETCH_SIZE = 500;

    private static final String COLUMNS = """
            SELECT a.approval_id, a.subject_kind, a.subject_id, a.reference, a.title, a.address, a.utility, a.content_hash,
                a.changes, a.status, a.submitted_by_name, a.submitted_at, a.end_reason, d.decision_id, d.verdict,
                d.decided_by_name, d.on_behalf_of_name, d.decided_at, d.reason AS decision_reason,
                u.decision_id IS NOT NULL AS undone
            """;

    private static final String BY_SUBMISSION = """
            FROM approvals a
            LEFT JOIN approval_decisions d ON d.decision_id = a.decision_id
            LEFT JOIN approval_undos u ON u.decision_id = d.decision_id
            """;

    private static final String BY_DECISION = """
            FROM approval_decisions d
            JOIN approvals a ON a.approval_id = d.approval_id
            LEFT JOIN approval_undos u ON u.decision_id = d.decision_id
            """;

    private static final String WAITS_FOR_VIEWER = """
            a.status = 'WAITING' AND a.decider_role IN (:roles)
                AND NOT EXISTS (SELECT 1 FROM approval_makers m WHERE m.approval_id = a.approval_id AND m.user_id = :viewer)
            """;

    private final JdbcClient jdbc;

    InboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement and what stands for its names. */
    record Statement(String sql, Map<String, Object> values) {}

    KeysetPage<InboxRow> page(InboxFilter filter, Actor viewer, Instant oldest, Place place, int size) {
        Statement statement = pageStatement(filter, viewer, oldest, place, size);
        List<InboxRow> read = new ArrayList<>(jdbc.sql(statement.sql())
                .params(statement.values())
                .query((row, n) -> row(row))
                .list());
        if (place.isBackwards()) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, size, place, row -> cursor(filter.view(), row));
    }

    Statement pageStatement(InboxFilter filter, Actor viewer, Instant oldest, Place place, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        String conditions = conditions(filter, viewer, oldest, values);
        String beyond = beyond(filter.view(), place, values);
        values.put("limit", size + 1);
        return new Statement(
                COLUMNS + from(filter.view()) + " WHERE " + conditions + beyond + order(filter.view(), place)
                        + " LIMIT :limit",
                values);
    }

    /** How many lines match, counted up to {@code most}: a long history is not read through for a number. */
    long count(InboxFilter filter, Actor viewer, Instant oldest, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        String conditions = conditions(filter, viewer, oldest, values);
        values.put("most", most);
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 " + from(filter.view()) + " WHERE " + conditions
                        + " LIMIT :most) counted")
                .params(values)
                .query(Long.class)
                .single();
    }

    /** Hands over all lines, read in pieces while the transaction is open. */
    void each(InboxFilter filter, Actor viewer, Instant oldest, Consumer<InboxRow> work) {
        Map<String, Object> values = new LinkedHashMap<>();
        String conditions = conditions(filter, viewer, oldest, values);
        try (Stream<InboxRow> rows = jdbc
                .sql(COLUMNS + from(filter.view()) + " WHERE " + conditions + order(filter.view(), Place.BEGINNING))
                .params(values)
                .withFetchSize(FETCH_SIZE)
                .query((row, n) -> row(row))
                .stream()) {
            rows.forEach(work);
        }
    }

    /** The utilities that occur, in their order; leaps from one to the next in the index. */
    List<String> utilities() {
        return jdbc.sql("""
                        WITH RECURSIVE leap AS (
                            (SELECT min(utility) AS value FROM approvals WHERE utility IS NOT NULL)
                            UNION ALL
                            SELECT (SELECT min(utility) FROM approvals WHERE utility > leap.value) FROM leap
                            WHERE leap.value IS NOT NULL
                        )
                        SELECT value FROM leap WHERE value IS NOT NULL ORDER BY value
                        """).query(String.class).list();
    }

    private static String conditions(InboxFilter filter, Actor viewer, Instant oldest, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder(
                switch (filter.view()) {
                    case WAITING -> WAITS_FOR_VIEWER;
                    case DECIDED -> "d.decided_by = :viewer";
                    case SUBMITTED -> "a.submitted_by = :viewer";
                    case ALL -> "TRUE";
                });
        if (filter.view() != InboxView.ALL) {
            values.put("viewer", viewer.personId());
        }
        if (filter.view() == InboxView.WAITING) {
            values.put("roles", viewer.roles());
        }
        if (!filter.kinds().isEmpty()) {
            sql.append(" AND a.subject_kind IN (:kinds)");
            values.put("kinds", filter.kinds());
        }
        if (!filter.utilities().isEmpty()) {
            sql.append(" AND a.utility IN (:utilities)");
            values.put("utilities", filter.utilities());
        }
        if (filter.minDays() > 0) {
            sql.append(" AND a.submitted_at <= :oldest");
            values.put("oldest", oldest.atOffset(ZoneOffset.UTC));
        }
        return sql.toString();
    }

    private static String from(InboxView view) {
        return view == InboxView.DECIDED ? BY_DECISION : BY_SUBMISSION;
    }

    private static String beyond(InboxView view, Place place, Map<String, Object> values) {
        String cursor = place.cursor();
        if (cursor == null) {
            return "";
        }
        int separator = Math.max(cursor.indexOf('_'), 0);
        try {
            values.put("cursorAt", Instant.parse(cursor.substring(0, separator)).atOffset(ZoneOffset.UTC));
            values.put("cursorId", UUID.fromString(cursor.substring(separator + 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            // a cursor that is none begins at the beginning
            values.remove("cursorAt");
            return "";
        }
        boolean ascending = (view == InboxView.WAITING) != place.isBackwards();
        return " AND (" + key(view) + ") " + (ascending ? ">" : "<") + " (:cursorAt, :cursorId)";
    }

    private static String order(InboxView view, Place place) {
        boolean ascending = (view == InboxView.WAITING) != place.isBackwards();
        String direction = ascending ? "" : " DESC";
        return " ORDER BY " + key(view).replace(",", direction + ",") + direction;
    }

    private static String key(InboxView view) {
        return view == InboxView.DECIDED ? "d.decided_at, d.decision_id" : "a.submitted_at, a.approval_id";
    }

    private static String cursor(InboxView view, InboxRow row) {
        InboxRow.Decided decision = row.decision();
        return view == InboxView.DECIDED && decision != null
                ? decision.at() + "_" + decision.decisionId()
                : row.submittedAt() + "_" + row.approvalId();
    }

    private static InboxRow row(ResultSet row) throws SQLException {
        return new InboxRow(
                row.getObject("approval_id", UUID.class),
                new SubjectRef(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getString("address"),
                row.getString("utility"),
                row.getString("content_hash"),
                texts(row.getArray("changes")),
                ApprovalStatus.valueOf(row.getString("status")),
                row.getString("submitted_by_name"),
                instant(row, "submitted_at"),
                decision(row),
                row.getString("end_reason"));
    }

    private static InboxRow.@Nullable Decided decision(ResultSet row) throws SQLException {
        UUID id = row.getObject("decision_id", UUID.class);
        return id == null
                ? null
                : new InboxRow.Decided(
                        id,
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("decided_by_name"),
                        row.getString("on_behalf_of_name"),
                        instant(row, "decided_at"),
                        row.getString("decision_reason"),
                        row.getBoolean("undone"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
