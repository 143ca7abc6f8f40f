package tieline.approvals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.web.Choice;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * The door for pages that embed the decision: {@code model.addAttribute("approval", panels.of(subject).orElse(null))}, and in
 * the template {@code th:insert="~{approvals/panel :: panel(${approval})}"}.
 */
@Service
@Transactional(readOnly = true)
public class ApprovalPanels {

    private final ApprovalRepository approvals;
    private final DecisionStore decisions;
    private final ApprovalSubjects subjects;
    private final Deciders deciders;
    private final Deciding deciding;
    private final ApprovalComments comments;
    private final JdbcClient jdbc;

    ApprovalPanels(
            ApprovalRepository approvals,
            DecisionStore decisions,
            ApprovalSubjects subjects,
            Deciders deciders,
            Deciding deciding,
            ApprovalComments comments,
            JdbcClient jdbc) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.subjects = subjects;
        this.deciders = deciders;
        this.deciding = deciding;
        this.comments = comments;
        this.jdbc = jdbc;
    }

    /** What stands about a subject, for the acting person; empty when nothing does. */
    public Optional<ApprovalPanel> of(SubjectRef subject) {
        return approvals
                .findBySubjectKindAndSubjectIdAndEndedAtIsNull(subject.kind(), subject.id())
                .map(this::panel);
    }

    /** One submission, for the acting person. */
    public Optional<ApprovalPanel> of(UUID approvalId) {
        return approvals.findById(approvalId).map(this::panel);
    }

    private ApprovalPanel panel(Approval approval) {
        Actor person = CurrentActor.get();
        ApprovalSubject subject = subjects.of(approval.subject());
        ApprovalDecision decision = decisions.find(approval.decisionId());
        Permission own = deciders.ownRight(person, approval);
        List<Choice> absent = deciders.delegatedRights(person, approval).stream()
                .map(right -> new Choice(right.givenBy().toString(), right.givenByName()))
                .toList();
        return new ApprovalPanel(
                approval.view(decision),
                ApprovalMarks.of(approval.status(), subject),
                subject.label(),
                subject.decisionLabel(),
                makerNames(approval.approvalId()),
                hashNow(approval, subject, decision),
                absent.isEmpty() ? own : Permission.allowed(),
                own.granted(),
                absent,
                verdicts(approval.view(decision), subject),
                decision == null || !approval.isLive() ? null : deciding.mayUndo(person, approval, decision),
                comments.of(approval.approvalId()),
                person.has("ANALYST") || person.has("MANAGER"));
    }

    private static @Nullable StateMark hashNow(
            Approval approval, ApprovalSubject subject, @Nullable ApprovalDecision decision) {
        if (!approval.isLive()) {
            return null;
        }
        String word = decision == null ? "submitted" : "decided";
        return subject.currentHash(approval.subject().id()).equals(approval.contentHash())
                ? new StateMark(Shape.DONE, "Same as " + word)
                : new StateMark(Shape.ALARM, "Not what was " + word);
    }

    private static List<Choice> verdicts(ApprovalView approval, ApprovalSubject subject) {
        return Arrays.stream(Verdict.values())
                .filter(subject.verdicts()::contains)
                .map(verdict -> new Choice(
                        verdict.name(),
                        verdict == Verdict.APPROVED
                                ? subject.verb(verdict) + ": " + approval.consequence()
                                : subject.verb(verdict)))
                .toList();
    }

    private List<String> makerNames(UUID approvalId) {
        return jdbc.sql("""
                        SELECT u.display_name FROM approval_makers m JOIN users u ON u.user_id = m.user_id
                        WHERE m.approval_id = :id ORDER BY u.display_name
                        """).param("id", approvalId).query(String.class).list();
    }
}
