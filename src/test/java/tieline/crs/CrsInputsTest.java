package tieline.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.Utility;
import tieline.audit.AuditEvent;
import tieline.audit.AuditTrail;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The inputs of a month: versions, who may enter them, and what service and database refuse. */
@TielineTest
class CrsInputsTest {

    private static final YearMonth JULY = YearMonth.of(2003, 7);
    private static final ClassInput CORE = input(185_000_000, 121_500_000, 0, 0, "45000000");
    private static final ClassInput NON_CORE = input(2_620_000_000L, 1_984_500_000, 0, 0, "735000000");

    @Autowired
    private CrsInputs inputs;

    @Autowired
    private CrsInputStore store;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private SettableClock clock;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void begin() {
        database.empty();
        clock.setTo(Instant.parse("2003-08-20T18:00:00Z"));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void givesTheInputsOfAMonthOnlyWhenBothClassesHaveTheirs() {
        asAnalyst(() -> {
            inputs.type(Utility.PGE, JULY, CrsClass.NON_CORE, NON_CORE, 0, null);
            assertThat(inputs.of(Utility.PGE, JULY)).isEmpty();
            inputs.type(Utility.PGE, JULY, CrsClass.CORE, CORE, 0, null);
            MonthInput both = inputs.of(Utility.PGE, JULY).orElseThrow();
            assertThat(both.core().obligation()).isEqualTo(185_000_000);
            assertThat(both.of(CrsClass.NON_CORE).payment()).isEqualTo(1_984_500_000);
            assertThat(both.load()).isEqualByComparingTo("780000000");
            assertThat(inputs.of(Utility.SCE, JULY)).as("another utility").isEmpty();
            assertThat(inputs.of(Utility.PGE, JULY.plusMonths(1))).isEmpty();
        });
    }

    @Test
    void keepsEveryVersionAndTellsTheTrailWhatChanged() {
        asAnalyst(() -> {
            inputs.type(Utility.PGE, JULY, CrsClass.CORE, CORE, 0, null);
            ClassInput corrected = input(185_000_000, 120_500_000, 0, 0, "45000000");
            inputs.type(Utility.PGE, JULY, CrsClass.CORE, corrected, 1, "the bank's statement");
            assertThat(inputs.entered(Utility.PGE, JULY))
                    .singleElement()
                    .satisfies(now -> assertThat(now.versionNo()).isEqualTo(2))
                    .satisfies(now -> assertThat(now.input().payment()).isEqualTo(120_500_000));
            assertThat(inputs.versions(Utility.PGE, JULY))
                    .extracting(EnteredInput::versionNo)
                    .containsExactly(2, 1);
        });
        AuditEvent last = audit.timeline(CrsInputs.SUBJECT, "PGE 2003-07", 5).get(0);
        assertThat(last.before()).containsExactlyEntriesOf(Map.of("payment_usd", "1215000.00"));
        assertThat(last.after()).containsExactlyEntriesOf(Map.of("payment_usd", "1205000.00"));
        assertThat(last.reason()).isEqualTo("the bank's statement");
    }

    @Test
    void wantsAReasonForEveryVersionButTheFirst() {
        asAnalyst(() -> {
            inputs.type(Utility.PGE, JULY, CrsClass.CORE, CORE, 0, null);
            assertThatThrownBy(() -> inputs.type(Utility.PGE, JULY, CrsClass.CORE, CORE, 1, " "))
                    .isInstanceOf(CrsRefusedException.class)
                    .hasMessageStartingWith("Say why the input changes");
        });
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO crs_class_inputs SELECT utility, month, crs_class, 2, obligation_cents, payment_cents,
                            makeup_cents, uncollectable_cents, load_kwh, source, NULL, entered_by, entered_by_name,
                            entered_at FROM crs_class_inputs
                        """).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("crs_class_inputs_reason_ck");
    }

    @Test
    void letsOneOfTwoPeopleWhoSawTheSameVersionWin() throws Exception {
        asAnalyst(() -> inputs.type(Utility.PGE, JULY, CrsClass.CORE, CORE, 0, null));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        Actor[] who = {people.analyst(), people.otherAnalyst(), people.analyst(), people.otherAnalyst()};
        List<Future<String>> asked = new ArrayList<>();
        for (Actor actor : who) {
            asked.add(threads.submit(() -> {
                start.await();
                return CurrentActor.callAs(actor, () -> {
                    try {
                        inputs.type(Utility.PGE, JULY, CrsClass.CORE, NON_CORE, 1, "as I know it");
                        return "entered";
                    } catch (CrsRefusedException refusal) {
                        return String.valueOf(refusal.getMessage());
                    }
                });
            }));
        }
        start.countDown();
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : asked) {
            answers.add(answer.get(60, TimeUnit.SECONDS));
        }
        threads.shutdown();
        assertThat(answers).filteredOn("entered"::equals).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("entered version 2 meanwhile"))
                .hasSize(3);
    }

    @Test
    void refusesToChangeAPostedMonth() {
        asAnalyst(
                () -> assertThat(inputs.mayChange(Utility.PGE, JULY).granted()).isTrue());
        StaticListableBeanFactory answers = new StaticListableBeanFactory();
        answers.addBean("posted", (PostedMonths) (utility, month) -> utility == Utility.PGE && month.equals(JULY));
        CrsInputs door = new CrsInputs(store, answers.getBeanProvider(PostedMonths.class), audit, clock);
        asAnalyst(() -> transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> door.type(Utility.PGE, JULY, CrsClass.CORE, CORE, 0, null))
                    .isInstanceOf(CrsRefusedException.class)
                    .hasMessage("2003-07 is posted. Its inputs no longer change: correct the entries instead.");
            door.type(Utility.SCE, JULY, CrsClass.CORE, CORE, 0, null);
        }));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void refusesAMonthThatHasNotBegun() {
        asAnalyst(() -> {
            inputs.type(Utility.PGE, JULY.plusMonths(1), CrsClass.CORE, CORE, 0, null);
            assertThatThrownBy(() -> inputs.type(Utility.PGE, JULY.plusMonths(2), CrsClass.CORE, CORE, 0, null))
                    .hasMessage("2003-09 has not begun, so it has no inputs yet.");
        });
    }

    @Test
    void isClosedToEverybodyButAnalysts() {
        for (Actor actor : List.of(people.manager(), people.compliance(), people.administrator())) {
            CurrentActor.runAs(
                    actor,
                    () -> assertThatThrownBy(() -> inputs.type(Utility.PGE, JULY, CrsClass.CORE, CORE, 0, null))
                            .isInstanceOf(AccessDeniedException.class));
        }
        CurrentActor.runAs(
                people.administrator(),
                () -> assertThatThrownBy(() -> inputs.of(Utility.PGE, JULY)).isInstanceOf(AccessDeniedException.class));
        CurrentActor.runAs(
                people.manager(),
                () -> assertThat(inputs.mayChange(Utility.PGE, JULY).reason())
                        .isEqualTo("An analyst enters the inputs of a month."));
    }

    @Test
    void holdsAMonthOnlyInsideATransaction() {
        asAnalyst(() -> assertThatThrownBy(() -> inputs.hold(Utility.PGE, JULY))
                .isInstanceOf(IllegalTransactionStateException.class));
    }

    @Test
    void keepsItsHistoryInTheDatabaseToo() {
        asAnalyst(() -> inputs.type(Utility.PGE, JULY, CrsClass.CORE, CORE, 0, null));
        for (String change : List.of(
                "UPDATE crs_class_inputs SET payment_cents = 1",
                "DELETE FROM crs_class_inputs",
                "TRUNCATE crs_class_inputs, crs_corrections")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("never changed or deleted");
        }
    }

    @Test
    void hasNoNegativeInput() {
        for (int i = 0; i < 5; i++) {
            long[] cents = new long[5];
            cents[i] = -1;
            assertThatThrownBy(() -> input(cents[0], cents[1], cents[2], cents[3], String.valueOf(cents[4])))
                    .isInstanceOf(CrsRefusedException.class);
        }
    }

    @Test
    void saysWhenUncollectableAmountsHaveNoLoadToBeSharedBy() {
        ClassInput defaulted = input(0, 0, 0, 1, "0");
        assertThat(new MonthInput(ClassInput.NOTHING, defaulted).unshareable())
                .hasValueSatisfying(words -> assertThat(words).contains("neither class has load"));
        assertThat(new MonthInput(CORE, defaulted).unshareable()).isEmpty();
        assertThat(new MonthInput(ClassInput.NOTHING, ClassInput.NOTHING).unshareable())
                .isEmpty();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM crs_class_inputs")
                .query(Long.class)
                .single();
    }

    private void asAnalyst(Runnable work) {
        CurrentActor.runAs(people.analyst(), work);
    }

    private static ClassInput input(long obligation, long payment, long makeUp, long uncollectable, String kwh) {
        return new ClassInput(obligation, payment, makeUp, uncollectable, new BigDecimal(kwh));
    }
}
