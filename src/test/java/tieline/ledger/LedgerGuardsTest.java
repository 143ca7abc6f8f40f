package tieline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/**
 * Each guard of the database against the very statement that it is there for: refused while it stands, done once it alone is
 * taken away. A guard that another one stands in for, or that nothing needs, would not pass.
 */
@TielineTest
class LedgerGuardsTest {

    private static final YearMonth JULY = YearMonth.of(2003, 7);
    private static final YearMonth AUGUST = JULY.plusMonths(1);

    /** Copies an entry of a line; what is changed in the copy comes after it. */
    private static final String COPY =
            "INSERT INTO ledger_entries SELECT account_id, gen_random_uuid(), ledger_id, posting_id";

    private static final String REVERSED = COPY + ", line, %s, effective_month, posted_month, 'REVERSAL', entry_id, 'x'"
            + " FROM ledger_entries WHERE line = %d";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MonthClose closes;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private AutowireCapableBeanFactory beans;

    /** July closed with line 1; August open with line 2, line 3 and its reversal; September begun, its close not in order. */
    @BeforeEach
    void months() {
        database.empty();
        LedgerHistory history = beans.createBean(LedgerHistory.class);
        history.open("BA-TEST", JULY);
        history.post("BA-TEST", JULY, "july", EntryDraft.original("core", 1, 100_00, JULY, "x"));
        history.close("BA-TEST", JULY);
        history.begin("BA-TEST", AUGUST);
        history.post(
                "BA-TEST",
                AUGUST,
                "august",
                EntryDraft.original("core", 2, -40_00, AUGUST, "x"),
                EntryDraft.original("core", 3, -5_00, AUGUST, "x"));
        transaction.executeWithoutResult(status -> jdbc.update(REVERSED.formatted("-cents", 3)));
        history.begin("BA-TEST", AUGUST.plusMonths(1));
    }

    @AfterEach
    void end() {
        database.empty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "trigger; ledger_entries.ledger_entries_insert_only; UPDATE ledger_entries SET citation = 'y'",
                "trigger; ledger_entries.ledger_entries_insert_only; DELETE FROM ledger_entries WHERE line = 2",
                "trigger; ledger_entries.ledger_entries_never_emptied; TRUNCATE ledger_entries",
                "trigger; ledger_postings.ledger_postings_insert_only; UPDATE ledger_postings SET actor_name = 'y'",
                "trigger; ledger_accounts.ledger_accounts_insert_only; UPDATE ledger_accounts SET name = 'y'",
                "trigger; ledgers.ledgers_insert_only; UPDATE ledgers SET name = 'y'",
                "trigger; ledger_balances.ledger_balances_insert_only; UPDATE ledger_balances SET cents = 1",
                "trigger; ledger_balances.ledger_balances_insert_only; DELETE FROM ledger_balances",
                "trigger; ledger_balances.ledger_balances_never_emptied; TRUNCATE ledger_balances",
                "trigger; ledger_months.ledger_months_guard; DELETE FROM ledger_months WHERE month = '2003-09-01'",
                "trigger; ledger_months.ledger_months_guard; UPDATE ledger_months SET closed_at = now() WHERE status = 'CLOSED'",
                "trigger; ledger_months.ledger_months_guard; "
                        + "INSERT INTO ledger_months SELECT ledger_id, '2003-11-01', 'OPEN' FROM ledgers",
                "trigger; ledger_months.ledger_months_guard; "
                        + "UPDATE ledger_months SET status = 'PREPARED', prepared_by = u.user_id, prepared_by_name = 'x',"
                        + " prepared_at = now(), content_hash = repeat('a', 64)"
                        + " FROM users u WHERE month = '2003-09-01' AND username = 'test-compliance'",
                "trigger; ledger_entries.ledger_entries_guard; " + COPY
                        + ", 2, -1, effective_month, posted_month, 'ORIGINAL', NULL, 'x' FROM ledger_entries WHERE line = 1",
                "trigger; ledger_entries.ledger_entries_guard; " + COPY
                        + ", 2, 4001, effective_month, posted_month, 'REVERSAL', entry_id, 'x' FROM ledger_entries WHERE line = 2",
                "trigger; ledger_entries.ledger_entries_guard; " + COPY
                        + ", 4, 4000, effective_month, posted_month, 'REVERSAL', entry_id, 'x' FROM ledger_entries WHERE line = 2",
                "index; ledger_entries.ledger_entries_reversed_once_uq; " + COPY
                        + ", 3, -cents, effective_month, posted_month, 'REVERSAL', entry_id, 'x' FROM ledger_entries"
                        + " WHERE line = 3 AND kind = 'ORIGINAL'",
                "constraint; ledger_entries.ledger_entries_reverses_ck; " + COPY
                        + ", 2, 1, effective_month, posted_month, 'REVERSAL', NULL, 'x' FROM ledger_entries WHERE line = 2",
                "constraint; ledger_entries.ledger_entries_effective_ck; " + COPY
                        + ", 2, 1, '2003-09-01', posted_month, 'ORIGINAL', NULL, 'x' FROM ledger_entries WHERE line = 2",
                "constraint; ledger_postings.ledger_postings_key_uq; "
                        + "INSERT INTO ledger_postings SELECT gen_random_uuid(), ledger_id, posted_month, idempotency_key,"
                        + " repeat('b', 64), actor_id, actor_name, posted_at FROM ledger_postings WHERE idempotency_key = 'august'",
                "constraint; ledger_months.ledger_months_maker_is_never_checker_ck; "
                        + "UPDATE ledger_months SET status = 'CLOSED', confirmed_by = prepared_by, confirmed_by_name = 'x',"
                        + " closed_at = now() WHERE status = 'PREPARED'",
            })
    void refusesWhileItStandsAndNotOnceItIsTakenAway(String kind, String guard, String statement) {
        if (statement.contains("'PREPARED'") && guard.endsWith("_ck")) {
            CurrentActor.runAs(people.compliance(), () -> closes.prepare("BA-TEST", AUGUST));
        }
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(refusal(statement)).as("while it stands").isNotNull();
            takeAway(kind, guard.split("\\."));
            assertThat(refusal(statement)).as("once it is taken away").isNull();
        });
    }

    private void takeAway(String kind, String[] guard) {
        jdbc.execute(
                switch (kind) {
                    case "trigger" -> "ALTER TABLE " + guard[0] + " DISABLE TRIGGER " + guard[1];
                    case "index" -> "DROP INDEX " + guard[1];
                    default -> "ALTER TABLE " + guard[0] + " DROP CONSTRAINT " + guard[1];
                });
    }

    private @Nullable String refusal(String statement) {
        jdbc.execute("SAVEPOINT before");
        try {
            assertThat(statement.startsWith("TRUNCATE") ? run(statement) : jdbc.update(statement))
                    .as("rows that it is about")
                    .isPositive();
            return null;
        } catch (DataAccessException e) {
            jdbc.execute("ROLLBACK TO SAVEPOINT before");
            return String.valueOf(e.getMostSpecificCause().getMessage());
        }
    }

    private int run(String statement) {
        jdbc.execute(statement);
        return 1;
    }
}
