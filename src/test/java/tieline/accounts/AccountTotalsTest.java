package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.AccountFixture.Given;
import tieline.testing.CleanDatabase;
import tieline.testing.TielineTest;

/** The kept totals are what a recount finds, whatever changed the accounts and however many did so at once. */
@TielineTest
@Import(AccountFixture.class)
class AccountTotalsTest {

    private static final String DIFFERENCES = """
            SELECT count(*) FROM (
                SELECT customer_id, book_id, utility, customer_class, status, return_right, count(*) AS accounts,
                       coalesce(sum(annual_kwh), 0) AS annual_kwh, coalesce(sum(peak_kw), 0) AS peak_kw
                FROM accounts GROUP BY customer_id, book_id, utility, customer_class, status, return_right) r
            FULL JOIN (SELECT * FROM account_totals WHERE (accounts, annual_kwh, peak_kw) <> (0, 0, 0)) t
                USING (customer_id, book_id, utility, customer_class, status, return_right)
            WHERE (r.accounts, r.annual_kwh, r.peak_kw) IS DISTINCT FROM (t.accounts, t.annual_kwh, t.peak_kw)""";

    private static final String CUSTOMER_DIFFERENCES = """
            SELECT count(*) FROM (
                SELECT c.customer_id, count(a.account_id) AS accounts, coalesce(sum(a.annual_kwh), 0) AS annual_kwh,
                       coalesce(sum(a.peak_kw), 0) AS peak_kw
                FROM customers c LEFT JOIN accounts a ON a.customer_id = c.customer_id GROUP BY c.customer_id) r
            FULL JOIN customer_totals t USING (customer_id)
            WHERE (r.accounts, r.annual_kwh, r.peak_kw) IS DISTINCT FROM (t.accounts, t.annual_kwh, t.peak_kw)""";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private AccountQueries queries;

    @Autowired
    private AccountTotalsQueries totals;

    @BeforeEach
    void someAccounts() {
        database.empty();
        for (int i = 0; i < 60; i++) {
            given.add(Given.account((i % 2 == 0 ? "PGE-" : "SCE-") + "%010d".formatted(i))
                    .of("C-" + i % 7)
                    .in("BOOK-" + i % 3)
                    .using(i % 10 == 0 ? null : String.valueOf(1000 + i), i % 9 == 0 ? null : String.valueOf(i)));
        }
    }

    @Test
    void equalARecountAfterEveryKindOfChange() {
        assertTrue();
        jdbc.update("UPDATE accounts SET annual_kwh = annual_kwh + 0.125 WHERE account_number < '0000000030'");
        assertTrue();
        jdbc.update("UPDATE accounts SET annual_kwh = NULL, peak_kw = 7 WHERE account_number LIKE '%5'");
        assertTrue();
        jdbc.update(
                "UPDATE accounts SET customer_id = (SELECT customer_id FROM customers WHERE customer_number = 'C-1'),"
                        + " status = 'inactive' WHERE account_number LIKE '%3'");
        assertTrue();
        jdbc.update("UPDATE accounts SET version = version + 1");
        assertTrue();
        jdbc.update("DELETE FROM accounts WHERE account_number LIKE '%7'");
        assertTrue();
        jdbc.update("UPDATE accounts SET return_right = 'silent' WHERE FALSE");
        assertTrue();
        transaction.executeWithoutResult(status -> {
            jdbc.update("UPDATE accounts SET return_right = 'prohibited'");
            status.setRollbackOnly();
        });
        assertTrue();
    }

    @Test
    void noticeWhenTheTriggersAreOff() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.update("UPDATE accounts SET peak_kw = 999 WHERE account_number = '0000000001'");
        });
        assertThat(jdbc.queryForObject(DIFFERENCES, Long.class)).isEqualTo(1L);
    }

    @Test
    void equalARecountAfterRandomChangesOfManyAtOnce() throws Exception {
        int people = 6;
        var threads = Executors.newFixedThreadPool(people);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                Random random = new Random(41 + person);
                work.add(() -> changeAtRandom(random, 40));
            }
            int changed = 0;
            for (var done : threads.invokeAll(work)) {
                changed += done.get();
            }
            assertThat(changed).isPositive();
        } finally {
            threads.shutdownNow();
        }
        assertTrue();
    }

    @Test
    void areTheSameFromTheKeptRowsAndFromTheAccounts() {
        for (String query : List.of(
                "",
                "utility=PGE",
                "utility=PGE&utility=SCE",
                "book=BOOK-1",
                "book=NONE",
                "customer_number=C-3",
                "status=active&customer_class=commercial",
                "return_right=explicit&book=BOOK-2&utility=SCE")) {
            AccountFilter filter = AccountFilter.ofQuery(query);
            AccountConditions conditions = queries.conditions(filter);
            AccountTotals kept = totals.of(filter, conditions);
            assertThat(kept).isEqualTo(totals.counted(conditions));
            assertThat(kept.accounts()).isEqualTo(queries.count(conditions));
        }
    }

    /** Statements over overlapping rows in changing order, as several people and an import would send them. */
    private int changeAtRandom(Random random, int times) {
        int changed = 0;
        for (int i = 0; i < times; i++) {
            String someOf = "account_number LIKE '%" + random.nextInt(10) + "'";
            String change = switch (random.nextInt(4)) {
                case 0 -> "return_right = '" + (random.nextBoolean() ? "silent" : "explicit") + "'";
                case 1 -> "annual_kwh = " + random.nextInt(5000);
                case 2 -> "status = '" + (random.nextBoolean() ? "active" : "inactive") + "'";
                default -> "book_id = (SELECT book_id FROM books WHERE code = 'BOOK-" + random.nextInt(3) + "')";
            };
            // The rows are locked in one order first, as the application's own statements do.
            changed += jdbc.update("WITH chosen AS (SELECT account_id FROM accounts WHERE " + someOf
                    + " ORDER BY account_id FOR NO KEY UPDATE) UPDATE accounts a SET " + change
                    + " FROM chosen WHERE chosen.account_id = a.account_id");
        }
        return changed;
    }

    private void assertTrue() {
        assertThat(jdbc.queryForObject(DIFFERENCES, Long.class)).isZero();
        assertThat(jdbc.queryForObject(CUSTOMER_DIFFERENCES, Long.class)).isZero();
    }
}
