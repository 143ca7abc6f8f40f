package tieline.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the deadlines that are kept, the earliest due first. */
@Repository
class DeadlineQueries {

    private static final String MATCHING = """
            WHERE status = ANY (:statuses)
              AND (CAST(:kind AS text) IS NULL OR kind = :kind)
              AND (CAST(:text AS text) IS NULL
                   OR strpos(lower(title || ' ' || subject_label || ' ' || rule_name), lower(:text)) > 0)
              AND (CAST(:owner AS uuid) IS NULL OR owner_id = :owner)
              AND (NOT :unowned OR owner_id IS NULL)
              AND (CAST(:from AS date) IS NULL OR due_on >= :from)
              AND (CAST(:to AS date) IS NULL OR due_on <= :to)
            """;

    private static final String EARLIEST_FIRST = " ORDER BY due_at, deadline_id::text COLLATE \"C\"";
    private static final String LATEST_FIRST = " ORDER BY due_at DESC, deadline_id::text COLLATE \"C\" DESC";

    private final JdbcClient jdbc;

    DeadlineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place in the order of due instant and key.
     *
     * @param dueAt the due instant of the row
     * @param key the row's key
     */
    record Cursor(Instant dueAt, String key) {

        private static final String BETWEEN = "~";

        static Cursor of(DeadlineItem item) {
            return new Cursor(item.dueAt(), item.key());
        }

        /** Null for what no page wrote. */
        static @Nullable Cursor read(@Nullable String written) {
            int at = written == null ? -1 : written.indexOf(BETWEEN);
            if (written == null || at < 0) {
                return null;
            }
            try {
                return new Cursor(Instant.parse(written.substring(0, at)), written.substring(at + 1));
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return dueAt + BETWEEN + key;
        }
    }

    /** At most {@code limit} beyond the cursor, in the direction asked for: backwards the nearest one comes first. */
    List<DeadlineItem> beyond(DeadlineFilter filter, @Nullable Cursor cursor, boolean backwards, int limit) {
        String seek = cursor == null
                ? ""
                : " AND (due_at, deadline_id::text COLLATE \"C\") %s (:at, :key)".formatted(backwards ? "<" : ">");
        String sql = "SELECT * FROM deadlines " + MATCHING + seek + (backwards ? LATEST_FIRST : EARLIEST_FIRST)
                + " LIMIT :limit";
        JdbcClient.StatementSpec statement = filtered(sql, filter).param("limit", limit);
        if (cursor != null) {
            statement = statement
                    .param("at", cursor.dueAt().atOffset(ZoneOffset.UTC))
                    .param("key", cursor.key());
        }
        return statement.query(DeadlineQueries::item).list();
    }

    Stream<DeadlineItem> all(DeadlineFilter filter) {
        return filtered("SELECT * FROM deadlines " + MATCHING + EARLIEST_FIRST, filter)
                .query(DeadlineQueries::item)
                .stream();
    }

    long count(DeadlineFilter filter) {
        return filtered("SELECT count(*) FROM deadlines " + MATCHING, filter)
                .query(Long.class)
                .single();
    }

    Optional<DeadlineItem> find(String reference) {
        return jdbc.sql("SELECT * FROM deadlines WHERE reference = :reference")
                .param("reference", reference)
                .query(DeadlineQueries::item)
                .optional();
    }

    /** Of one object, whatever their state. */
    List<DeadlineItem> of(String subjectKind, String subjectId) {
        return jdbc.sql("SELECT * FROM deadlines WHERE subject_kind = :kind AND subject_id = :id" + EARLIEST_FIRST
                        + " LIMIT 100")
                .param("kind", subjectKind)
                .param("id", subjectId)
                .query(DeadlineQueries::item)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, DeadlineFilter filter) {
        return jdbc.sql(sql)
                .param("statuses", filter.statuses().stream().map(Enum::name).toArray(String[]::new))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("text", filter.text())
                .param("owner", filter.owner())
                .param("unowned", filter.unowned())
                .param("from", filter.from())
                .param("to", filter.to());
    }

    private static DeadlineItem item(ResultSet row, int number) throws SQLException {
        return new DeadlineItem(
                row.getString("deadline_id"),
                row.getString("reference"),
                DeadlineKind.valueOf(row.getString("kind")),
                new DeadlineSubject(
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getString("subject_label"),
                        row.getString("subject_address")),
                row.getString("title"),
                row.getString("rule_name"),
                new Citation(row.getString("citation_document"), row.getString("citation_term")),
                null,
                row.getObject("owner_id", UUID.class),
                row.getString("owner_name"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                false,
                DeadlineStatus.valueOf(row.getString("status")));
    }
}
