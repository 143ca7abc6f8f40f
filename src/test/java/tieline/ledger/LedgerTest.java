package tieline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** A ledger from its first entry to a closed month, and what service and database refuse on the way. */
@TielineTest
class LedgerTest {

    private static final String LEDGER = "CRS-TEST";
    private static final YearMonth JULY = YearMonth.of(2003, 7);
    private static final YearMonth AUGUST = JULY.plusMonths(1);

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private MonthClose closes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void begin() {
        database.empty();
        as(
                people.analyst(),
                () -> ledgers.open(LEDGER, "Test ledger", Map.of("core", "Core", "non-core", "Non-core"), JULY));
    }

    @AfterEach
    void end() {
        jdbc.execute("DROP TRIGGER IF EXISTS test_fails ON ledger_entries");
        database.empty();
    }

    @Test
    void entriesMakeBalancesAndAClosedMonthProvesThem() {
        post("opening", JULY, entry("core", 0, 450_000_00L), entry("non-core", 0, 6_123_456_78L));
        post(
                "july",
                JULY,
                entry("core", 1, 1_850_000_00L),
                entry("core", 2, -1_215_000_00L),
                entry("core", 6, 6_510_00L));
        close(JULY);
        as(people.analyst(), () -> ledgers.begin(LEDGER, AUGUST));
        post("august", AUGUST, new EntryDraft("core", 1, 1_432_187_55L, AUGUST, EntryKind.ORIGINAL, null, "line 1"));
        close(AUGUST);

        assertThat(ledgers.balances(LEDGER, JULY))
                .containsEntry("core", 1_091_510_00L)
                .containsEntry("non-core", 6_123_456_78L);
        assertThat(ledgers.verify(LEDGER)).isEmpty();
        assertThat(ledgers.months(LEDGER)).extracting(LedgerMonth::status).containsOnly(MonthStatus.CLOSED);
        assertThat(ledgers.months(LEDGER))
                .extracting(LedgerMonth::hash)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void oneChangedCentIsFoundInItsMonth() {
        post("july", JULY, entry("core", 1, 100_00L), entry("non-core", 1, 200_00L));
        close(JULY);
        as(people.analyst(), () -> ledgers.begin(LEDGER, AUGUST));
        post("august", AUGUST, new EntryDraft("core", 1, 5_00L, AUGUST, EntryKind.ORIGINAL, null, "line 1"));
        close(AUGUST);
        tamper("UPDATE ledger_entries SET cents = cents + 1 WHERE posted_month = '2003-08-01'");
        assertThat(ledgers.verify(LEDGER)).contains(AUGUST);
        tamper("UPDATE ledger_balances SET cents = cents - 1 WHERE month = '2003-07-01'");
        assertThat(ledgers.verify(LEDGER)).contains(JULY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entries SET cents = cents + 1",
                "DELETE FROM ledger_entries",
                "TRUNCATE ledger_entries",
                "UPDATE ledger_postings SET actor_name = 'x'",
                "DELETE FROM ledger_months",
                "UPDATE ledger_accounts SET name = 'x'"
            })
    void theDatabaseRefusesToChangeHistory(String sql) {
        post("july", JULY, entry("core", 1, 100_00L));
        assertThatThrownBy(() -> jdbc.execute(sql)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aPreparedCloseIsTakenBackWithAReasonAndAClosedOneIsNot() {
        post("july", JULY, entry("core", 1, 100_00L));
        String hash = CurrentActor.callAs(people.compliance(), () -> closes.prepare(LEDGER, JULY));
        assertThatThrownBy(() -> as(people.manager(), () -> closes.takeBack(LEDGER, JULY, " ")))
                .hasMessageContaining("Say why");
        assertThatThrownBy(() -> as(people.analyst(), () -> closes.takeBack(LEDGER, JULY, "no")))
                .isInstanceOf(AccessDeniedException.class);
        as(people.manager(), () -> closes.takeBack(LEDGER, JULY, "A payment is missing"));
        post("more", JULY, entry("core", 2, -1_00L));
        assertThatThrownBy(() -> as(people.manager(), () -> closes.confirm(LEDGER, JULY, hash)))
                .hasMessageContaining("is not prepared");
        close(JULY);
        assertThatThrownBy(() -> as(people.manager(), () -> closes.takeBack(LEDGER, JULY, "late")))
                .hasMessageContaining("is closed");
    }

    @Test
    void aClosedMonthTakesNothingNotEvenAReversal() {
        post("july", JULY, entry("core", 1, 100_00L));
        close(JULY);
        long before = entries();
        assertThatThrownBy(() -> post("late", JULY, entry("core", 2, -1L)))
                .isInstanceOf(LedgerRefusedException.class)
                .hasMessageContaining("2003-07 takes no entries any more");
        assertThatThrownBy(() -> post("late", JULY, reversal(JULY, -100_00L)))
                .isInstanceOf(LedgerRefusedException.class)
                .hasMessageContaining("takes no entries");
        assertThatThrownBy(() -> jdbc.update("""
                        INSERT INTO ledger_entries SELECT account_id, gen_random_uuid(), ledger_id, posting_id, 2, -1,
                            effective_month, posted_month, 'ORIGINAL', NULL, 'x' FROM ledger_entries
                        """)).hasMessageContaining("does not take entries");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void anEntryIsReversedExactlyAndOnce() {
        post("july", JULY, entry("core", 2, -1_215_000_00L));
        close(JULY);
        as(people.analyst(), () -> ledgers.begin(LEDGER, AUGUST));
        assertThatThrownBy(() -> post("r0", AUGUST, reversal(JULY, 1_00L))).hasMessageContaining("exact opposite");
        post(
                "r1",
                AUGUST,
                reversal(JULY, 1_215_000_00L),
                new EntryDraft("core", 2, -1_205_000_00L, JULY, EntryKind.REPLACEMENT, null, "found in August"));
        assertThatThrownBy(() -> post("r2", AUGUST, reversal(JULY, 1_215_000_00L)))
                .isInstanceOf(LedgerRefusedException.class)
                .hasMessageContaining("reversed already");
        assertThat(ledgers.balances(LEDGER, AUGUST)).containsEntry("core", -1_205_000_00L);
    }

    @Test
    void aRepetitionIsHarmlessAndAnotherContentUnderTheSameKeyRefused() {
        UUID first = post("july", JULY, entry("core", 1, 100_00L), entry("non-core", 1, 7L));
        assertThat(post("july", JULY, entry("non-core", 1, 7L), entry("core", 1, 100_00L)))
                .isEqualTo(first);
        assertThatThrownBy(() -> post("july", JULY, entry("core", 1, 100_01L), entry("non-core", 1, 7L)))
                .isInstanceOf(LedgerRefusedException.class)
                .hasMessageContaining("used for other entries");
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void monthsBeginAndCloseInOrder() {
        assertThatThrownBy(() -> as(people.analyst(), () -> ledgers.begin(LEDGER, YearMonth.of(2003, 9))))
                .isInstanceOf(LedgerRefusedException.class)
                .hasMessageContaining("2003-09 is not the next");
        as(people.analyst(), () -> ledgers.begin(LEDGER, AUGUST));
        assertThatThrownBy(() -> close(AUGUST))
                .isInstanceOf(LedgerRefusedException.class)
                .hasMessageContaining("2003-07 is not closed");
        assertThatThrownBy(() -> jdbc.update("""
                        UPDATE ledger_months SET status = 'PREPARED', prepared_by = ?, prepared_by_name = 'x',
                            prepared_at = now(), content_hash = repeat('a', 64) WHERE month = '2003-08-01'
                        """, people.compliance().personId()))
                .hasMessageContaining("an earlier month is not closed");
    }

    @Test
    void whoPreparesACloseDoesNotConfirmItAndAnAnalystDoesNeither() {
        Actor maker = people.compliance();
        assertThatThrownBy(() -> as(people.analyst(), () -> closes.prepare(LEDGER, JULY)))
                .isInstanceOf(AccessDeniedException.class);
        as(maker, () -> closes.prepare(LEDGER, JULY));
        String hash = ledgers.months(LEDGER).get(0).hash();
        assertThatThrownBy(() -> as(maker, () -> closes.confirm(LEDGER, JULY, hash)))
                .isInstanceOf(LedgerRefusedException.class)
                .hasMessageContaining("another person confirms it");
        assertThatThrownBy(
                        () -> jdbc.update(
                                "UPDATE ledger_months SET status = 'CLOSED', confirmed_by = prepared_by, confirmed_by_name = 'x', closed_at = now()"))
                .hasMessageContaining("maker_is_never_checker");
        assertThatThrownBy(() -> as(people.manager(), () -> closes.confirm(LEDGER, JULY, "0".repeat(64))))
                .hasMessageContaining("not what you saw");
        assertThat(ledgers.months(LEDGER).get(0).status()).isEqualTo(MonthStatus.PREPARED);
    }

    @Test
    void ofTwoClosesAtOnceOneWinsAndTheOtherIsToldWho() throws Exception {
        as(people.compliance(), () -> closes.prepare(LEDGER, JULY));
        String hash = ledgers.months(LEDGER).get(0).hash();
        List<Actor> both = List.of(people.manager(), people.otherManager());
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<String>> answers = new ArrayList<>();
        for (Actor each : both) {
            answers.add(threads.submit(() -> {
                start.await();
                try {
                    as(each, () -> closes.confirm(LEDGER, JULY, hash));
                    return "won";
                } catch (LedgerRefusedException refusal) {
                    return refusal.sentence();
                }
            }));
        }
        start.countDown();
        List<String> said = List.of(answers.get(0).get(), answers.get(1).get());
        threads.shutdown();
        int winner = said.indexOf("won");
        assertThat(said).containsOnlyOnce("won");
        assertThat(said.get(1 - winner)).contains(both.get(winner).name() + " confirmed it");
    }

    @Test
    void aConnectionThatDiesBetweenTheTwoSidesOfATransferLeavesNeither() {
        jdbc.execute("""
                CREATE OR REPLACE FUNCTION test_dies() RETURNS TRIGGER LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$
                """);
        jdbc.execute("""
                CREATE TRIGGER test_fails AFTER INSERT ON ledger_entries FOR EACH ROW WHEN (NEW.line = 5)
                EXECUTE FUNCTION test_dies()
                """);
        assertThatThrownBy(
                        () -> post("transfer", JULY, entry("core", 4, -11_629_98L), entry("non-core", 5, 11_629_98L)))
                .isInstanceOf(RuntimeException.class);
        assertThat(entries()).isZero();
        jdbc.execute("DROP TRIGGER test_fails ON ledger_entries");
        post("transfer", JULY, entry("core", 4, -11_629_98L), entry("non-core", 5, 11_629_98L));
        assertThat(entries()).isEqualTo(2);
    }

    private UUID post(String key, YearMonth month, EntryDraft... entries) {
        return CurrentActor.callAs(
                people.analyst(), () -> ledgers.post(new Posting(LEDGER, month, key, List.of(entries))));
    }

    private static EntryDraft entry(String account, int line, long cents) {
        return EntryDraft.original(account, line, cents, JULY, "Appendix B, line " + line);
    }

    private EntryDraft reversal(YearMonth effective, long cents) {
        UUID original =
                jdbc.queryForObject("SELECT entry_id FROM ledger_entries WHERE kind = 'ORIGINAL' LIMIT 1", UUID.class);
        int line = jdbc.queryForObject("SELECT line FROM ledger_entries WHERE entry_id = ?", Integer.class, original);
        return new EntryDraft("core", line, cents, effective, EntryKind.REVERSAL, original, "wrong amount");
    }

    private void close(YearMonth month) {
        as(people.compliance(), () -> closes.prepare(LEDGER, month));
        String hash = ledgers.months(LEDGER).stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElseThrow()
                .hash();
        as(people.manager(), () -> closes.confirm(LEDGER, month, hash));
    }

    private long entries() {
        return jdbc.queryForObject("SELECT count(*) FROM ledger_entries", Long.class);
    }

    private void tamper(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.execute(sql);
        });
    }

    private static void as(Actor actor, Runnable work) {
        CurrentActor.runAs(actor, work);
    }
}
