package tieline.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened to an account or a customer: the import that added it and every recorded change, latest first. */
@Component
class AccountHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AccountHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What kind of step in a history. */
    enum Kind {
        /** An import added the account. */
        ADDED,
        /** Values of the account changed. */
        CHANGED,
        /** A complete file did not name the account. */
        INACTIVATED,
        /** The customer's name changed. */
        RENAMED
    }

    /**
     * One step.
     *
     * @param who who decided it
     * @param importReference the import that made it, such as IMP-2026-0001; null when it was made by hand
     * @param reason why, where a person said so
     * @param changes the values that changed; empty for an account that was added
     */
    record Step(
            Kind kind,
            Instant at,
            String who,
            @Nullable String importReference,
            @Nullable String reason,
            List<AccountValueChange> changes) {

        /** What happened in a sentence without a full stop. */
        String sentence() {
            String by = importReference == null ? "" : " by import " + importReference;
            return switch (kind) {
                case ADDED -> "Added" + by;
                case CHANGED -> "Changed" + by;
                case INACTIVATED -> "Made inactive" + by + ", a complete file that does not name it";
                case RENAMED -> "Renamed" + by;
            };
        }
    }

    /** The latest steps of an account, at most {@code limit}. An account that no import added has no first step here. */
    List<Step> ofAccount(UUID accountId, int limit) {
        return jdbc.sql("""
                        SELECT h.kind, h.changed_at, h.changed_by_name, h.reason, i.reference, h.before_values,
                               h.after_values, h.version
                        FROM account_changes h LEFT JOIN account_imports i ON i.import_id = h.import_id
                        WHERE h.account_id = :account
                        UNION ALL
                        SELECT 'ADDED', i.decided_at, i.decided_by_name, NULL, i.reference, NULL, NULL, -1
                        FROM accounts a JOIN account_imports i ON i.import_id = a.first_import_id
                        WHERE a.account_id = :account
                        ORDER BY 8 DESC LIMIT :limit
                        """)
                .param("account", accountId)
                .param("limit", limit)
                .query((row, n) -> step(row))
                .list();
    }

    /** The latest renamings of a customer, at most {@code limit}. */
    List<Step> ofCustomer(UUID customerId, int limit) {
        return jdbc.sql("""
                        SELECT 'RENAMED' AS kind, h.changed_at, h.changed_by_name, NULL AS reason, i.reference,
                               jsonb_build_object('customer_name', h.name_before) AS before_values,
                               jsonb_build_object('customer_name', h.name_after) AS after_values
                        FROM customer_changes h JOIN account_imports i ON i.import_id = h.import_id
                        WHERE h.customer_id = :customer
                        ORDER BY h.changed_at DESC, h.import_id DESC LIMIT :limit
                        """)
                .param("customer", customerId)
                .param("limit", limit)
                .query((row, n) -> step(row))
                .list();
    }

    private Step step(ResultSet row) throws SQLException {
        return new Step(
                Kind.valueOf(row.getString("kind")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by_name"),
                row.getString("reference"),
                row.getString("reason"),
                AccountValueChange.of(row.getString("before_values"), row.getString("after_values"), json));
    }
}
