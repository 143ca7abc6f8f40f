package tieline.dasr;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** Keeps overrides: insert-only, each for one account and the return right it had at that moment. */
@Component
class OverrideStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    OverrideStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps an override. Refuses when the account's return right is no longer what the manager saw. */
    void keep(Request request, String reason, Actor giver) {
        int kept = jdbc.sql("""
                        INSERT INTO dasr_overrides (account_id, override_id, return_right, reason, given_by, given_by_name,
                            given_at)
                        SELECT account_id, :id, return_right, :reason, :giver, :giverName, :now FROM accounts
                        WHERE account_id = :account AND return_right = :seen
                        """)
                .param("id", Ids.next())
                .param("reason", reason)
                .param("giver", giver.personId())
                .param("giverName", giver.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", request.key().accountId())
                .param("seen", request.returnRight())
                .update();
        if (kept == 0) {
            throw new BatchRefusedException("The return right of account " + request.accountNumber() + " is no longer "
                    + request.returnRight() + ". Refresh the batch.");
        }
    }
}
