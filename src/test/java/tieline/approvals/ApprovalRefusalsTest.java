package tieline.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import tieline.approvals.BulkDecisions.Item;
import tieline.approvals.BulkDecisions.Outcome;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;

/** Whom the service refuses a decision and why; two at once; several at once. */
@TielineTest
@Import(Papers.class)
class ApprovalRefusalsTest {

    @Autowired
    private Approvals approvals;

    @Autowired
    private BulkDecisions bulk;

    @Autowired
    private ApprovalComments comments;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @AfterEach
    void end() {
        papers.liftLimits();
    }

    @Test
    void neitherTheSubmitterNorAnyMakerDecides() {
        Actor submitter = people.person("papers-both", Role.ANALYST, Role.MANAGER);
        UUID approval = papers.submit(submitter, papers.write("maker"), people.manager());
        refused(submitter, approval, "You submitted this or had a hand in it; another manager decides.");
        refused(people.manager(), approval, "You submitted this or had a hand in it");
        decide(people.otherManager(), approval, Verdict.APPROVED, hash(approval), null);
    }

    @Test
    void onlyTheDecidingRoleDecidesAndOnlyAPerson() {
        UUID approval = papers.submit(people.analyst(), papers.write("role"));
        refused(people.otherAnalyst(), approval, "A manager decides.");
        refused(people.administrator(), approval, "A manager decides.");
        refused(Actor.SYSTEM, approval, "A manager decides.");
        assertThatThrownBy(() -> approvals.decide(approval, Verdict.APPROVED, hash(approval), null))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        papers.limit(people.manager().personId());
        refused(people.manager(), approval, "This is above your limit.");
    }

    @Test
    void everythingButAnApprovalNeedsAReason() {
        UUID approval = papers.submit(people.analyst(), papers.write("reason"));
        assertThatThrownBy(() -> decide(people.manager(), approval, Verdict.REJECTED, hash(approval), " "))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessage("Say why it is rejected.");
        assertThatThrownBy(() -> decide(people.manager(), approval, Verdict.CHANGES_REQUESTED, hash(approval), null))
                .isInstanceOf(ApprovalRefusedException.class);
    }

    @Test
    void whatWasNotSeenIsNotDecidedOn() {
        UUID paper = papers.write("seen");
        UUID approval = papers.submit(people.analyst(), paper);
        assertThatThrownBy(() -> decide(people.manager(), approval, Verdict.APPROVED, "ab".repeat(32), null))
                .isInstanceOf(StaleApprovalException.class)
                .hasMessageContaining("not what you saw");
        papers.rewrite(paper, "changed behind the back");
        assertThatThrownBy(() -> decide(people.manager(), approval, Verdict.APPROVED, hash(approval), null))
                .isInstanceOf(StaleApprovalException.class)
                .hasMessageContaining("changed after it was submitted");
        UUID unknown = UUID.randomUUID();
        assertThatThrownBy(() -> decide(people.manager(), unknown, Verdict.APPROVED, "ab".repeat(32), null))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessage("There is no such approval.");
    }

    @Test
    void ofTwoAtOnceOneDecidesAndTheOtherLearnsWhoDidWhat() throws Exception {
        UUID approval = papers.submit(people.analyst(), papers.write("two"));
        String seen = hash(approval);
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> attempts = threads.invokeAll(List.of(
                    attempt(people.manager(), approval, Verdict.APPROVED, seen, barrier),
                    attempt(people.otherManager(), approval, Verdict.REJECTED, seen, barrier)));
            List<Throwable> refusals = new ArrayList<>();
            for (Future<Void> attempt : attempts) {
                try {
                    attempt.get();
                } catch (ExecutionException e) {
                    refusals.add(e.getCause());
                }
            }
            assertThat(refusals).singleElement().isInstanceOf(StaleApprovalException.class);
            assertThat(refusals.get(0)).hasMessageMatching("Test Manager( 2)? (approved|rejected) it on .*");
        } finally {
            threads.shutdown();
        }
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM approval_decisions WHERE approval_id = ?", Integer.class, approval))
                .isEqualTo(1);
    }

    @Test
    void ofSeveralAtOnceEachIsDecidedByItself() {
        UUID good = papers.submit(people.analyst(), papers.write("bulk good"));
        UUID decided = papers.submit(people.analyst(), papers.write("bulk decided"));
        decide(people.otherManager(), decided, Verdict.APPROVED, hash(decided), null);
        UUID own = papers.submit(people.analyst(), papers.write("bulk own"), people.manager());
        UUID incomplete = papers.submit(people.analyst(), papers.write("refuse"));
        List<Item> items = List.of(item(decided), item(own), item(incomplete), item(good));

        List<Outcome> outcomes =
                CurrentActor.callAs(people.manager(), () -> bulk.decide(items, Verdict.APPROVED, "All read"));

        assertThat(outcomes).extracting(Outcome::done).containsExactly(false, false, false, true);
        assertThat(outcomes.get(0).sentence()).startsWith("Test Manager 2 approved it on");
        assertThat(outcomes.get(1).sentence()).contains("had a hand in it");
        assertThat(outcomes.get(2).sentence()).isEqualTo("A page is missing.");
        ApprovalView recorded = approvals.find(good).orElseThrow();
        assertThat(recorded.status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(recorded.decision()).extracting(ApprovalDecision::reason).isEqualTo("All read");
        assertThat(approvals.find(incomplete).orElseThrow().status()).isEqualTo(ApprovalStatus.WAITING);
    }

    @Test
    void makersAndDecidersSayThingsAndNobodyElse() {
        UUID approval = papers.submit(people.analyst(), papers.write("talk"));
        CurrentActor.runAs(people.manager(), () -> comments.say(approval, " Which meter? "));
        CurrentActor.runAs(people.analyst(), () -> comments.say(approval, "The second."));
        assertThat(comments.of(approval))
                .extracting(ApprovalComment::text)
                .containsExactly("Which meter?", "The second.");
        assertThatThrownBy(() -> CurrentActor.runAs(people.compliance(), () -> comments.say(approval, "I see")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> CurrentActor.runAs(people.manager(), () -> comments.say(approval, "  ")))
                .isInstanceOf(ApprovalRefusedException.class);
    }

    private Item item(UUID approval) {
        return new Item(approval, hash(approval));
    }

    private String hash(UUID approval) {
        return approvals.find(approval).orElseThrow().contentHash();
    }

    private void refused(Actor person, UUID approval, String why) {
        assertThatThrownBy(() -> decide(person, approval, Verdict.APPROVED, hash(approval), null))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining(why);
    }

    private void decide(Actor person, UUID approval, Verdict verdict, String seen, @Nullable String reason) {
        CurrentActor.runAs(person, () -> approvals.decide(approval, verdict, seen, reason));
    }

    private Callable<Void> attempt(Actor person, UUID approval, Verdict verdict, String seen, CyclicBarrier barrier) {
        return () -> {
            barrier.await();
            decide(person, approval, verdict, seen, "Reason");
            return null;
        };
    }
}
