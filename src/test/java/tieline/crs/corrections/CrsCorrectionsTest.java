package tieline.crs.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsMonth;
import tieline.crs.CrsRefusedException;
import tieline.crs.CrsRig;
import tieline.crs.CrsVectors;
import tieline.crs.MonthInput;
import tieline.crs.Readings;
import tieline.ledger.EntryKind;
import tieline.ledger.Ledgers;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The second vector to the cent, corrections that reach both classes, and what is refused with nothing written. */
@TielineTest
class CrsCorrectionsTest {

    private static final MonthInput JULY_INPUT = CrsVectors.MONTHS.get(0);
    private static final MonthInput AUGUST_INPUT = CrsVectors.MONTHS.get(1);
    private static final ClassInput RIGHT_JULY = CrsVectors.input(1_850_000_00L, 1_205_000_00L, 0, 0, 45_000_000);

    @Autowired
    private CrsCorrections corrections;

    @Autowired
    private CrsReopenings reopenings;

    @Autowired
    private ApplicationContext application;

    private CrsRig rig;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @AfterEach
    void end() {
        database.empty();
    }

    @BeforeEach
    void begin() {
        database.empty();
        rig = CrsRig.on(application);
        rig.open();
    }

    @Test
    void aPaymentThatWasBookedTooHighIsPutRightInTheOpenMonthToTheCent() {
        rig.post(CrsVectors.JULY, JULY_INPUT);
        rig.close(CrsVectors.JULY);
        CorrectionPreview preview = preview(CrsClass.CORE, RIGHT_JULY);
        assertThat(preview.entries())
                .extracting("line", "cents", "kind")
                .containsExactly(
                        tuple(2, 1_215_000_00L, EntryKind.REVERSAL),
                        tuple(2, -1_205_000_00L, EntryKind.REPLACEMENT),
                        tuple(6, 60_00L, EntryKind.TRUE_UP));
        assertThat(preview.months())
                .singleElement()
                .satisfies(month -> assertThat(month.right().line6()).isEqualTo(6_570_00L));
        correct(CrsClass.CORE, RIGHT_JULY);
        assertThat(rig.compute(CrsVectors.JULY).core())
                .isEqualTo(rig.months(CrsClass.CORE).get(0).lines());

        CrsMonth august = rig.post(CrsVectors.JULY.plusMonths(1), AUGUST_INPUT);

        assertThat(august.core().opening()).isEqualTo(1_091_510_00L);
        assertThat(august.core().correction().lines()).isEqualTo(10_000_00L);
        assertThat(august.core().correction().trueUp()).isEqualTo(60_00L);
        assertThat(august.core().line6()).isEqualTo(7_934_31L);
        assertThat(august.core().closing()).isEqualTo(1_330_319_54L);
        assertThat(august.core().bundledShift(Readings.USUAL)).isEqualTo(230_815_23L);
        assertThat(august.nonCore().closing()).isEqualTo(16_974_268_29L);
        assertThat(rig.months(CrsClass.CORE).get(1).lines()).isEqualTo(august.core());
        assertThat(ledgers.balances(CrsRig.LEDGER, CrsVectors.JULY.plusMonths(1)))
                .containsEntry("core", 1_330_319_54L);
        assertThat(rig.compute(CrsVectors.JULY.plusMonths(1))).isEqualTo(august);
        rig.close(CrsVectors.JULY.plusMonths(1));
        assertThat(ledgers.verify(CrsRig.LEDGER)).isEmpty();
        assertThat(CurrentActor.callAs(people.compliance(), () -> corrections.of(Utility.PGE, CrsVectors.JULY)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.posted()).isTrue();
                    assertThat(row.changed()).extracting(line -> line.word()).containsExactly("payment");
                    assertThat(row.before().payment()).isEqualTo(1_215_000_00L);
                });
    }

    @Test
    void aDefaultIsSharedAnewOnceAndBothSidesAreReversedTogether() {
        rig.post(CrsVectors.JULY, JULY_INPUT);
        rig.post(CrsVectors.JULY.plusMonths(1), AUGUST_INPUT);
        ClassInput more = CrsVectors.input(24_013_777_19L, 19_305_000_00L, 314_159_26L, 371_828_18L, 715_000_000);
        correct(1, CrsClass.NON_CORE, more);
        CrsMonth september = rig.post(CrsVectors.JULY.plusMonths(2), CrsVectors.MONTHS.get(2));

        List<CrsMonth> right = CrsVectors.run(
                CrsVectors.opening(),
                List.of(JULY_INPUT, AUGUST_INPUT.with(CrsClass.NON_CORE, more), CrsVectors.MONTHS.get(2)),
                Readings.USUAL);
        assertThat(september.core().closing()).isEqualTo(right.get(2).core().closing());
        assertThat(september.nonCore().closing())
                .isEqualTo(right.get(2).nonCore().closing());
        assertThat(september.core().correction().lines())
                .isEqualTo(-september.nonCore().correction().lines())
                .isEqualTo(right.get(1).core().line5() - 15_758_16L);
        assertThat(jdbc.sql("SELECT count(DISTINCT posting_id) FROM ledger_entries WHERE kind = 'REVERSAL'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(standingSum())
                .isEqualTo(september.core().closing() + september.nonCore().closing());
    }

    @Test
    void aSecondCorrectionOfTheSameMonthTakesTheFirstReplacementBack() {
        rig.post(CrsVectors.JULY, JULY_INPUT);
        correct(CrsClass.CORE, RIGHT_JULY);
        rig.post(CrsVectors.JULY.plusMonths(1), AUGUST_INPUT);
        correct(2, CrsClass.CORE, JULY_INPUT.core(), CrsVectors.JULY);
        CrsMonth september = rig.post(CrsVectors.JULY.plusMonths(2), CrsVectors.MONTHS.get(2));

        List<CrsMonth> right = CrsVectors.run(CrsVectors.opening(), CrsVectors.MONTHS, Readings.USUAL);
        assertThat(september.core().correction().lines()).isEqualTo(-10_000_00L);
        assertThat(september.core().correction().trueUp()).isEqualTo(-60_00L - (7_934_31L - 7_873_95L));
        assertThat(september.core().closing()).isEqualTo(right.get(2).core().closing());
        assertThat(september.core().after()).isEqualTo(right.get(2).core().after());
    }

    @Test
    void refusesWithNothingWritten() {
        rig.post(CrsVectors.JULY, JULY_INPUT);
        String hash = preview(CrsClass.CORE, RIGHT_JULY).hash();
        assertThatThrownBy(() -> correct(people.analyst(), 0, CrsClass.CORE, RIGHT_JULY, CrsVectors.JULY, hash))
                .hasMessageContaining("meanwhile");
        assertThatThrownBy(() -> correct(people.analyst(), 1, CrsClass.CORE, RIGHT_JULY, CrsVectors.JULY, "other"))
                .hasMessageContaining("no longer what you saw");
        assertThatThrownBy(() -> preview(CrsClass.CORE, JULY_INPUT.core())).hasMessageContaining("nothing to correct");
        assertThatThrownBy(() -> CrsVectors.input(-1, 0, 0, 0, 0)).hasMessageContaining("negative");
        assertThatThrownBy(() -> CurrentActor.callAs(
                        people.analyst(),
                        () -> corrections.preview(
                                Utility.PGE,
                                new CrsCorrections.Corrected(
                                        CrsVectors.JULY.plusMonths(1), CrsClass.CORE, RIGHT_JULY, 1, "why", "where"))))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("not posted");
        assertThatThrownBy(() -> correct(people.compliance(), 1, CrsClass.CORE, RIGHT_JULY, CrsVectors.JULY, hash))
                .hasMessageContaining("Denied");
        assertThat(jdbc.sql("SELECT count(*) FROM crs_corrections")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO crs_class_inputs SELECT utility, month, crs_class, 2, 0, 0, 0, 0, 0, source,
                                    'past the door', entered_by, entered_by_name, entered_at, NULL FROM crs_class_inputs
                                WHERE crs_class = 'core'
                                """).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("by a correction only");
    }

    @Test
    void aSubaccountThatReachedZeroTakesACorrectionOnlyAfterTwoPersonsReopenedIt() {
        for (int i = 0; i < 3; i++) {
            rig.post(CrsVectors.JULY.plusMonths(i), CrsVectors.MONTHS.get(i));
        }
        ClassInput less = CrsVectors.input(1_432_187_55L, 1_088_000_00L, 27_500_50L, 12_345_67L, 44_000_000);
        assertThatThrownBy(() -> correct(1, CrsClass.CORE, less)).hasMessageContaining("reached zero");
        assertThatThrownBy(() -> as(people.compliance(), () -> reopenings.request(Utility.PGE, CrsClass.NON_CORE, "?")))
                .hasMessageContaining("has not reached zero");
        as(people.compliance(), () -> reopenings.request(Utility.PGE, CrsClass.CORE, "The August payment was wrong"));
        Reopening waiting = CurrentActor.callAs(people.manager(), () -> reopenings.of(Utility.PGE))
                .get(0);
        assertThatThrownBy(() -> as(people.compliance(), () -> reopenings.confirm(waiting.id())))
                .hasMessageContaining("another person");
        assertThatThrownBy(() -> correct(1, CrsClass.CORE, less)).hasMessageContaining("reached zero");
        as(people.manager(), () -> reopenings.confirm(waiting.id()));
        correct(1, CrsClass.CORE, less);

        CrsMonth october = rig.post(
                CrsVectors.JULY.plusMonths(3), new MonthInput(CrsVectors.input(5_00L, 0, 0, 0, 1), ClassInput.NOTHING));

        List<CrsMonth> right = CrsVectors.run(
                CrsVectors.opening(),
                List.of(JULY_INPUT, AUGUST_INPUT.with(CrsClass.CORE, less), CrsVectors.MONTHS.get(2)),
                Readings.USUAL);
        assertThat(right.get(2).core().after().closed())
                .as("the larger payment of September reaches zero too")
                .isTrue();
        assertThat(october.core().correction().lines()).isNotZero();
        assertThat(october.core().closing()).isEqualTo(5_03L);
        assertThat(october.core().after().closed()).isFalse();
    }

    private CorrectionPreview preview(CrsClass crsClass, ClassInput input) {
        return CurrentActor.callAs(
                people.analyst(),
                () -> corrections.preview(Utility.PGE, corrected(CrsVectors.JULY, crsClass, input, 1)));
    }

    private void correct(CrsClass crsClass, ClassInput input) {
        correct(0, crsClass, input);
    }

    private void correct(int month, CrsClass crsClass, ClassInput input) {
        correct(1, crsClass, input, CrsVectors.JULY.plusMonths(month));
    }

    private void correct(int seen, CrsClass crsClass, ClassInput input, YearMonth month) {
        String hash = CurrentActor.callAs(
                people.analyst(),
                () -> corrections
                        .preview(Utility.PGE, corrected(month, crsClass, input, seen))
                        .hash());
        correct(people.analyst(), seen, crsClass, input, month, hash);
    }

    private void correct(Actor who, int seen, CrsClass crsClass, ClassInput input, YearMonth month, String hash) {
        as(who, () -> corrections.correct(Utility.PGE, corrected(month, crsClass, input, seen), hash));
    }

    private static CrsCorrections.Corrected corrected(YearMonth month, CrsClass crsClass, ClassInput input, int seen) {
        return new CrsCorrections.Corrected(month, crsClass, input, seen, "Typed from the wrong row", "Bank statement");
    }

    private long standingSum() {
        return ledgers.standing(CrsRig.LEDGER).stream()
                .mapToLong(entry -> entry.cents())
                .sum();
    }

    private static void as(Actor actor, Runnable work) {
        CurrentActor.runAs(actor, work);
    }
}
