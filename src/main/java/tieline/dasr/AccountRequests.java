package tieline.dasr;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What this room knows about single accounts. */
@Service
public class AccountRequests {

    private final JdbcClient jdbc;

    AccountRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request of an account.
     *
     * @param batch the batch's public reference
     * @param accountNumber the number in the request; the account's may have changed since
     * @param problem why it is invalid or excluded, or the utility's words; null when nothing stands against it
     */
    public record AccountRequest(
            String batch,
            String accountNumber,
            RequestStatus status,
            @Nullable Instant sentAt,
            @Nullable LocalDate serviceEnd,
            @Nullable String problem) {}

    /** The references of the batches that hold live requests of these accounts; accounts without one are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, String> liveBatches(Collection<UUID> accountIds) {
        Map<UUID, String> batches = new HashMap<>();
        jdbc.sql("""
                        SELECT r.account_id, b.reference FROM dasr_requests r JOIN dasr_batches b ON b.batch_id = r.batch_id
                        WHERE r.account_id = ANY (:accounts)
                          AND r.status IN ('VALID', 'RELEASED', 'SENT', 'RECEIVED', 'ACKED', 'PENDING', 'ACCEPTED')
                        """)
                .param("accounts", new SqlArrayValue("uuid", accountIds.toArray()))
                .query((row, n) -> batches.put(row.getObject("account_id", UUID.class), row.getString("reference")))
                .list();
        return batches;
    }

    /** All requests of one account, the newest first. */
    @Transactional(readOnly = true)
    public List<AccountRequest> ofAccount(UUID accountId) {
        return jdbc.sql("""
                        SELECT b.reference, r.account_number, r.status, r.sent_at, r.service_end_date,
                            COALESCE(r.problem, r.response_text) AS problem
                        FROM dasr_requests r JOIN dasr_batches b ON b.batch_id = r.batch_id
                        WHERE r.account_id = :account ORDER BY r.request_id DESC
                        """)
                .param("account", accountId)
                .query((row, n) -> {
                    OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
                    return new AccountRequest(
                            row.getString("reference"),
                            row.getString("account_number"),
                            RequestStatus.valueOf(row.getString("status")),
                            sent == null ? null : sent.toInstant(),
                            row.getObject("service_end_date", LocalDate.class),
                            row.getString("problem"));
                })
                .list();
    }
}
