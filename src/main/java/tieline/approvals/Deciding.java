package tieline.approvals;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.time.Pacific;

/** Takes a decision, or takes it back: first the subject is locked, then its approval. */
@Component
class Deciding {

    private final ApprovalRepository approvals;
    private final DecisionStore decisions;
    private final ApprovalSubjects subjects;
    private final Deciders deciders;
    private final ApprovalTrail trail;
    private final Clock clock;

    Deciding(
            ApprovalRepository approvals,
            DecisionStore decisions,
            ApprovalSubjects subjects,
            Deciders deciders,
            ApprovalTrail trail,
            Clock clock) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.subjects = subjects;
        this.deciders = deciders;
        this.trail = trail;
        this.clock = clock;
    }

    void decide(UUID approvalId, Verdict verdict, String seenHash, @Nullable String reason, @Nullable UUID absent) {
        Actor person = CurrentActor.get();
        Approval approval = lock(approvalId);
        ApprovalSubject subject = subjects.of(approval.subject());
        refuseIfStale(approval, subject, seenHash);
        DelegationView right = deciders.require(person, approval, absent);
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        refuseIfIncomplete(subject, verdict, why);
        ApprovalDecision decision = decision(approval, verdict, why, person, right);
        decisions.keep(decision, approval.submittedBy());
        approval.decided(decision);
        approvals.saveAndFlush(approval);
        subject.decided(decision);
        trail.decided(approval, decision, subject.deed(verdict));
    }

    void undo(UUID approvalId) {
        Actor person = CurrentActor.get();
        Approval approval = lock(approvalId);
        ApprovalDecision decision = decisions.find(approval.decisionId());
        if (decision == null) {
            throw new ApprovalRefusedException("There is no decision to undo.");
        }
        mayUndo(person, approval, decision).require(ApprovalRefusedException::new);
        ApprovalStatus from = approval.status();
        decisions.undo(decision.decisionId(), person, clock.instant());
        approval.undone();
        approvals.saveAndFlush(approval);
        subjects.of(approval.subject()).undone(approval.subject().id());
        trail.stepped(approval, "approval.undone", person.name() + " took the decision back", null, from);
    }

    /** Whether this person may take the decision back now. */
    Permission mayUndo(Actor person, Approval approval, ApprovalDecision decision) {
        Permission common = ApprovalPermissions.undo(person, approval, decision);
        if (!common.granted()) {
            return common;
        }
        return subjects.of(approval.subject()).undoable(approval.subject().id())
                ? common
                : Permission.refused("It is too late to undo: what follows from the decision has begun.");
    }

    /** {@code Dana Whitfield approved it on Nov 16, 2026, 2:02 pm.} */
    String whoDecided(ApprovalDecision decision) {
        return decision.decider() + " " + subjects.of(decision.subject()).deed(decision.verdict()) + " on "
                + Pacific.moment(decision.decidedAt()) + ".";
    }

    private Approval lock(UUID approvalId) {
        SubjectRef subject = decisions
                .subject(approvalId)
                .orElseThrow(() -> new ApprovalRefusedException("There is no such approval."));
        subjects.of(subject).lock(subject.id());
        return approvals.lock(approvalId).orElseThrow();
    }

    private void refuseIfStale(Approval approval, ApprovalSubject subject, String seenHash) {
        ApprovalDecision other = decisions.find(approval.decisionId());
        if (!approval.isLive()) {
            throw new StaleApprovalException("It does not wait any more. " + Sentences.stopped(approval.endSentence()));
        }
        if (other != null) {
            throw new StaleApprovalException(whoDecided(other));
        }
        if (!approval.contentHash().equals(seenHash)) {
            throw new StaleApprovalException("What waits is not what you saw. Read it again.");
        }
        if (!subject.currentHash(approval.subject().id()).equals(seenHash)) {
            throw new StaleApprovalException(
                    approval.reference() + " changed after it was submitted. It must be submitted again.");
        }
    }

    private static void refuseIfIncomplete(ApprovalSubject subject, Verdict verdict, @Nullable String reason) {
        if (!subject.verdicts().contains(verdict)) {
            throw new ApprovalRefusedException("This decision is not foreseen for a " + subject.label() + ".");
        }
        if (verdict.needsReason() && reason == null) {
            throw new ApprovalRefusedException("Say why it is " + subject.word(verdict) + ".");
        }
    }

    private ApprovalDecision decision(
            Approval approval, Verdict verdict, @Nullable String reason, Actor person, @Nullable DelegationView right) {
        Instant now = clock.instant();
        return new ApprovalDecision(
                Ids.next(),
                approval.approvalId(),
                approval.subject(),
                verdict,
                approval.contentHash(),
                person.personId(),
                person.name(),
                right == null
                        ? null
                        : new ApprovalDecision.Delegated(right.delegationId(), right.givenBy(), right.givenByName()),
                now,
                now.plus(approval.undoWindow()),
                reason);
    }
}
