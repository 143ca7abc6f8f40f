package tieline.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.accounts.Utility;
import tieline.ledger.Ledgers;
import tieline.ledger.MonthClose;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The three months of the vectors through service, ledger and close; and what is refused with nothing written. */
@TielineTest
class CrsPostingTest {

    private static final YearMonth JULY = CrsVectors.JULY;
    private static final String LEDGER = CrsPosting.ledger(Utility.PGE);

    @Autowired
    private CrsPosting posting;

    @Autowired
    private CrsTerms terms;

    @Autowired
    private CrsInputs inputs;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private MonthClose closes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void begin() {
        database.empty();
        as(
                people.analyst(),
                () -> posting.open(
                        Utility.PGE,
                        JULY,
                        Map.of(CrsClass.CORE, 450_000_00L, CrsClass.NON_CORE, 6_123_456_78L),
                        "Test opening"));
    }

    @AfterEach
    void end() {
        database.empty();
    }

    @Test
    void theThreeMonthsComeOutToTheCentOnTheLinesInTheLedgerAndClosed() {
        rates();
        List<CrsMonth> expected = CrsVectors.run(CrsVectors.opening(), CrsVectors.MONTHS, Readings.USUAL);
        for (int i = 0; i < 3; i++) {
            YearMonth month = JULY.plusMonths(i);
            enter(month, CrsVectors.MONTHS.get(i));
            assertThat(post(month)).isEqualTo(expected.get(i));
            assertThat(post(month)).as("again").isEqualTo(expected.get(i));
            assertThat(ledgers.balances(LEDGER, month))
                    .containsEntry("core", expected.get(i).core().closing())
                    .containsEntry("non-core", expected.get(i).nonCore().closing());
            close(month);
        }
        assertThat(ledgers.balances(LEDGER, JULY.plusMonths(2)))
                .containsEntry("core", 0L)
                .containsEntry("non-core", 15_150_400_03L);
        assertThat(CurrentActor.callAs(people.compliance(), () -> posting.months(Utility.PGE, CrsClass.CORE)))
                .extracting(each -> each.lines().closing())
                .containsExactly(1_091_510_00L, 1_320_199_18L, 0L);
        assertThat(ledgers.verify(LEDGER)).isEmpty();
    }

    @Test
    void anotherReadingFromItsMonthOnGivesItsOwnFigures() {
        rates();
        as(
                people.compliance(),
                () -> terms.read(Utility.PGE, Reading.INTEREST_BASE, JULY, "AVERAGE", "Open question 1, test"));
        for (int i = 0; i < 3; i++) {
            enter(JULY.plusMonths(i), CrsVectors.MONTHS.get(i));
            post(JULY.plusMonths(i));
        }
        assertThat(ledgers.balances(LEDGER, JULY.plusMonths(2))).containsEntry("non-core", 15_134_402_44L);
    }

    @Test
    void aPostedMonthFreezesItsInputs() {
        rates();
        enter(JULY, CrsVectors.MONTHS.get(0));
        post(JULY);
        assertThatThrownBy(() -> as(
                        people.analyst(),
                        () -> inputs.type(
                                Utility.PGE,
                                JULY,
                                CrsClass.CORE,
                                CrsVectors.MONTHS.get(0).core(),
                                1,
                                "again")))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("posted");
    }

    @Test
    void withoutARateInputsOrTheMonthBeforeNothingIsWritten() {
        assertThatThrownBy(() -> post(JULY))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("inputs");
        enter(JULY, CrsVectors.MONTHS.get(0));
        assertThatThrownBy(() -> post(JULY))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("No core interest rate of PG&E is in force in 2003-07");
        rates();
        enter(JULY.plusMonths(1), CrsVectors.MONTHS.get(1));
        assertThatThrownBy(() -> post(JULY.plusMonths(1)))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("the next is 2003-07");
        assertThat(jdbc.queryForObject("SELECT count(*) FROM ledger_entries WHERE line > 0", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("SELECT count(*) FROM crs_months", Long.class))
                .isZero();
    }

    @Test
    void whatPostingWouldComeToIsComputedWithoutWriting() {
        rates();
        enter(JULY, CrsVectors.MONTHS.get(0));
        CrsMonth preview = CurrentActor.callAs(people.manager(), () -> posting.compute(Utility.PGE, JULY));
        assertThat(preview.core().closing()).isEqualTo(1_091_510_00L);
        assertThat(jdbc.queryForObject("SELECT count(*) FROM crs_months", Long.class))
                .isZero();
        assertThat(post(JULY)).isEqualTo(preview);
        assertThat(CurrentActor.callAs(people.manager(), () -> posting.compute(Utility.PGE, JULY)))
                .as("a posted month computed again")
                .isEqualTo(preview);
        assertThat(CurrentActor.callAs(people.manager(), () -> posting.next(Utility.PGE)))
                .isEqualTo(JULY.plusMonths(1));
    }

    @Test
    void postedMonthsKeepTheirTerms() {
        rates();
        enter(JULY, CrsVectors.MONTHS.get(0));
        post(JULY);
        assertThatThrownBy(() -> as(
                        people.compliance(),
                        () -> terms.read(Utility.PGE, Reading.ROUNDING, JULY, "HALF_EVEN", "Another opinion")))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("Months to 2003-07 are posted and keep their terms");
        assertThatThrownBy(() -> jdbc.update("""
                        INSERT INTO crs_rates SELECT utility, crs_class, DATE '2003-06-01', yearly_rate, citation, entered_by,
                            entered_by_name, entered_at FROM crs_rates
                        """)).hasMessageContaining("posted months keep their terms");
        as(
                people.compliance(),
                () -> terms.read(Utility.PGE, Reading.ROUNDING, JULY.plusMonths(1), "HALF_EVEN", "From August on"));
        assertThat(CurrentActor.callAs(people.manager(), () -> terms.settings(Utility.PGE)))
                .singleElement()
                .satisfies(set -> assertThat(set.way().key()).isEqualTo("HALF_EVEN"));
    }

    @Test
    void aMonthClosesOnlyAfterItIsPosted() {
        assertThatThrownBy(() -> CurrentActor.callAs(people.compliance(), () -> closes.prepare(LEDGER, JULY)))
                .hasMessageContaining("2003-07 is not posted yet");
    }

    private void rates() {
        as(people.compliance(), () -> {
            terms.enterRate(Utility.PGE, CrsClass.CORE, JULY, CrsVectors.CORE_RATE, "Test rate, before tax");
            terms.enterRate(Utility.PGE, CrsClass.NON_CORE, JULY, CrsVectors.NON_CORE_RATE, "Test rate, after tax");
        });
    }

    private void enter(YearMonth month, MonthInput input) {
        as(people.analyst(), () -> {
            for (CrsClass each : CrsClass.values()) {
                inputs.type(Utility.PGE, month, each, input.of(each), 0, null);
            }
        });
    }

    private CrsMonth post(YearMonth month) {
        return CurrentActor.callAs(people.analyst(), () -> posting.post(Utility.PGE, month));
    }

    private void close(YearMonth month) {
        String hash = CurrentActor.callAs(people.compliance(), () -> closes.prepare(LEDGER, month));
        as(people.manager(), () -> closes.confirm(LEDGER, month, hash));
    }

    private static void as(Actor actor, Runnable work) {
        CurrentActor.runAs(actor, work);
    }
}
