package tieline.dasr;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked about a batch as a whole. */
@Component
class BatchQueries {

    private final JdbcClient jdbc;

    BatchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The hash of what the batch holds now. */
    ContentHash contentHash(UUID batchId) {
        return new ContentHash(jdbc.sql("SELECT dasr_content_hash(:id)")
                .param("id", batchId)
                .query(String.class)
                .single());
    }

    /** Requests released under a go, in a file or not yet, whatever became of them; those taken back left out. */
    long countReleased(UUID batchId) {
        return count(batchId, "status NOT IN ('VALID', 'INVALID', 'EXCLUDED', 'CANCELLED')");
    }

    /** Requests that are still to leave the house. */
    long countWaitingToLeave(UUID batchId) {
        return count(batchId, "status IN ('VALID', 'RELEASED')");
    }

    /** Requests of which something is still expected, from the utility or from a person. */
    long countUnfinished(UUID batchId) {
        return count(batchId, "status NOT IN ('EXCLUDED', 'SWITCHED', 'CANCELLED', 'SUPERSEDED')");
    }

    /** Accounts of valid requests that are no longer what was decided on, each with what changed; at most {@code limit}. */
    List<String> accountsThatMayNotLeave(UUID batchId, int limit) {
        return jdbc.sql("""
                        SELECT r.account_number || ' is ' || a.customer_class || ' and ' || a.status
                            || ', return right ' || a.return_right
                            || CASE WHEN a.account_number = r.account_number THEN ''
                                ELSE ', number ' || a.account_number END
                        FROM dasr_requests r JOIN accounts a ON a.account_id = r.account_id
                        WHERE r.batch_id = :id AND r.status = 'VALID'
                          AND (a.account_number <> r.account_number OR a.customer_class <> r.customer_class
                            OR a.status <> r.account_status OR a.return_right <> r.return_right)
                        ORDER BY r.account_number LIMIT :limit
                        """)
                .param("id", batchId)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** The managers whose overrides the batch's requests use. */
    List<Maker> makersByOverride(UUID batchId) {
        return jdbc.sql("""
                        SELECT DISTINCT o.given_by AS user_id, o.given_by_name AS user_name
                        FROM dasr_requests r
                        JOIN dasr_overrides o ON (o.account_id, o.override_id) = (r.account_id, r.override_id)
                        WHERE r.batch_id = :id
                        """).param("id", batchId).query(Maker.class).list();
    }

    /** The condition is a constant of this class. */
    private long count(UUID batchId, String condition) {
        return jdbc.sql("SELECT count(*) FROM dasr_requests WHERE batch_id = :id AND " + condition)
                .param("id", batchId)
                .query(Long.class)
                .single();
    }
}
