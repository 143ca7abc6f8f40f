package tieline.dasr;

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

/** What this room knows about single accounts, for the rooms that show accounts. */
@Service
public class LiveRequests {

    private final JdbcClient jdbc;

    LiveRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request of an account.
     *
     * @param batch the batch's public reference
     * @param state the request's state, in words
     * @param live whether it may still switch the account
     * @param problem why it is invalid or excluded; null otherwise
     */
    public record AccountRequest(
            String batch,
            String state,
            boolean live,
            @Nullable String problem) {}

    /** The references of the batches that hold live requests of these accounts; accounts without one are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, String> batchOf(Collection<UUID> accountIds) {
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

    /** The newest requests of one account, newest first. */
    @Transactional(readOnly = true)
    public List<AccountRequest> ofAccount(UUID accountId, int limit) {
        return jdbc.sql("""
                        SELECT b.reference, r.status, r.problem
                        FROM dasr_requests r JOIN dasr_batches b ON b.batch_id = r.batch_id
                        WHERE r.account_id = :account ORDER BY r.request_id DESC LIMIT :limit
                        """)
                .param("account", accountId)
                .param("limit", limit)
                .query((row, n) -> {
                    RequestStatus status = RequestStatus.valueOf(row.getString("status"));
                    return new AccountRequest(
                            row.getString("reference"), status.label(), status.isLive(), row.getString("problem"));
                })
                .list();
    }
}
