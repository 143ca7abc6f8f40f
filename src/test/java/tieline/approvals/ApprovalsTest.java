package tieline.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** From the submission to the effect: the states, what an approval binds to, what voids it, the undo. */
@TielineTest
@Import(Papers.class)
class ApprovalsTest {

    @Autowired
    private Approvals approvals;

    @Autowired
    private Papers papers;

    @Autowired
    private TestPeople people;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void forget() {
        papers.forget();
    }

    @AfterEach
    void end() {
        clock.reset();
        papers.liftLimits();
    }

    @Test
    void anApprovalLetsExactlyItsContentTakeEffect() {
        UUID paper = papers.write("first");
        missing(paper, "It was never submitted for approval.");
        UUID approval = papers.submit(people.analyst(), paper);
        missing(paper, "still waits for a decision");
        decide(people.manager(), approval, Verdict.APPROVED, null);
        assertThat(papers.heard()).containsExactly("APPROVED");
        papers.inTransaction(people.analyst(), () -> approvals.require(Papers.ref(paper), papers.currentHash(paper)));
        papers.rewrite(paper, "second");
        missing(paper, "is no longer what was approved");
        ApprovalView view = approvals.current(Papers.ref(paper)).orElseThrow();
        assertThat(view.status()).isEqualTo(ApprovalStatus.APPROVED);
        assertThat(view.makers()).containsExactly(people.analyst().personId());
        assertThat(view.changes()).containsExactly("Two lines changed", "One line new");
    }

    @Test
    void theEffectWaitsUntilTheUndoWindowIsOver() {
        UUID paper = papers.write("window");
        UUID approval = papers.submit(people.analyst(), paper, Duration.ofMinutes(10));
        decide(people.manager(), approval, Verdict.APPROVED, null);
        missing(paper, "The approval takes effect on");
        clock.advance(Duration.ofMinutes(10));
        papers.inTransaction(people.analyst(), () -> approvals.require(Papers.ref(paper), papers.currentHash(paper)));
    }

    @Test
    void aRefusalStandsUntilTheNextSubmission() {
        UUID paper = papers.write("changes");
        UUID first = papers.submit(people.analyst(), paper);
        decide(people.manager(), first, Verdict.CHANGES_REQUESTED, "Name the meter");
        missing(paper, "Test Manager asked for changes on");
        papers.rewrite(paper, "changes made");
        UUID second = papers.submit(people.otherAnalyst(), paper);
        decide(people.manager(), second, Verdict.REJECTED, "No longer needed");
        List<ApprovalView> history = approvals.history(Papers.ref(paper));
        assertThat(history)
                .extracting(ApprovalView::status)
                .containsExactly(ApprovalStatus.REJECTED, ApprovalStatus.CHANGES_REQUESTED);
        assertThat(history.get(1).end()).isNotNull();
        assertThat(history.get(1).isLive()).isFalse();
    }

    @Test
    void aSubjectHasOneLiveApproval() {
        UUID paper = papers.write("once");
        UUID approval = papers.submit(people.analyst(), paper);
        assertThatThrownBy(() -> papers.submit(people.analyst(), paper))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("cannot be submitted again; its state is: Waits for a decision");
        decide(people.manager(), approval, Verdict.APPROVED, null);
        assertThatThrownBy(() -> papers.submit(people.analyst(), paper))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("Approved");
    }

    @Test
    void aChangeVoidsWhatWaitsOrWasApprovedAndSaysWhoDidWhat() {
        UUID paper = papers.write("void");
        UUID approval = papers.submit(people.analyst(), paper);
        decide(people.manager(), approval, Verdict.APPROVED, null);
        papers.inTransaction(people.otherAnalyst(), () -> {
            Optional<ApprovalView> was = approvals.voidLive(Papers.ref(paper), "A line was struck");
            assertThat(was.map(ApprovalView::status)).contains(ApprovalStatus.APPROVED);
            assertThat(approvals.voidLive(Papers.ref(paper), "again")).isEmpty();
        });
        missing(paper, "the last ended by Test Analyst 2");
        missing(paper, "A line was struck.");
        assertThat(approvals.current(Papers.ref(paper))).isEmpty();
        assertThatThrownBy(() -> decide(people.otherManager(), approval, Verdict.APPROVED, null))
                .isInstanceOf(StaleApprovalException.class)
                .hasMessageContaining("Test Analyst 2")
                .hasMessageContaining("A line was struck.");
    }

    @Test
    void theMakersTakeBackWhatWaitsButNotWhatWasDecided() {
        UUID paper = papers.write("back");
        UUID approval = papers.submit(people.analyst(), paper);
        papers.inTransaction(people.analyst(), () -> approvals.withdraw(Papers.ref(paper), "Not ready"));
        assertThat(approvals.find(approval).orElseThrow().status()).isEqualTo(ApprovalStatus.WITHDRAWN);
        UUID again = papers.submit(people.analyst(), paper);
        decide(people.manager(), again, Verdict.APPROVED, null);
        assertThatThrownBy(() ->
                        papers.inTransaction(people.analyst(), () -> approvals.withdraw(Papers.ref(paper), "Too late")))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("cannot be taken back now");
    }

    @Test
    void theDeciderUndoesUntilSomethingHasLeft() {
        UUID paper = papers.write("undo");
        UUID approval = papers.submit(people.analyst(), paper);
        assertThatThrownBy(() -> undo(people.manager(), approval)).hasMessageContaining("no decision to undo");
        decide(people.manager(), approval, Verdict.APPROVED, null);
        assertThatThrownBy(() -> undo(people.otherManager(), approval))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("Only Test Manager");
        undo(people.manager(), approval);
        assertThat(papers.heard()).containsExactly("APPROVED", "undone");
        missing(paper, "still waits");
        decide(people.otherManager(), approval, Verdict.APPROVED, null);
        papers.letGo(paper);
        assertThatThrownBy(() -> undo(people.otherManager(), approval))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessageContaining("too late to undo");
    }

    @Test
    void whenTheRoomRefusesNothingHasHappened() {
        UUID paper = papers.write("refuse");
        UUID approval = papers.submit(people.analyst(), paper);
        assertThatThrownBy(() -> decide(people.manager(), approval, Verdict.APPROVED, null))
                .isInstanceOf(ApprovalRefusedException.class)
                .hasMessage("A page is missing.");
        ApprovalView view = approvals.find(approval).orElseThrow();
        assertThat(view.status()).isEqualTo(ApprovalStatus.WAITING);
        assertThat(view.decision()).isNull();
    }

    private void missing(UUID paper, String why) {
        assertThatThrownBy(() -> papers.inTransaction(
                        people.analyst(), () -> approvals.require(Papers.ref(paper), papers.currentHash(paper))))
                .isInstanceOf(ApprovalMissingException.class)
                .hasMessageContaining(why);
    }

    private void decide(Actor person, UUID approval, Verdict verdict, @Nullable String reason) {
        String hash = approvals.find(approval).orElseThrow().contentHash();
        CurrentActor.runAs(person, () -> approvals.decide(approval, verdict, hash, reason));
    }

    private void undo(Actor person, UUID approval) {
        CurrentActor.runAs(person, () -> approvals.undo(approval));
    }
}
