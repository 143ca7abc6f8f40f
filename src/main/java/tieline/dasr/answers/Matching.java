package tieline.dasr.answers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tieline.dasr.answers.Answer.Target;

/** Finds what an answer is about. */
@Component
class Matching {

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A group that we sent. */
    record SentGroup(UUID transmissionId, UUID batchId, String fileName, boolean sent, boolean acked) {}

    /** A request of a sent group with its place in the file. */
    record SentSet(String setControl, UUID accountId, UUID requestId, UUID batchId, String accountNumber) {

        Target target() {
            return new Target(accountId, requestId, batchId, accountNumber);
        }
    }

    /** What is known of a request when an answer comes. */
    record Known(Target target, String tracking, String status) {}

    /** The group that a 997 acknowledges: GS06 of what we sent to this utility. */
    Optional<SentGroup> group(String utility, long groupControl) {
        return jdbc.sql("""
                        SELECT transmission_id, batch_id, file_name, status = 'SENT' AS sent,
                            acked_at IS NOT NULL AS acked
                        FROM dasr_transmissions
                        WHERE utility = :utility AND gs_control = :control AND status IN ('UPLOADED', 'SENT')
                        """)
                .param("utility", utility)
                .param("control", groupControl)
                .query(SentGroup.class)
                .optional();
    }

    /** The requests of a sent group. */
    List<SentSet> setsOf(UUID transmissionId) {
        return jdbc.sql("""
                        SELECT set_control, account_id, request_id, batch_id, account_number FROM dasr_requests
                        WHERE transmission_id = :id ORDER BY set_control
                        """).param("id", transmissionId).query(SentSet.class).list();
    }

    /** The requests of this utility with these tracking or transaction numbers, by number (the two are the same). */
    Map<String, Known> byNumber(String utility, Collection<String> numbers) {
        Map<String, Known> found = new HashMap<>();
        jdbc.sql("""
                        SELECT account_id, request_id, batch_id, account_number, tracking_number, status
                        FROM dasr_requests WHERE tracking_number = ANY (:numbers) AND utility = :utility
                        """)
                .param("numbers", new SqlArrayValue("text", numbers.toArray()))
                .param("utility", utility)
                .query((row, n) -> new Known(
                        new Target(
                                row.getObject("account_id", UUID.class),
                                row.getObject("request_id", UUID.class),
                                row.getObject("batch_id", UUID.class),
                                row.getString("account_number")),
                        row.getString("tracking_number"),
                        row.getString("status")))
                .list()
                .forEach(known -> found.put(known.tracking(), known));
        return found;
    }

    /** Notes the 997 on the file it acknowledges; the first word stays. */
    void acknowledged(UUID transmissionId, String code, java.time.Instant at) {
        jdbc.sql("""
                        UPDATE dasr_transmissions SET ack_code = :code, acked_at = :at
                        WHERE transmission_id = :id AND acked_at IS NULL
                        """)
                .param("id", transmissionId)
                .param("code", code)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }
}
