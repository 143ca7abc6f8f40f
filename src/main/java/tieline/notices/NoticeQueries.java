package tieline.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tieline.accounts.CustomerClass;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TimelineEntry;

/** Reads notices for lists and files, the newest first. */
@Repository
class NoticeQueries {

    private static final String SELECT = """
            SELECT n.reference, n.status, n.customer_name, n.draft::jsonb ->> 'customerClass' AS customer_class,
                (n.draft::jsonb #>> '{offer,statedPrice}')::numeric AS stated_price, n.made_by_name, n.made_at,
                n.issued_at, n.cancel_until
            FROM notices n
            """;

    private static final String MATCHING = """
            WHERE (CAST(:status AS text) IS NULL OR n.status = :status)
              AND (CAST(:text AS text) IS NULL OR strpos(lower(n.customer_name || ' ' || n.reference), lower(:text)) > 0)
              AND (CAST(:maker AS uuid) IS NULL OR n.made_by = :maker)
            """;

    private static final String NEWEST_FIRST = " ORDER BY n.made_at DESC, n.notice_id DESC";

    private final JdbcClient jdbc;

    NoticeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a customer sent back. */
    public record Cancellation(
            String way,
            LocalDate postedOn,
            boolean inTime,
            @Nullable String remark,
            String recordedByName) {}

    /** The references of the first and last row shown are the cursors. */
    KeysetPage<NoticeRow> page(NoticeFilter filter, Place place, int size) {
        String cursor = """
                 AND (CAST(:cursor AS text) IS NULL OR (n.made_at, n.notice_id) %s
                    (SELECT c.made_at, c.notice_id FROM notices c WHERE c.reference = :cursor))
                """.formatted(place.isBackwards() ? ">" : "<");
        String order = place.isBackwards() ? " ORDER BY n.made_at, n.notice_id" : NEWEST_FIRST;
        List<NoticeRow> read = new ArrayList<>(filtered(SELECT + MATCHING + cursor + order + " LIMIT :limit", filter)
                .param("cursor", place.cursor())
                .param("limit", size + 1)
                .query(NoticeQueries::row)
                .list());
        if (place.isBackwards()) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, size, place, NoticeRow::reference);
    }

    void all(NoticeFilter filter, Consumer<NoticeRow> sink) {
        try (Stream<NoticeRow> rows =
                filtered(SELECT + MATCHING + NEWEST_FIRST, filter).query(NoticeQueries::row).stream()) {
            rows.forEach(sink);
        }
    }

    /** What became of the notices to a customer, the latest first. */
    List<TimelineEntry> historyOf(UUID customerId) {
        return history("n.customer_id = :id", customerId);
    }

    /** What became of the notices to the customer of an account, the latest first. */
    List<TimelineEntry> historyOfAccount(UUID accountId) {
        return history("n.customer_id = (SELECT a.customer_id FROM accounts a WHERE a.account_id = :id)", accountId);
    }

    private List<TimelineEntry> history(String whose, UUID id) {
        return jdbc.sql("""
                        SELECT n.reference || ', section 394.5 notice: ' || step.what AS what, step.at, step.who, step.why
                        FROM notices n CROSS JOIN LATERAL (
                            SELECT 'written' AS what, n.made_at AS at, n.made_by_name AS who, NULL AS why
                            UNION ALL
                            SELECT 'issued', n.issued_at, n.issued_by_name, NULL WHERE n.issued_at IS NOT NULL
                            UNION ALL
                            SELECT CASE WHEN c.in_time THEN 'cancelled by the customer' ELSE 'cancellation came too late' END,
                                c.recorded_at, c.recorded_by_name, c.remark
                            FROM notice_cancellations c WHERE c.notice_id = n.notice_id) step
                        WHERE %s
                        ORDER BY step.at DESC LIMIT 100
                        """.formatted(whose))
                .param("id", id)
                .query(NoticeQueries::step)
                .list();
    }

    private static TimelineEntry step(ResultSet row, int number) throws SQLException {
        TimelineEntry entry = TimelineEntry.of(
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("what"), row.getString("who"));
        String why = row.getString("why");
        return why == null ? entry : entry.because(why);
    }

    long count(NoticeFilter filter) {
        return filtered("SELECT count(*) FROM notices n " + MATCHING, filter)
                .query(Long.class)
                .single();
    }

    List<Cancellation> cancellations(UUID noticeId) {
        return jdbc.sql("""
                        SELECT way, posted_on, in_time, remark, recorded_by_name FROM notice_cancellations
                        WHERE notice_id = :id ORDER BY recorded_at DESC LIMIT 50
                        """).param("id", noticeId).query(Cancellation.class).list();
    }

    private JdbcClient.StatementSpec filtered(String sql, NoticeFilter filter) {
        return jdbc.sql(sql)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("text", filter.text())
                .param("maker", filter.maker());
    }

    private static NoticeRow row(ResultSet row, int number) throws SQLException {
        OffsetDateTime issued = row.getObject("issued_at", OffsetDateTime.class);
        @Nullable Instant issuedAt = issued == null ? null : issued.toInstant();
        return new NoticeRow(
                row.getString("reference"),
                NoticeStatus.valueOf(row.getString("status")),
                row.getString("customer_name"),
                CustomerClass.valueOf(row.getString("customer_class")),
                row.getBigDecimal("stated_price"),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                issuedAt,
                row.getObject("cancel_until", LocalDate.class));
    }
}
