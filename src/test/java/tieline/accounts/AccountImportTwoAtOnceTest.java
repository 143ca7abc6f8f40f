package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tieline.accounts.AccountImportRig.csv;
import static tieline.accounts.AccountImportRig.row;
import static tieline.accounts.AccountImportRig.withColumns;

import java.nio.charset.StandardCharsets;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tieline.accounts.AccountImportDecisions.Answer;
import tieline.platform.imports.ImportStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Two people at once: one wins, the other is told who did what and when, and nothing is written twice or unseen. */
@TielineTest
class AccountImportTwoAtOnceTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AccountImportDecisions decisions;

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
    void checksAgainWhatWasCheckedBeforeAnotherCommit() {
        String mine = rig.check(csv(row("0000000001"), row("0000000002")));
        String other = rig.commit(csv(row("0000000001")));
        Answer answer = commit(people.otherAnalyst(), mine);
        assertThat(answer.taken()).isFalse();
        assertThat(answer.sentence())
                .startsWith(other + " was committed by Test Analyst on ")
                .contains("is checked again");
        rig.awaitIdle(mine);
        assertThat(rig.of(mine).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(rig.of(mine).notice()).contains(other);
        assertThat(rig.counts(mine).accountsAdded()).isEqualTo(1);
        assertThat(rig.counts(mine).accountsUnchanged()).isEqualTo(1);
        rig.commitChecked(mine);
        assertThat(rig.count("accounts")).isEqualTo(2);
    }

    @Test
    void checksAgainWhenAnAccountWasChangedByHandMeanwhile() {
        rig.commit(withColumns(",city", row("0000000001") + ",Fremont"));
        String mine = rig.check(withColumns(",city", row("0000000001") + ",Vernon"));
        jdbc.sql("UPDATE accounts SET return_right = 'silent', version = version + 1")
                .update();
        assertThat(commit(people.analyst(), mine).taken()).isTrue();
        rig.awaitIdle(mine);
        assertThat(rig.of(mine).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(rig.of(mine).notice()).startsWith("Accounts were changed after this check. Nothing was committed");
        assertThat(rig.account("0000000001", "city")).isEqualTo("Fremont");
        rig.commitChecked(mine);
        assertThat(rig.account("0000000001", "city || return_right")).isEqualTo("Vernonsilent");
    }

    @Test
    void checksAgainWhenTheMissingAccountsAreOthersMeanwhile() {
        rig.commit(csv(row("0000000001"), row("0000000002"), row("0000000003")));
        String mine = rig.check(
                "a.csv", csv(row("0000000001")).getBytes(StandardCharsets.UTF_8), AccountImportRig.options(true));
        jdbc.sql("UPDATE accounts SET status = 'inactive', version = version + 1 WHERE account_number = '0000000003'")
                .update();
        commit(people.analyst(), mine);
        rig.awaitIdle(mine);
        assertThat(rig.of(mine).status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(rig.counts(mine).accountsMissing()).isEqualTo(1);
        assertThat(rig.account("0000000002", "status")).isEqualTo("active");
    }

    @Test
    void tellsTheSecondWhoCommitsWhat() {
        String first = rig.check(csv(row("0000000001")));
        String second = rig.check(csv(row("0000000002")));
        jdbc.sql("""
                        UPDATE account_imports SET status = 'COMMITTING', decided_by_name = 'Luis Ferreira',
                               decided_at = '2026-11-19T16:12:00Z' WHERE reference = :first
                        """).param("first", first).update();
        assertThatThrownBy(() -> commit(people.analyst(), second))
                .isInstanceOf(AccountRuleException.class)
                .hasMessage(first + " has been decided by Luis Ferreira on Nov 19, 2026, 8:12 am and is being committed"
                        + " now. Wait until it is done and decide then.");
        assertThatThrownBy(() -> commit(people.analyst(), first))
                .hasMessage(first + " is being committed by Luis Ferreira on Nov 19, 2026, 8:12 am.");
        assertThatThrownBy(() -> jdbc.sql("UPDATE account_imports SET status = 'COMMITTING' WHERE reference = :second")
                        .param("second", second)
                        .update())
                .as("the database lets one commit run")
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void letsOneOfManyCommitsOfTheSameFileWin() throws Exception {
        String reference = rig.check(csv(row("0000000001"), row("0000000002")));
        long version = rig.of(reference).version();
        List<String> answers =
                atOnce(4, () -> decisions.commit(reference, version).sentence());
        rig.awaitIdle(reference);
        assertThat(answers).hasSize(4);
        assertThat(answers.stream().filter(answer -> answer.contains("are being written")))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.contains("committed by Test Analyst on")))
                .hasSize(3);
        assertThat(rig.count("accounts")).isEqualTo(2);
        assertThat(rig.count("jobs WHERE kind = 'account-import-commit'")).isEqualTo(1);
    }

    @Test
    void refusesADecisionOnCountsThatAreNoLongerTheOnesSeen() {
        String reference = rig.check(csv(row("0000000001")));
        long seen = rig.of(reference).version();
        CurrentActor.runAs(people.otherAnalyst(), () -> decisions.checkAgain(reference));
        rig.awaitIdle(reference);
        CurrentActor.runAs(people.analyst(), () -> {
            assertThatThrownBy(() -> decisions.commit(reference, seen)).hasMessageContaining("was checked again after");
            assertThatThrownBy(() -> decisions.discard(reference, seen))
                    .hasMessageContaining("was checked again after");
        });
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.CHECKED);
    }

    @Test
    void uploadsAtOnceGetReferencesOfTheirOwn() throws Exception {
        List<String> references = atOnce(
                4,
                () -> rig.upload(
                        people.analyst(),
                        "a.csv",
                        csv(row("0000000001")).getBytes(StandardCharsets.UTF_8),
                        AccountImportRig.options(false)));
        assertThat(references).doesNotHaveDuplicates().hasSize(4);
        references.forEach(rig::awaitIdle);
        assertThat(rig.count("account_import_rows")).isEqualTo(4);
    }

    @Test
    void discardsACheckedFileWithoutTouchingAnything() {
        String reference = rig.check(csv(row("0000000001")));
        CurrentActor.runAs(
                people.analyst(),
                () -> decisions.discard(reference, rig.of(reference).version()));
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.DISCARDED);
        assertThat(rig.count("accounts")).isZero();
        assertThat(rig.count("account_import_rows")).isZero();
        assertThat(rig.count("account_import_chunks")).isEqualTo(1);
        assertThatThrownBy(() -> commit(people.analyst(), reference)).hasMessageContaining("was discarded by");
    }

    @Test
    void isClosedToEverybodyButAnalystsInTheServiceToo() {
        String reference = rig.check(csv(row("0000000001")));
        for (Actor actor : List.of(people.manager(), people.compliance(), people.administrator())) {
            assertThatThrownBy(() -> commit(actor, reference)).isInstanceOf(AccessDeniedException.class);
            CurrentActor.runAs(actor, () -> {
                assertThatThrownBy(() -> decisions.discard(reference, 0)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> decisions.checkAgain(reference)).isInstanceOf(AccessDeniedException.class);
            });
            assertThatThrownBy(() -> rig.upload(actor, "a.csv", new byte[] {1}, AccountImportRig.options(false)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        CurrentActor.runAs(
                people.administrator(),
                () -> assertThatThrownBy(() ->
                                application.getBean(AccountImportReports.class).find(reference))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private Answer commit(Actor actor, String reference) {
        return CurrentActor.callAs(
                actor, () -> decisions.commit(reference, rig.of(reference).version()));
    }

    private interface Ask {

        String ask();
    }

    /** The answers, or what was refused, of so many people who ask at the same moment. */
    private List<String> atOnce(int people, Ask ask) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(people);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> asked = new ArrayList<>();
        Actor analyst = this.people.analyst();
        for (int i = 0; i < people; i++) {
            asked.add(threads.submit(() -> {
                start.await();
                return CurrentActor.callAs(analyst, () -> {
                    try {
                        return ask.ask();
                    } catch (AccountRuleException e) {
                        return e.getMessage();
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
