package tieline.crs.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tieline.crs.inputs.CrsImportKind.ACCOUNTS;
import static tieline.crs.inputs.CrsImportKind.CLASSES;
import static tieline.crs.inputs.CrsImportRig.accounts;
import static tieline.crs.inputs.CrsImportRig.classes;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.Utility;
import tieline.crs.CrsInputs;
import tieline.crs.MonthInput;
import tieline.platform.imports.ImportStatus;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** A commit that breaks off leaves nothing and runs again; of two people who import one month, one is asked again. */
@TielineTest
class CrsImportCrashTest {

    private static final YearMonth JULY = YearMonth.of(2003, 7);

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CrsImportCommit commit;

    @Autowired
    private CrsInputs inputs;

    @Autowired
    private JobQueue jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    private CrsImportRig rig;

    @BeforeEach
    void empty() {
        database.empty();
        rig = CrsImportRig.on(application);
        rig.account("PGE", "0000000001", "core");
        rig.account("PGE", "0000000002", "non_core");
    }

    @Test
    void leavesNothingOfACommitThatDiesAndDoesItOnceWhenItRunsAgain() {
        String reference = checkedMonth();
        committing(reference);
        for (int deadly = 1; deadly <= CrsImportCommit.STEPS; deadly++) {
            int step = deadly;
            CurrentActor.runAs(
                    people.analyst(),
                    () -> assertThatThrownBy(() ->
                                    commit.commit(rig.of(reference).importId(), (what, now) -> {
                                        if (now == step) {
                                            throw new IllegalStateException("killed");
                                        }
                                    }))
                            .hasMessage("killed"));
            assertThat(rig.count("crs_account_months")).isZero();
            assertThat(rig.count("crs_class_inputs")).isZero();
            assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.COMMITTING);
        }
        rerun(reference);
        rerun(reference);
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.COMMITTED);
        assertThat(rig.count("crs_account_months")).isEqualTo(2);
        assertThat(rig.count("crs_class_inputs")).isEqualTo(2);
        assertThat(rig.count("audit_events WHERE action = 'crs-import.committed'"))
                .isEqualTo(1);
    }

    @Test
    void readsTheFileAgainWhenTheStagedRowsAreLost() {
        String reference = checkedMonth();
        jdbc.sql("TRUNCATE crs_import_rows").update();
        rig.decide(people.analyst(), reference);
        rig.awaitIdle(reference);
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.COMMITTED);
        assertThat(july().core().obligation()).isEqualTo(1000);
    }

    @Test
    void asksTheSecondOfTwoPeopleAgain() {
        String mine = rig.check(CLASSES, classes("PGE,2003-07,core,1,1,0,0,1", "PGE,2003-07,non_core,1,1,0,0,1"));
        String yours = rig.check(CLASSES, classes("PGE,2003-07,core,2,1,0,0,1"));
        rig.decide(people.analyst(), mine);
        rig.awaitIdle(mine);
        rig.decide(people.otherAnalyst(), yours);
        rig.awaitIdle(yours);
        assertThat(rig.of(yours).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(rig.of(yours).notice())
                .startsWith("Test Analyst entered version 1 meanwhile")
                .endsWith("Nothing was committed; the file is checked again.");
        assertThat(july().core().obligation()).isEqualTo(100);
        rig.decide(people.otherAnalyst(), yours);
        rig.awaitIdle(yours);
        assertThat(july().core().obligation()).as("now with both eyes open").isEqualTo(200);
    }

    @Test
    void letsOneOfManyWhoCommitTheSameFileAtOnceWin() throws Exception {
        String reference = checkedMonth();
        long version = rig.of(reference).version();
        CrsImportDecisions decisions = application.getBean(CrsImportDecisions.class);
        List<String> answers = atOnce(4, () -> decisions.commit(reference, version));
        rig.awaitIdle(reference);
        assertThat(answers)
                .filteredOn(answer -> answer.contains("are being written"))
                .hasSize(1);
        assertThat(rig.count("crs_account_months")).isEqualTo(2);
        assertThat(rig.count("jobs WHERE kind = 'crs-import-commit'")).isEqualTo(1);
    }

    @Test
    void twoFilesOfOneMonthCommittedAtOnceEndAsIfOneAfterTheOther() throws Exception {
        String mine = checkedMonth();
        String yours = rig.check(ACCOUNTS, accounts("PGE,0000000001,2003-07,1,20,1,0,0"));
        List<String> both = List.of(mine, yours);
        atOnce(2, both.iterator());
        both.forEach(rig::awaitIdle);
        assertThat(both.stream().filter(each -> rig.of(each).status() == ImportStatus.COMMITTED))
                .hasSize(1);
        assertThat(both.stream().filter(each -> rig.of(each).status() == ImportStatus.CHECKED))
                .hasSize(1);
        assertThat(rig.count("crs_class_inputs")).isEqualTo(2);
    }

    @Test
    void asksAgainWhenAnAccountHasAnotherClassThanAtTheCheck() {
        String reference = checkedMonth();
        jdbc.sql("UPDATE accounts SET da_class = 'non_core', version = version + 1")
                .update();
        rig.decide(people.analyst(), reference);
        rig.awaitIdle(reference);
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(rig.of(reference).notice()).startsWith("Accounts have changed their class since the check.");
        assertThat(rig.count("crs_account_months")).isZero();
    }

    @Test
    void refusesADecisionOnSumsThatAreNoLongerTheOnesSeen() {
        String reference = checkedMonth();
        long seen = rig.of(reference).version();
        CrsImportDecisions decisions = application.getBean(CrsImportDecisions.class);
        CurrentActor.runAs(people.otherAnalyst(), () -> decisions.checkAgain(reference));
        rig.awaitIdle(reference);
        CurrentActor.runAs(people.analyst(), () -> {
            assertThatThrownBy(() -> decisions.commit(reference, seen)).hasMessageContaining("was checked again after");
            decisions.discard(reference, rig.of(reference).version());
            assertThatThrownBy(() -> decisions.commit(reference, seen)).hasMessageContaining("was discarded by");
        });
        assertThat(rig.count("crs_import_rows")).isZero();
    }

    private String checkedMonth() {
        return rig.check(ACCOUNTS, accounts("PGE,0000000001,2003-07,1,10,1,0,0", "PGE,0000000002,2003-07,1,10,1,0,0"));
    }

    private MonthInput july() {
        return CurrentActor.callAs(
                people.analyst(), () -> inputs.of(Utility.PGE, JULY).orElseThrow());
    }

    /** As a decided import whose job has not run yet. */
    private void committing(String reference) {
        jdbc.sql("""
                        UPDATE crs_imports SET status = 'COMMITTING', decided_by_name = 'Test Analyst', decided_at = now(),
                               version = version + 1 WHERE reference = :reference
                        """).param("reference", reference).update();
    }

    private void rerun(String reference) {
        CurrentActor.runAs(
                people.analyst(),
                () -> transaction.executeWithoutResult(status -> jobs.enqueue(
                        CrsImportCommitJob.KIND,
                        "again",
                        null,
                        rig.of(reference).importId().toString())));
        org.awaitility.Awaitility.await().until(() -> rig.count("jobs WHERE status IN ('QUEUED', 'RUNNING')") == 0);
    }

    private interface Ask {

        String ask();
    }

    private void atOnce(int count, java.util.Iterator<String> files) throws Exception {
        Actor analyst = people.analyst();
        atOnce(count, () -> {
            String next;
            synchronized (files) {
                next = files.next();
            }
            return rig.decide(analyst, next);
        });
    }

    /** The answers, or what was refused, of so many people who ask at the same moment. */
    private List<String> atOnce(int count, Ask ask) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch start = new CountDownLatch(1);
        Actor analyst = people.analyst();
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            asked.add(threads.submit(() -> {
                start.await();
                return CurrentActor.callAs(analyst, () -> {
                    try {
                        return ask.ask();
                    } catch (RuntimeException e) {
                        return String.valueOf(e.getMessage());
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
        return answers;
    }
}
