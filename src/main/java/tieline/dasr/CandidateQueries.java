package tieline.dasr;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.dasr.Candidate.Listed;

/** Reads the accounts that a batch is made of, with everything the rules ask about them, in blocks. */
@Component
class CandidateQueries {

    /**
     * IS TRUE keeps the index of the batches out: a batch that statistics do not know yet counts as one request, and all of it
     * would be read again for every account.
     */
    private static final String CANDIDATES = """
            SELECT a.account_id, a.utility, a.account_number, c.customer_number, c.customer_name, k.code AS book_code,
                a.customer_class, a.status, a.return_right, a.meter_number, a.meter_owner, a.annual_kwh, a.as_of,
                l.account_number AS listed_number, l.customer_class AS listed_class, l.status AS listed_status,
                l.return_right AS listed_right, o.override_id, live.reference AS live_in,
                done.service_end_date AS switched_on, done.reference AS switched_in, refused.request_id AS replaces,
                CASE WHEN r.problem_rule = 'left-out' THEN r.problem END AS left_out
            FROM account_list_rows l
            JOIN accounts a ON a.account_id = l.account_id
            JOIN customers c ON c.customer_id = a.customer_id
            JOIN books k ON k.book_id = a.book_id
            LEFT JOIN dasr_requests r ON r.account_id = l.account_id AND (r.batch_id = :batch) IS TRUE
            LEFT JOIN LATERAL (
                SELECT override_id FROM dasr_overrides
                WHERE account_id = l.account_id AND return_right = a.return_right
                ORDER BY given_at DESC, override_id DESC LIMIT 1) o ON TRUE
            LEFT JOIN LATERAL (
                SELECT b.reference FROM dasr_requests x JOIN dasr_batches b ON b.batch_id = x.batch_id
                WHERE x.account_id = l.account_id AND x.batch_id <> :batch
                  AND x.status IN ('VALID', 'RELEASED', 'SENT', 'RECEIVED', 'ACKED', 'PENDING', 'ACCEPTED')
                LIMIT 1) live ON TRUE
            LEFT JOIN LATERAL (
                SELECT x.service_end_date, b.reference
                FROM dasr_requests x JOIN dasr_batches b ON b.batch_id = x.batch_id
                WHERE x.account_id = l.account_id AND x.status = 'SWITCHED'
                ORDER BY x.service_end_date DESC NULLS LAST LIMIT 1) done ON TRUE
            LEFT JOIN LATERAL (
                SELECT x.request_id FROM dasr_requests x
                WHERE x.account_id = l.account_id AND x.batch_id <> :batch AND x.status IN ('NACKED', 'REJECTED')
                ORDER BY x.request_id DESC LIMIT 1) refused ON TRUE
            WHERE l.list_id = :list AND l.utility = :utility AND l.account_number > :after
            """;

    private static final String CHOSEN = """
              AND (cardinality(CAST(:books AS text[])) = 0 OR l.book_code = ANY (:books))
              AND (cardinality(CAST(:classes AS text[])) = 0 OR l.customer_class = ANY (:classes))
              AND (cardinality(CAST(:schedules AS text[])) = 0 OR l.schedule = ANY (:schedules))
              AND (CAST(:kwh AS numeric) IS NULL OR l.annual_kwh >= :kwh)
              AND (CAST(:refusedIn AS text) IS NULL OR l.account_id IN (
                SELECT x.account_id FROM dasr_requests x JOIN dasr_batches b ON b.batch_id = x.batch_id
                WHERE b.reference = :refusedIn AND x.status IN ('NACKED', 'REJECTED')))
            """;

    private static final String IN_BATCH = "  AND r.request_id IS NOT NULL\n";
    private static final String NUMBERED = "  AND r.account_number = ANY (:numbers)\n";
    private static final String BLOCK = "ORDER BY l.account_number LIMIT :limit";

    private final JdbcClient jdbc;

    CandidateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many accounts of a list belong to a utility, belong to others, and are left aside by the filter. */
    record Scope(int inList, int elsewhere, int filteredOut) {}

    Scope scope(Batch batch, BatchFilter filter) {
        return filtered(
                        jdbc.sql("""
                                SELECT count(*) AS in_list, count(*) FILTER (WHERE l.utility <> :utility) AS elsewhere,
                                    count(*) FILTER (WHERE l.utility = :utility AND NOT (TRUE
                                """ + CHOSEN + ")) AS filtered_out FROM account_list_rows l WHERE l.list_id = :list"),
                        filter)
                .param("list", batch.list().listId())
                .param("utility", batch.utility().name())
                .query(Scope.class)
                .single();
    }

    /** The next block of a list's accounts that the filter takes, after this account number. */
    List<Candidate> chosen(Batch batch, BatchFilter filter, String after, int limit) {
        return block(filtered(jdbc.sql(CANDIDATES + CHOSEN + BLOCK), filter), batch, after, limit);
    }

    /** The next block of the accounts that have a request in the batch. */
    List<Candidate> inBatch(Batch batch, String after, int limit) {
        return block(jdbc.sql(CANDIDATES + IN_BATCH + BLOCK), batch, after, limit);
    }

    /** Those accounts of the batch whose requests have these numbers. */
    List<Candidate> inBatch(Batch batch, Collection<String> accountNumbers) {
        return block(
                jdbc.sql(CANDIDATES + IN_BATCH + NUMBERED + BLOCK)
                        .param("numbers", new SqlArrayValue("text", accountNumbers.toArray())),
                batch,
                "",
                accountNumbers.size());
    }

    private static StatementSpec filtered(StatementSpec statement, BatchFilter filter) {
        return statement
                .param("books", new SqlArrayValue("text", filter.books().toArray()))
                .param("classes", new SqlArrayValue("text", filter.classes().toArray()))
                .param("schedules", new SqlArrayValue("text", filter.schedules().toArray()))
                .param("kwh", filter.annualKwhMin())
                .param("refusedIn", filter.refusedIn());
    }

    private static List<Candidate> block(StatementSpec statement, Batch batch, String after, int limit) {
        return statement
                .param("batch", batch.batchId())
                .param("list", batch.list().listId())
                .param("utility", batch.utility().name())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> candidate(row))
                .list();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getObject("account_id", UUID.class),
                Utility.valueOf(row.getString("utility")),
                row.getString("account_number"),
                row.getString("customer_number"),
                row.getString("customer_name"),
                row.getString("book_code"),
                row.getString("customer_class"),
                row.getString("status"),
                row.getString("return_right"),
                row.getString("meter_number"),
                row.getString("meter_owner"),
                row.getBigDecimal("annual_kwh"),
                row.getObject("as_of", LocalDate.class),
                new Listed(
                        row.getString("listed_number"),
                        row.getString("listed_class"),
                        row.getString("listed_status"),
                        row.getString("listed_right")),
                uuid(row, "override_id"),
                row.getString("live_in"),
                row.getObject("switched_on", LocalDate.class),
                row.getString("switched_in"),
                uuid(row, "replaces"),
                row.getString("left_out"));
    }

    private static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
