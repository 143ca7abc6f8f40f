package tieline.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.Ids;
import tieline.platform.security.CurrentActor;

/** Computes hashes of frozen lists again, on somebody's request, and remembers each time what came out. */
@Service
public class AccountListChecks {

    private final JdbcClient jdbc;
    private final AccountListText text;
    private final AccountListQueries lists;
    private final AuditTrail audit;
    private final Clock clock;

    AccountListChecks(JdbcClient jdbc, AccountListText text, AccountListQueries lists, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.text = text;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One computation.
     *
     * @param sha256 the hash of the rows at that moment
     * @param matches whether it is the hash the list was frozen with
     */
    public record Check(String sha256, boolean matches, String checkedByName, Instant checkedAt) {}

    /** Computes a list's hash now. A difference is a finding of its own in the audit trail. */
    @Transactional
    public Check check(UUID listId) {
        AccountListView list =
                lists.find(listId).filter(AccountListView::isFrozen).orElseThrow();
        String now = text.sha256(listId);
        Check check =
                new Check(now, now.equals(list.sha256()), CurrentActor.get().name(), clock.instant());
        jdbc.sql("""
                        INSERT INTO account_list_checks (list_id, check_id, sha256, matches, checked_by_name, checked_at)
                        VALUES (:list, :id, :sha256, :matches, :by, :at)
                        """)
                .param("list", listId)
                .param("id", Ids.next())
                .param("sha256", now)
                .param("matches", check.matches())
                .param("by", check.checkedByName())
                .param("at", check.checkedAt().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(AuditEntry.of(
                        check.matches() ? "list.checked" : "list.tampered",
                        "list",
                        listId,
                        list.reference(),
                        check.matches()
                                ? "The rows of %s have the hash they were frozen with".formatted(list.reference())
                                : "The rows of %s no longer have the hash they were frozen with"
                                        .formatted(list.reference()))
                .at(list.address())
                .changed("sha256", list.sha256(), now));
        return check;
    }

    /** The latest computations for a list, latest first. */
    @Transactional(readOnly = true)
    public List<Check> latest(UUID listId, int limit) {
        return jdbc.sql("""
                        SELECT sha256, matches, checked_by_name, checked_at FROM account_list_checks
                        WHERE list_id = :list ORDER BY check_id DESC LIMIT :limit
                        """)
                .param("list", listId)
                .param("limit", limit)
                .query((row, n) -> new Check(
                        row.getString("sha256"),
                        row.getBoolean("matches"),
                        row.getString("checked_by_name"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
