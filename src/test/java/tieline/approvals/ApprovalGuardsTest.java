package tieline.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.LoneChecks;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;

/** What the database refuses about approvals when somebody goes around the application. */
@TielineTest
@Import(Papers.class)
class ApprovalGuardsTest {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Test
    void aMakerIsNeverChecker() {
        Actor both = people.person("guards-both", Role.ANALYST, Role.MANAGER);
        UUID approval = papers.submit(both, papers.write("maker"), people.manager());
        refused("maker is never checker", () -> decide(approval, people.manager(), "APPROVED"));
        refused("maker is never checker", () -> decide(approval, both, "APPROVED"));
        refused("never changed", () -> jdbc.update("DELETE FROM approval_makers WHERE approval_id = ?", approval));
        // The plain check holds even where the makers' table says nothing.
        jdbc.update("ALTER TABLE approval_decisions DISABLE TRIGGER approval_decisions_guard");
        try {
            refused("approval_decisions_maker_is_never_checker", () -> decide(approval, both, "APPROVED"));
        } finally {
            jdbc.update("ALTER TABLE approval_decisions ENABLE TRIGGER approval_decisions_guard");
        }
    }

    @Test
    void onlyTheRoleDecides() {
        UUID approval = papers.submit(people.analyst(), papers.write("role"));
        refused(
                "does not hold the role that decides: MANAGER",
                () -> decide(approval, people.otherAnalyst(), "APPROVED"));
    }

    @Test
    void aDecisionIsOnWhatWaitsOnceAndWithAReason() {
        UUID approval = papers.submit(people.analyst(), papers.write("once"));
        refused("not on what waits", () -> insert(approval, people.manager(), "APPROVED", "cd".repeat(32), "reason"));
        refused("approval_decisions_reason_ck", () -> insert(approval, people.manager(), "REJECTED", null, " "));
        decide(approval, people.manager(), "APPROVED");
        refused("not on what waits", () -> decide(approval, people.otherManager(), "APPROVED"));
        refused(
                "never changed",
                () -> jdbc.update("UPDATE approval_decisions SET reason = 'other' WHERE approval_id = ?", approval));
    }

    @Test
    void theStateFollowsTheDecisions() {
        UUID approval = papers.submit(people.analyst(), papers.write("state"));
        refused("without the decision that says so", () -> set(approval, "status = 'APPROVED'"));
        decide(approval, people.manager(), "REJECTED");
        refused(
                "without the decision that says so",
                () -> set(
                        approval,
                        "status = 'APPROVED', decision_id = (SELECT decision_id FROM approval_decisions d"
                                + " WHERE d.approval_id = approvals.approval_id)"));
        set(
                approval,
                "status = 'REJECTED', decision_id = (SELECT decision_id FROM approval_decisions d"
                        + " WHERE d.approval_id = approvals.approval_id)");
        refused("only by an undo", () -> set(approval, "status = 'WAITING', decision_id = NULL"));
        refused(
                "does not go from REJECTED",
                () -> set(approval, "status = 'VOID', ended_at = now(), end_reason = 'x', ended_by_name = 'x'"));
    }

    @Test
    void whatWasSubmittedNeverChanges() {
        UUID approval = papers.submit(people.analyst(), papers.write("fixed"));
        refused("never changes", () -> set(approval, "content_hash = repeat('ab', 32)"));
        refused("never changes", () -> set(approval, "consequence = 'another'"));
        refused("never deleted", () -> jdbc.update("DELETE FROM approvals WHERE approval_id = ?", approval));
        set(approval, "status = 'WITHDRAWN', ended_at = now(), end_reason = 'x', ended_by_name = 'x'");
        refused("never changes", () -> set(approval, "end_reason = 'y'"));
        refused("begins waiting", () -> jdbc.update("""
                INSERT INTO approvals (approval_id, subject_kind, subject_id, reference, title, address, content_hash,
                    changes, consequence, decider_role, undo_seconds, status, submitted_by, submitted_by_name,
                    submitted_at, ended_at, end_reason, ended_by_name, version)
                SELECT gen_random_uuid(), subject_kind, subject_id, reference, title, address, content_hash, changes,
                    consequence, decider_role, 0, status, submitted_by, submitted_by_name, now(), now(), 'x', 'x', 0
                FROM approvals WHERE approval_id = ?
                """, approval));
    }

    @Test
    void onlyTheDeciderUndoesAndWhole() {
        UUID paper = papers.write("undo");
        UUID approval = papers.submit(people.analyst(), paper);
        String hash = approvals.find(approval).orElseThrow().contentHash();
        CurrentActor.runAs(people.manager(), () -> approvals.decide(approval, Verdict.APPROVED, hash, null));
        refused("only the decider", () -> undo(approval, people.otherManager()));
        refused("an undo is whole", () -> undo(approval, people.manager()));
        CurrentActor.runAs(people.manager(), () -> approvals.undo(approval));
        assertThat(jdbc.queryForObject("SELECT status FROM approvals WHERE approval_id = ?", String.class, approval))
                .isEqualTo("WAITING");
        refused(
                "never changed",
                () -> jdbc.update(
                        "DELETE FROM approval_undos WHERE undone_by = ?",
                        people.manager().id()));
    }

    @Test
    void aDelegationIsBetweenTwoWhoHoldTheRoleAndNeverChanges() {
        refused("must hold the role", () -> delegation(people.manager(), people.analyst()));
        refused("somebody_else_ck", () -> delegation(people.manager(), people.manager()));
        UUID delegation = delegation(people.manager(), people.otherManager());
        refused(
                "never changes",
                () -> jdbc.update(
                        "UPDATE approval_delegations SET to_day = to_day + 1 WHERE delegation_id = ?", delegation));
        jdbc.update("UPDATE approval_delegations SET ended_at = now() WHERE delegation_id = ?", delegation);
        refused(
                "never changes",
                () -> jdbc.update(
                        "UPDATE approval_delegations SET ended_at = NULL WHERE delegation_id = ?", delegation));
        UUID approval = papers.submit(people.analyst(), papers.write("delegated"));
        refused(
                "the delegation does not hold",
                () -> jdbc.update(
                        """
                INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by, verdict,
                    content_hash, decided_by, decided_by_name, on_behalf_of, on_behalf_of_name, delegation_id, decided_at,
                    effect_at)
                SELECT gen_random_uuid(), approval_id, subject_kind, subject_id, submitted_by, 'APPROVED', content_hash, ?,
                    'x', ?, 'y', ?, now(), now() FROM approvals WHERE approval_id = ?
                """, people.otherManager().id(), people.manager().id(), delegation, approval));
    }

    @Test
    void thereAreNoHalfStates() {
        UUID approval = papers.submit(people.analyst(), papers.write("half states"));
        jdbc.update("""
                INSERT INTO approval_comments (comment_id, approval_id, text, written_by, written_by_name, written_at)
                VALUES (?, ?, 'Said', ?, 'x', now())
                """, Ids.next(), approval, people.analyst().id());
        refused("never changed or deleted", () -> jdbc.update("UPDATE approval_comments SET text = 'Unsaid'"));
        ApprovalView waiting = approvals.find(approval).orElseThrow();
        CurrentActor.runAs(
                people.manager(), () -> approvals.decide(approval, Verdict.APPROVED, waiting.contentHash(), null));
        String its = " WHERE approval_id = '" + approval + "'";
        check("approval_decisions_behalf_ck", "UPDATE approval_decisions SET on_behalf_of = decided_by" + its);
        check(
                "approval_decisions_effect_ck",
                "UPDATE approval_decisions SET effect_at = decided_at - interval '1s'" + its);
        check(
                "approval_decisions_maker_is_never_checker",
                "UPDATE approval_decisions SET decided_by = submitted_by" + its);
        check("approvals_decided_ck", "UPDATE approvals SET decision_id = NULL" + its);
        check("approvals_ended_ck", "UPDATE approvals SET ended_at = now()" + its);
        check(
                "approvals_live_ck",
                "UPDATE approvals SET ended_at = now(), end_reason = 'x', ended_by_name = 'x'" + its);
        UUID delegation = delegation(people.manager(), people.otherManager());
        check(
                "approval_delegations_days_ck",
                "UPDATE approval_delegations SET to_day = from_day - 1 WHERE delegation_id = '" + delegation + "'");
    }

    private void check(String constraint, String sql) {
        LoneChecks.refuse(transactions, jdbc, constraint, sql);
    }

    private void refused(String why, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(why);
    }

    private void decide(UUID approval, Actor decider, String verdict) {
        insert(approval, decider, verdict, null, "reason");
    }

    private void insert(UUID approval, Actor decider, String verdict, @Nullable String hash, String reason) {
        jdbc.update("""
                INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by, verdict,
                    content_hash, decided_by, decided_by_name, decided_at, effect_at, reason)
                SELECT ?, approval_id, subject_kind, subject_id, submitted_by, ?, coalesce(?, content_hash), ?, ?, now(),
                    now(), ?
                FROM approvals WHERE approval_id = ?
                """, Ids.next(), verdict, hash, decider.id(), decider.name(), reason, approval);
    }

    private void undo(UUID approval, Actor person) {
        jdbc.update("""
                INSERT INTO approval_undos (decision_id, undone_by, undone_by_name, undone_at)
                SELECT decision_id, ?, 'x', now() FROM approvals WHERE approval_id = ?
                """, person.id(), approval);
    }

    private void set(UUID approval, String change) {
        jdbc.update("UPDATE approvals SET " + change + " WHERE approval_id = ?", approval);
    }

    private UUID delegation(Actor giver, Actor delegate) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO approval_delegations (delegation_id, role, given_by, given_by_name, delegate, delegate_name,
                    from_day, to_day, reason, given_at, version)
                VALUES (?, 'MANAGER', ?, 'x', ?, 'y', current_date - 1, current_date + 1, 'Leave', now(), 0)
                """, id, giver.id(), delegate.id());
        return id;
    }
}
