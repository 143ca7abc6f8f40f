package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tieline.accounts.AccountImportRig.csv;
import static tieline.accounts.AccountImportRig.row;
import static tieline.accounts.AccountImportRig.withColumns;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.imports.ImportStatus;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Work that breaks off at any point runs again and does nothing twice. A job that died is run again from its start. */
@TielineTest
class AccountImportCrashTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AccountImportCheck check;

    @Autowired
    private AccountImportCommit commit;

    @Autowired
    private JobQueue jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private AccountImportRig rig;

    @BeforeEach
    void empty() {
        database.empty();
        rig = AccountImportRig.on(application);
    }

    @Test
    void leavesNothingOfACheckThatDiesAndChecksAgain() {
        String reference = rig.check(csv(row("0000000001"), row("2")));
        checking(reference);
        assertThatThrownBy(() -> check.check(rig.of(reference).importId(), (step, rows) -> {
                    if (step.startsWith("Comparing")) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.CHECKING);
        rerun(AccountImportCheckJob.KIND, reference);
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(rig.count("account_import_rows")).isEqualTo(2);
        assertThat(rig.errors(reference)).hasSize(1);
    }

    @Test
    void checksOnceWhenTwoWorkersCheckAtTheSameTime() {
        String reference = rig.check(csv(row("0000000001"), row("2")));
        checking(reference);
        UUID id = rig.of(reference).importId();
        CompletableFuture<Void> second = new CompletableFuture<>();
        check.check(id, (step, rows) -> {
            if (step.startsWith("Comparing")) {
                second.completeAsync(() -> {
                    check.check(id, (later, read) -> {});
                    return null;
                });
                rig.awaitWaitingForLock();
            }
        });
        assertThat(second).succeedsWithin(Duration.ofSeconds(20));
        assertThat(rig.count("account_import_rows")).isEqualTo(2);
        assertThat(rig.count("audit_events WHERE action = 'account-import.checked'"))
                .isEqualTo(2);
    }

    @Test
    void doesNotCheckWhatIsCheckedAlready() {
        String reference = rig.check(csv(row("0000000001")));
        long version = rig.of(reference).version();
        rerun(AccountImportCheckJob.KIND, reference);
        assertThat(rig.of(reference).version()).isEqualTo(version);
    }

    @Test
    void leavesNothingOfACommitThatDies() {
        rig.commit(withColumns(",city", row("0000000001") + ",Fremont"));
        String reference =
                rig.check(withColumns(",city", row("0000000001") + ",Vernon", row("0000000002") + ",Vernon"));
        committing(reference);
        for (int deadly = 1; deadly <= AccountImportCommit.STEPS; deadly++) {
            int step = deadly;
            assertThatThrownBy(() -> commit.commit(rig.of(reference).importId(), (now, what) -> {
                        if (now == step) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            assertThat(rig.count("accounts")).isEqualTo(1);
            assertThat(rig.count("account_changes")).isZero();
            assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.COMMITTING);
        }
        rerun(AccountImportCommitJob.KIND, reference);
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.COMMITTED);
        assertThat(rig.count("accounts")).isEqualTo(2);
        assertThat(rig.count("account_changes")).isEqualTo(1);
    }

    @Test
    void doesNotCommitTwiceWhenItDiesAfterTheCommit() {
        String reference = rig.check(csv(row("0000000001")));
        committing(reference);
        CurrentActor.runAs(
                people.analyst(), () -> commit.commit(rig.of(reference).importId(), (step, what) -> {}));
        assertThat(rig.count("account_import_rows")).as("not tidied yet").isEqualTo(1);
        rerun(AccountImportCommitJob.KIND, reference);
        assertThat(rig.count("accounts")).isEqualTo(1);
        assertThat(rig.count("account_import_rows")).isZero();
        assertThat(rig.count("audit_events WHERE action = 'account-import.committed'"))
                .isEqualTo(1);
    }

    @Test
    void readsTheFileAgainWhenTheStagedRowsAreLost() {
        String reference = rig.check(csv(row("0000000001"), row("0000000002"), row("3")));
        loseStage();
        rig.commitChecked(reference);
        assertThat(rig.count("accounts")).isEqualTo(2);
    }

    @Test
    void asksAgainWhenTheLostRowsComeToSomethingElse() {
        String reference = rig.check(csv(row("0000000001"), row("0000000002")));
        loseStage();
        committing(reference);
        jdbc.sql("UPDATE account_imports SET accounts_added = 1, accounts_unchanged = 1 WHERE reference = :reference")
                .param("reference", reference)
                .update();
        rerun(AccountImportCommitJob.KIND, reference);
        rig.awaitIdle(reference);
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(rig.of(reference).notice()).startsWith("The file no longer gives what was confirmed.");
        assertThat(rig.count("accounts")).isZero();
    }

    @Test
    void goesBackToItsCheckWhenTheCommitIsGivenUp() {
        String reference = rig.check(csv(row("0000000001")));
        committing(reference);
        CurrentActor.runAs(people.analyst(), () -> commit.stop(rig.of(reference).importId(), "The commit stopped."));
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(rig.of(reference).notice()).isEqualTo("The commit stopped.");
        rig.commitChecked(reference);
    }

    private void loseStage() {
        jdbc.sql("TRUNCATE account_import_rows, account_import_matches").update();
    }

    /** As an import whose check begins, with no job that works on it. */
    private void checking(String reference) {
        jdbc.sql("UPDATE account_imports SET status = 'CHECKING', version = version + 1 WHERE reference = :reference")
                .param("reference", reference)
                .update();
    }

    /** As a decided import whose job has not run yet. */
    private void committing(String reference) {
        jdbc.sql("""
                        UPDATE account_imports SET status = 'COMMITTING', decided_by_name = 'Test Analyst',
                               decided_at = now(), version = version + 1 WHERE reference = :reference
                        """).param("reference", reference).update();
    }

    private void rerun(String kind, String reference) {
        CurrentActor.runAs(
                people.analyst(),
                () -> transaction.executeWithoutResult(status -> jobs.enqueue(
                        kind, "again", null, rig.of(reference).importId().toString())));
        rig.awaitIdle(reference);
    }
}
