package tieline.approvals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/**
 * The door to the one four-eyes mechanism. A room submits what it made, asks {@link #require} before anything follows, and
 * says {@link #voidLive} when the content changes; an {@link ApprovalSubject} of the room hears of the decisions. Submitting,
 * withdrawing and voiding happen in the transaction of the room's own step, on a subject that the room has locked; who may
 * do that is the room's rule.
 */
@Service
public class Approvals {

    private final ApprovalRepository approvals;
    private final DecisionStore decisions;
    private final ApprovalSubjects subjects;
    private final Deciding deciding;
    private final ApprovalTrail trail;
    private final Clock clock;

    Approvals(
            ApprovalRepository approvals,
            DecisionStore decisions,
            ApprovalSubjects subjects,
            Deciding deciding,
            ApprovalTrail trail,
            Clock clock) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.subjects = subjects;
        this.deciding = deciding;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts something before those who decide, in the name of the acting person. A standing refusal of an earlier content
     * ends with it.
     *
     * @return the identifier of the approval
     * @throws ApprovalRefusedException when the subject waits for a decision already, or what was approved is not void
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID submit(Submission submission) {
        Instant now = clock.instant();
        approvals
                .lockLive(submission.subject().kind(), submission.subject().id())
                .ifPresent(live -> {
                    if (live.status() == ApprovalStatus.WAITING || live.status() == ApprovalStatus.APPROVED) {
                        throw new ApprovalRefusedException(
                                live.reference() + " cannot be submitted again; its state is: "
                                        + live.status().label() + ".");
                    }
                    live.voidIt("Submitted again", CurrentActor.get(), now);
                    approvals.saveAndFlush(live);
                });
        String role = subjects.of(submission.subject()).deciderRole();
        Approval approval = new Approval(submission, role, CurrentActor.get(), now);
        approvals.saveAndFlush(approval);
        trail.submitted(approval);
        return approval.approvalId();
    }

    /**
     * Takes a submission back before anybody decided.
     *
     * @throws ApprovalRefusedException when it does not wait for a decision
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(SubjectRef subject, String why) {
        Approval approval = approvals
                .lockLive(subject.kind(), subject.id())
                .orElseThrow(() -> new ApprovalRefusedException("Nothing of this waits for a decision."));
        ApprovalStatus from = approval.status();
        approval.withdraw(why, CurrentActor.get(), clock.instant());
        approvals.saveAndFlush(approval);
        trail.stepped(approval, "approval.withdrawn", "Taken back", why, from);
    }

    /**
     * Ends whatever stands about a subject, for its content is no longer what was submitted or its approval is revoked.
     * Answers what was ended, as it was; empty when nothing stood.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ApprovalView> voidLive(SubjectRef subject, String why) {
        return approvals.lockLive(subject.kind(), subject.id()).map(live -> {
            ApprovalView was = view(live);
            live.voidIt(why, CurrentActor.get(), clock.instant());
            approvals.saveAndFlush(live);
            trail.stepped(live, "approval.voided", "No longer holds", why, was.status());
            return was;
        });
    }

    /** What stands about a subject: it waits, or the decision on it. Empty when nothing was submitted or all has ended. */
    @Transactional(readOnly = true)
    public Optional<ApprovalView> current(SubjectRef subject) {
        return approvals
                .findBySubjectKindAndSubjectIdAndEndedAtIsNull(subject.kind(), subject.id())
                .map(this::view);
    }

    /** Every submission of a subject, the newest first. */
    @Transactional(readOnly = true)
    public List<ApprovalView> history(SubjectRef subject) {
        return approvals
                .findBySubjectKindAndSubjectIdOrderBySubmittedAtDescApprovalIdDesc(subject.kind(), subject.id())
                .stream()
                .map(this::view)
                .toList();
    }

    /** One submission. */
    @Transactional(readOnly = true)
    public Optional<ApprovalView> find(UUID approvalId) {
        return approvals.findById(approvalId).map(this::view);
    }

    /**
     * Refuses unless a live approval binds to exactly this content and its effect is due. Locks the approval, so that
     * nobody voids it before the caller's transaction ends.
     *
     * @param contentHash the hash of what is about to take effect, computed now
     * @return the approval
     * @throws ApprovalMissingException saying why
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ApprovalView require(SubjectRef subject, String contentHash) {
        Approval live = approvals
                .lockLive(subject.kind(), subject.id())
                .orElseThrow(() -> new ApprovalMissingException(whyNone(subject)));
        ApprovalView view = view(live);
        ApprovalDecision decision = view.decision();
        if (decision == null) {
            throw new ApprovalMissingException(live.reference() + " still waits for a decision.");
        }
        if (decision.verdict() != Verdict.APPROVED) {
            throw new ApprovalMissingException(deciding.whoDecided(decision));
        }
        if (!decision.contentHash().equals(contentHash)) {
            throw new ApprovalMissingException(live.reference() + " is no longer what was approved.");
        }
        if (clock.instant().isBefore(decision.effectAt())) {
            throw new ApprovalMissingException("The approval takes effect on " + Pacific.moment(decision.effectAt())
                    + "; until then it can be undone.");
        }
        return view;
    }

    /** {@link #decide(UUID, Verdict, String, String, UUID)} in the own name, or where that does not do for an absent person. */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void decide(UUID approvalId, Verdict verdict, String seenHash, @Nullable String reason) {
        deciding.decide(approvalId, verdict, seenHash, reason, null);
    }

    /**
     * Decides on exactly what the decider saw.
     *
     * @param seenHash the content hash that the form showed
     * @param reason needed for everything but an approval
     * @param absent the absent person who delegated the decision; null for the own name
     * @throws StaleApprovalException when somebody decided or it changed since it was shown; says who did what
     * @throws ApprovalRefusedException when this person may not decide, or the subject's room says that something is missing
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void decide(
            UUID approvalId, Verdict verdict, String seenHash, @Nullable String reason, @Nullable UUID absent) {
        deciding.decide(approvalId, verdict, seenHash, reason, absent);
    }

    /**
     * Takes the own decision back; the subject waits again.
     *
     * @throws ApprovalRefusedException when somebody else decided, or what follows has left the house
     */
    @Transactional
    @PreAuthorize("isAuthenticated()")
    public void undo(UUID approvalId) {
        deciding.undo(approvalId);
    }

    private String whyNone(SubjectRef subject) {
        return history(subject).stream()
                .findFirst()
                .map(last -> {
                    ApprovalView.End end = last.end();
                    return "There is no live approval of " + last.reference()
                            + (end == null
                                    ? "."
                                    : "; the last ended by " + Sentences.by(end.byName(), end.at()) + ": "
                                            + Sentences.stopped(end.reason()));
                })
                .orElse("It was never submitted for approval.");
    }

    private ApprovalView view(Approval approval) {
        return approval.view(decisions.find(approval.decisionId()));
    }
}
