package tieline.dasr;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;

/** Reads lists of batches, the newest first. Identifiers are made in the order of time, so they are the order. */
@Component
class BatchListQueries {

    private static final String FOUND = """
            FROM dasr_batches b
            WHERE (cardinality(CAST(:utilities AS text[])) = 0 OR b.utility = ANY (:utilities))
              AND (cardinality(CAST(:states AS text[])) = 0 OR b.status = ANY (:states))
              AND (CAST(:search AS text) IS NULL OR b.reference LIKE :search OR b.list_reference LIKE :search)
            """;

    private static final String ROWS = """
            SELECT b.batch_id, b.reference, b.utility, b.status, b.list_reference, b.prepared_by_name, b.prepared_at,
                b.sent_at, r.*
            FROM (SELECT * %s %s) b
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE status NOT IN ('INVALID', 'EXCLUDED')) AS going_out,
                    COALESCE(sum(annual_kwh) FILTER (WHERE status NOT IN ('INVALID', 'EXCLUDED')), 0) AS annual_kwh,
                    count(*) FILTER (WHERE status IN ('ACCEPTED', 'SWITCHED')) AS accepted,
                    count(*) FILTER (WHERE status IN ('RELEASED', 'SENT', 'RECEIVED', 'ACKED', 'PENDING')) AS waiting,
                    count(*) FILTER (WHERE status IN ('INVALID', 'NACKED', 'REJECTED')) AS to_correct,
                    count(*) FILTER (WHERE status = 'EXCLUDED') AS excluded
                FROM dasr_requests WHERE batch_id = b.batch_id) r
            """;

    private final JdbcClient jdbc;

    BatchListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Batches older than {@code place}, or the newest; at most {@code limit}, the newest first. */
    List<BatchRow> older(BatchListFilter filter, @Nullable UUID place, int limit) {
        return rows(
                filter,
                "AND (CAST(:place AS uuid) IS NULL OR b.batch_id < :place) ORDER BY b.batch_id DESC LIMIT :limit",
                "ORDER BY b.batch_id DESC",
                place,
                limit);
    }

    /** Batches newer than {@code place}, the nearest to it, the oldest of them first. */
    List<BatchRow> newer(BatchListFilter filter, UUID place, int limit) {
        return rows(
                filter,
                "AND b.batch_id > :place ORDER BY b.batch_id LIMIT :limit",
                "ORDER BY b.batch_id",
                place,
                limit);
    }

    /** How many batches the filter finds. */
    long count(BatchListFilter filter) {
        return filtered(jdbc.sql("SELECT count(*) " + FOUND), filter)
                .query(Long.class)
                .single();
    }

    private List<BatchRow> rows(BatchListFilter filter, String range, String order, @Nullable UUID place, int limit) {
        return filtered(jdbc.sql(ROWS.formatted(FOUND, range) + order), filter)
                .param("place", place)
                .param("limit", limit)
                .query((row, n) -> batch(row))
                .list();
    }

    private static StatementSpec filtered(StatementSpec statement, BatchListFilter filter) {
        String search = filter.search();
        return statement
                .param(
                        "utilities",
                        new SqlArrayValue(
                                "text",
                                filter.utilities().stream().map(Utility::name).toArray()))
                .param(
                        "states",
                        new SqlArrayValue(
                                "text",
                                filter.states().stream().map(BatchStatus::name).toArray()))
                .param("search", search == null ? null : search.replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }

    private static BatchRow batch(ResultSet row) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new BatchRow(
                row.getObject("batch_id", UUID.class),
                row.getString("reference"),
                Utility.valueOf(row.getString("utility")),
                BatchStatus.valueOf(row.getString("status")),
                row.getString("list_reference"),
                row.getString("prepared_by_name"),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant(),
                row.getLong("going_out"),
                row.getBigDecimal("annual_kwh"),
                row.getLong("accepted"),
                row.getLong("waiting"),
                row.getLong("to_correct"),
                row.getLong("excluded"));
    }
}
