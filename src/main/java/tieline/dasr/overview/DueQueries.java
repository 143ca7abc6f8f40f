package tieline.dasr.overview;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;

/** Reads what is expected by a day: answers of the utilities, and ends of contracts. */
@Component
class DueQueries {

    private final JdbcClient jdbc;

    DueQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AwaitedAck> acks(int limit) {
        return jdbc.sql("""
                        SELECT b.reference, t.utility, r.code, t.isa_control, t.request_count, t.sent_at,
                            r.ack_expected_hours
                        FROM dasr_transmissions t JOIN dasr_batches b ON b.batch_id = t.batch_id
                        JOIN dasr_routes r ON r.route_id = t.route_id
                        WHERE t.status = 'SENT' AND t.acked_at IS NULL
                        ORDER BY t.sent_at LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new AwaitedAck(
                        row.getString("reference"),
                        Utility.valueOf(row.getString("utility")),
                        row.getString("code"),
                        "%09d".formatted(row.getLong("isa_control")),
                        row.getInt("request_count"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                        row.getInt("ack_expected_hours")))
                .list();
    }

    /** Not "pending at the utility" alone: the 814 that ends the matter is still to come. */
    List<AwaitedResponses> responses(int limit) {
        return jdbc.sql("""
                        SELECT b.reference, q.utility, r.code, t.isa_control, q.requests, q.acknowledged_on,
                            r.response_expected_working_days
                        FROM (SELECT batch_id, utility, transmission_id, count(*) AS requests,
                                CAST(acked_at AT TIME ZONE 'America/Los_Angeles' AS date) AS acknowledged_on
                              FROM dasr_requests WHERE status IN ('ACKED', 'PENDING') AND acked_at IS NOT NULL
                              GROUP BY batch_id, utility, transmission_id, acknowledged_on) q
                        JOIN dasr_batches b ON b.batch_id = q.batch_id
                        JOIN dasr_transmissions t ON t.transmission_id = q.transmission_id
                        JOIN dasr_routes r ON r.route_id = t.route_id
                        ORDER BY q.acknowledged_on, b.reference, q.transmission_id LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, n) -> new AwaitedResponses(
                        row.getString("reference"),
                        Utility.valueOf(row.getString("utility")),
                        row.getString("code"),
                        "%09d".formatted(row.getLong("isa_control")),
                        row.getLong("requests"),
                        row.getObject("acknowledged_on", LocalDate.class),
                        row.getInt("response_expected_working_days")))
                .list();
    }

    List<ContractEnd> contractEnds(LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("""
                        SELECT b.reference AS batch_reference, b.utility, a.contract_end, count(*) AS accounts
                        FROM accounts a
                        JOIN dasr_requests r ON r.account_id = a.account_id
                            AND r.status IN ('VALID', 'RELEASED', 'SENT', 'RECEIVED', 'ACKED', 'PENDING', 'ACCEPTED')
                        JOIN dasr_batches b ON b.batch_id = r.batch_id
                        WHERE coalesce(a.contract_end, 'infinity') BETWEEN :from AND :to AND a.status = 'active'
                        GROUP BY b.reference, b.utility, a.contract_end
                        ORDER BY a.contract_end, b.reference LIMIT :limit
                        """)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query(ContractEnd.class)
                .list();
    }
}
