package tieline.bench;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.ledger.MonthClose;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** One ledger of ten accounts over a hundred months; every month but the last is closed by Tieline itself. */
final class LedgerPageData {

    static final String LEDGER = "BENCH";
    static final int MONTHS = 100;

    private static final YearMonth FIRST = YearMonth.of(2003, 1);
    private static final int ACCOUNTS = 10;

    private final ApplicationContext tieline;
    private final JdbcTemplate jdbc;

    LedgerPageData(ApplicationContext tieline) {
        this.tieline = tieline;
        this.jdbc = tieline.getBean(JdbcTemplate.class);
    }

    /** Makes the ledger where there is none. */
    void make(int entries) {
        Long there = jdbc.queryForObject("SELECT count(*) FROM ledger_entries", Long.class);
        if (there != null && there == entries) {
            return;
        }
        if (there == null || there > 0 || entries % (MONTHS * ACCOUNTS) != 0) {
            throw new IllegalStateException(
                    "This database holds another ledger, or the entries do not divide by months and accounts.");
        }
        new TransactionTemplate(tieline.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> write(entries / MONTHS / ACCOUNTS));
        jdbc.execute("VACUUM ANALYZE");
        close();
        jdbc.execute("VACUUM ANALYZE");
        jdbc.execute("CHECKPOINT");
    }

    /** In one transaction without the guards that look at each entry; the rows are those that a million postings leave. */
    private void write(int postings) {
        jdbc.execute("SET LOCAL session_replication_role = replica");
        UUID ledger = Ids.next();
        jdbc.update(
                "INSERT INTO ledgers VALUES (?, ?, 'A ledger of the bench', ?, now())", ledger, LEDGER, FIRST.atDay(1));
        jdbc.update("""
                INSERT INTO ledger_accounts SELECT uuidv7(), ?, 'account-' || n, 'Account ' || n FROM generate_series(1, ?) n
                """, ledger, ACCOUNTS);
        for (int i = 0; i < MONTHS; i++) {
            month(ledger, FIRST.plusMonths(i), postings);
        }
    }

    /** A month posts debits and credits to every account, in postings of one entry for each. */
    private void month(UUID ledger, YearMonth month, int postings) {
        jdbc.update("INSERT INTO ledger_months VALUES (?, ?, 'OPEN')", ledger, month.atDay(1));
        jdbc.update(
                """
                INSERT INTO ledger_postings
                SELECT uuidv7(), ?, ?, 'bench-' || ? || '-' || n, repeat('0', 64), NULL, 'Bench analyst',
                    CAST(? AS timestamptz) + n * interval '1 second'
                FROM generate_series(1, ?) n
                """,
                ledger,
                month.atDay(1),
                month.toString(),
                month.plusMonths(1).atDay(5) + "T17:00:00Z",
                postings);
        jdbc.update("""
                INSERT INTO ledger_entries (account_id, entry_id, ledger_id, posting_id, line, cents, effective_month,
                    posted_month, kind, citation)
                SELECT a.account_id, uuidv7(), ?, p.posting_id, 1 + abs(hashtextextended(p.idempotency_key, 1)) % 6,
                    hashtextextended(p.idempotency_key || a.code, 2) % 20000000 + 1000000, p.posted_month, p.posted_month,
                    'ORIGINAL', 'An entry of the bench'
                FROM ledger_postings p CROSS JOIN ledger_accounts a
                WHERE p.ledger_id = ? AND p.posted_month = ? AND a.ledger_id = p.ledger_id
                ORDER BY p.posting_id, a.code
                """, ledger, ledger, month.atDay(1));
    }

    private void close() {
        MonthClose closes = tieline.getBean(MonthClose.class);
        Actor first = person("Bench compliance", "COMPLIANCE");
        Actor second = person("Bench manager", "MANAGER");
        for (int i = 0; i < MONTHS - 1; i++) {
            YearMonth month = FIRST.plusMonths(i);
            String hash = CurrentActor.callAs(first, () -> closes.prepare(LEDGER, month));
            CurrentActor.runAs(second, () -> closes.confirm(LEDGER, month, hash));
        }
    }

    private Actor person(String name, String role) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO users (user_id, username, display_name, password_hash, enabled, sample_user,
                    must_change_password, failed_logins, password_changed_at, created_at, version)
                VALUES (?, ?, ?, '{noop}', TRUE, FALSE, FALSE, 0, now(), now(), 0)
                """, id, "bench-" + role.toLowerCase(java.util.Locale.ROOT), name);
        return new Actor(id, name, Set.of(role));
    }
}
