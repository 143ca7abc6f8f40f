package tieline.dasr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalStatus;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.approvals.SubjectRef;
import tieline.dasr.DasrFixtures.TestAccount;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Submit, decide, revoke, change: who may, on what, and what a change does to a decision. */
@TielineTest
class BatchDecisionsTest {

    @Autowired
    private BatchService service;

    @Autowired
    private BatchDecisions decisions;

    @Autowired
    private BatchRequests requests;

    @Autowired
    private BatchRelease release;

    @Autowired
    private Approvals approvals;

    @Autowired
    private BatchSending sending;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    private DasrFixtures fixtures;

    @BeforeEach
    void prepare() {
        fixtures = new DasrFixtures(jdbc, people);
        fixtures.route("PGE");
        jdbc.update("UPDATE dasr_routes SET on_hold = FALSE");
    }

    @Test
    void submittingBindsToTheContentAndNeedsEveryRequestValidOrExcluded() {
        TestBatch batch = fixtures.draft("PGE", 2);
        String first = fixtures.numbers(batch).get(0);
        jdbc.update("""
                UPDATE dasr_requests SET status = 'INVALID', problem_rule = 'customer-name', problem = 'Bad name'
                WHERE batch_id = ? AND account_number = ?
                """, batch.id(), first);
        assertThatThrownBy(() -> asAnalyst(() -> service.submit(batch.reference())))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("1 left");
        asAnalyst(() -> requests.exclude(batch.reference(), Set.of(first), "The name needs the utility's bill"));
        asAnalyst(() -> service.submit(batch.reference()));
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.WAITING);
        assertThat(fixtures.value(
                        Boolean.class,
                        "SELECT content_hash = dasr_content_hash(batch_id) FROM dasr_batches WHERE batch_id = ?",
                        batch.id()))
                .isTrue();
    }

    @Test
    void aBatchOfNothingIsNotSubmitted() {
        TestBatch batch = fixtures.draft("PGE", 0);
        assertThatThrownBy(() -> asAnalyst(() -> service.submit(batch.reference())))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("no valid request");
    }

    @Test
    void aManagerWithoutAHandInItDecides() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        decide(people.manager(), batch, Verdict.GO);
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.GO);
    }

    @Test
    void neitherThePreparerNorAChangerNorAnAnalystDecides() {
        Actor both = people.person("batches-both", tieline.users.Role.ANALYST, tieline.users.Role.MANAGER);
        TestBatch batch = fixtures.draft("PGE", 2);
        CurrentActor.runAs(
                both,
                () -> requests.exclude(
                        batch.reference(), Set.of(fixtures.numbers(batch).get(0)), "Kept for the winter"));
        fixtures.submit(batch);
        assertThatThrownBy(() -> decide(both, batch, Verdict.GO))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("another manager decides");
        assertThatThrownBy(() -> decide(people.analyst(), batch, Verdict.GO)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aNoGoNeedsAReasonAndCanBeRevised() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        assertThatThrownBy(() -> decide(people.manager(), batch, Verdict.NO_GO, null))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("Say why");
        decide(people.manager(), batch, Verdict.NO_GO, "Wait for the court");
        asAnalyst(() -> service.withdraw(batch.reference(), "The court has spoken"));
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.DRAFT);
    }

    @Test
    void theInboxHearsOfASubmissionTakenBackAndOfOneSubmittedAgain() {
        TestBatch batch = fixtures.draft("PGE", 1);
        asAnalyst(() -> service.submit(batch.reference()));
        asAnalyst(() -> service.withdraw(batch.reference(), "A name is wrong"));
        asAnalyst(() -> service.submit(batch.reference()));
        assertThat(approvals.history(new SubjectRef(BatchApproval.KIND, batch.id())))
                .extracting(ApprovalView::status)
                .containsExactly(ApprovalStatus.WAITING, ApprovalStatus.WITHDRAWN);
        assertThat(approvals.current(new SubjectRef(BatchApproval.KIND, batch.id())))
                .hasValueSatisfying(view -> {
                    assertThat(view.title()).isEqualTo("D-DASR batch to PG&E");
                    assertThat(view.consequence()).isEqualTo("Send 1 request to PG&E");
                    assertThat(view.changes()).first().isEqualTo("1 request");
                    assertThat(view.makers()).contains(people.analyst().personId());
                });
    }

    @Test
    void aDecisionInTheInboxDecidesTheBatchAndItsUndoPutsItBack() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        UUID approval = approvals
                .current(new SubjectRef(BatchApproval.KIND, batch.id()))
                .orElseThrow()
                .approvalId();
        String seen = hash(batch).hex();
        asManager(() -> approvals.decide(approval, tieline.approvals.Verdict.APPROVED, seen, null));
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.GO);
        asManager(() -> approvals.undo(approval));
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.WAITING);
        jdbc.update("UPDATE dasr_routes SET on_hold = TRUE, hold_reason = 'Cut-over week' WHERE utility = 'PGE'");
        assertThatThrownBy(() ->
                        asManager(() -> approvals.decide(approval, tieline.approvals.Verdict.APPROVED, seen, null)))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("Route PG&E tested (On hold)");
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.WAITING);
    }

    @Test
    void aGoNeedsATestedRouteThatIsNotOnHold() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        jdbc.update("UPDATE dasr_routes SET on_hold = TRUE, hold_reason = 'Cut-over week' WHERE utility = 'PGE'");
        assertThatThrownBy(() -> decide(people.manager(), batch, Verdict.GO))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("Route PG&E tested (On hold)");
        decide(people.manager(), batch, Verdict.NO_GO);
    }

    @Test
    void aStaleFormIsToldWhoChangedWhat() {
        TestBatch batch = fixtures.draft("PGE", 2);
        asAnalyst(() -> service.submit(batch.reference()));
        ContentHash seen = hash(batch);
        String left = fixtures.numbers(batch).get(0);
        CurrentActor.runAs(people.otherAnalyst(), () -> {
            requests.exclude(batch.reference(), Set.of(left), "Customer asked");
            service.submit(batch.reference());
        });
        assertThatThrownBy(() -> CurrentActor.runAs(
                        people.manager(), () -> decisions.decide(batch.reference(), Verdict.GO, seen, null)))
                .isInstanceOf(StaleDecisionException.class)
                .hasMessageContaining("Test Analyst 2")
                .hasMessageContaining("Left out: " + left);
    }

    @Test
    void ofTwoManagersAtOnceOneDecidesAndTheOtherLearnsWhat() throws Exception {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        ContentHash seen = hash(batch);
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> attempts = threads.invokeAll(List.of(
                    attempt(people.manager(), Verdict.GO, batch, seen, barrier),
                    attempt(people.otherManager(), Verdict.NO_GO, batch, seen, barrier)));
            List<Throwable> refusals =
                    attempts.stream().flatMap(BatchDecisionsTest::failure).toList();
            assertThat(refusals).singleElement().isInstanceOf(StaleDecisionException.class);
            assertThat(refusals.get(0)).hasMessageMatching("Test Manager( 2)? decided (go|no-go) on .*");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aChangeVoidsTheDecisionAndBringsTheBatchBack() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 2));
        decide(people.manager(), batch, Verdict.GO);
        asAnalyst(() -> requests.exclude(
                batch.reference(), Set.of(fixtures.numbers(batch).get(1)), "Customer asked"));
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.DRAFT);
        assertThat(fixtures.value(
                        String.class,
                        "SELECT end_reason FROM approvals WHERE subject_id = ? AND status = 'VOID'",
                        batch.id()))
                .isEqualTo("Customer asked");
    }

    @Test
    void aManagerRevokesAGoBeforeAnythingIsSent() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        decide(people.manager(), batch, Verdict.GO);
        CurrentActor.runAs(people.otherManager(), () -> decisions.revoke(batch.reference(), "New advice"));
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.DRAFT);
        assertThatThrownBy(() -> asAnalyst(() -> release.send(batch.reference())))
                .isInstanceOf(BatchRefusedException.class);
    }

    @Test
    void whatAPersonLeftOutComesBackOnlyIfTheRulesAgree() {
        TestBatch batch = fixtures.draft("PGE", 1);
        String number = fixtures.numbers(batch).get(0);
        asAnalyst(() -> requests.exclude(batch.reference(), Set.of(number), "Not sure"));
        jdbc.update("UPDATE accounts SET status = 'inactive' WHERE account_number = ?", number);
        asAnalyst(() -> requests.include(batch.reference(), Set.of(number), "Sure now"));
        assertThat(fixtures.value(
                        String.class, "SELECT problem_rule FROM dasr_requests WHERE batch_id = ?", batch.id()))
                .isEqualTo("inactive");
        assertThatThrownBy(() -> asAnalyst(() -> requests.include(batch.reference(), Set.of(number), "Please")))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("The account is inactive");
    }

    @Test
    void anOverrideLetsTheAccountInAndItsGiverOutOfTheDecision() {
        TestAccount account = fixtures.account("PGE");
        fixtures.set(account, "return_right", "prohibited");
        TestBatch batch = fixtures.draftOf("PGE", fixtures.list(account));
        fixtures.excluded(batch, account, "return-right", "The contract's return right is prohibited.");
        assertThatThrownBy(() -> asAnalyst(() -> override(batch, account, "Counsel agrees in writing")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asManager(() -> override(batch, account, "Because")))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("at least 10 characters");
        asManager(() -> override(batch, account, "Counsel agrees in writing"));
        assertThat(fixtures.requests(batch)).extracting(fixtures::status).containsExactly(RequestStatus.VALID);
        asAnalyst(() -> service.submit(batch.reference()));
        assertThatThrownBy(() -> decide(people.manager(), batch, Verdict.GO)).isInstanceOf(BatchRefusedException.class);
        decide(people.otherManager(), batch, Verdict.GO);
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.GO);
    }

    @Test
    void nobodyOverridesWhatNeedsNone() {
        TestBatch batch = fixtures.draft("PGE", 1);
        String number = fixtures.numbers(batch).get(0);
        assertThatThrownBy(() -> asManager(() -> requests.override(batch.reference(), number, "Counsel agrees")))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("needs no override");
    }

    @Test
    void cancellingFreesTheAccountsForAnotherBatch() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 2));
        decide(people.manager(), batch, Verdict.GO);
        asAnalyst(() -> service.cancel(batch.reference(), "The plan changed"));
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.CANCELLED);
        assertThat(fixtures.requests(batch)).extracting(fixtures::status).containsOnly(RequestStatus.CANCELLED);
        assertThatThrownBy(() -> asAnalyst(() -> service.cancel(batch.reference(), "Again")))
                .isInstanceOf(BatchRefusedException.class);
    }

    @Test
    void sendingAsksTheAccountsOnceMoreAndGivesTheBatchBack() {
        TestBatch batch = fixtures.sending("PGE", 2);
        jdbc.update(
                "UPDATE accounts SET status = 'inactive' WHERE account_number = ?",
                fixtures.numbers(batch).get(0));
        SendStart start = CurrentActor.callAs(people.analyst(), () -> sending.begin(batch.id()));
        assertThat(start.mayGo()).isFalse();
        assertThat(start.refusal()).contains(fixtures.numbers(batch).get(0)).contains("inactive");
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.DRAFT);
    }

    @Test
    void sendingReleasesOnceAndEndsWhenEveryFileHasLeft() {
        TestBatch batch = fixtures.sending("PGE", 2);
        SendStart start = CurrentActor.callAs(people.analyst(), () -> sending.begin(batch.id()));
        assertThat(start.requests()).isEqualTo(2);
        assertThat(start.decisionId()).isNotNull();
        assertThat(CurrentActor.callAs(people.analyst(), () -> sending.begin(batch.id())))
                .isEqualTo(start);
        UUID file = fixtures.transmission(batch);
        CurrentActor.runAs(
                people.analyst(),
                () -> sending.transmitted(batch.id(), file, java.time.Instant.now(), "Interchange 1"));
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.SENT);
        assertThat(sending.closeIfComplete(batch.id())).isFalse();
        fixtures.requests(batch).forEach(request -> fixtures.answer(request, RequestStatus.SWITCHED));
        assertThat(CurrentActor.callAs(people.analyst(), () -> sending.closeIfComplete(batch.id())))
                .isTrue();
    }

    private void override(TestBatch batch, TestAccount account, String reason) {
        requests.override(batch.reference(), account.number(), reason);
    }

    private void decide(Actor person, TestBatch batch, Verdict verdict) {
        decide(person, batch, verdict, "Checked against the October bills");
    }

    private void decide(
            Actor person, TestBatch batch, Verdict verdict, @org.jspecify.annotations.Nullable String reason) {
        CurrentActor.runAs(person, () -> decisions.decide(batch.reference(), verdict, hash(batch), reason));
    }

    private Callable<Void> attempt(
            Actor person, Verdict verdict, TestBatch batch, ContentHash seen, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            CurrentActor.runAs(person, () -> decisions.decide(batch.reference(), verdict, seen, "Reason"));
            return null;
        };
    }

    private static java.util.stream.Stream<Throwable> failure(Future<Void> attempt) {
        try {
            attempt.get();
            return java.util.stream.Stream.empty();
        } catch (ExecutionException e) {
            return java.util.stream.Stream.of(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContentHash hash(TestBatch batch) {
        return new ContentHash(fixtures.value(String.class, "SELECT dasr_content_hash(?)", batch.id()));
    }

    private void asAnalyst(Runnable work) {
        CurrentActor.runAs(people.analyst(), work);
    }

    private void asManager(Runnable work) {
        CurrentActor.runAs(people.manager(), work);
    }
}
