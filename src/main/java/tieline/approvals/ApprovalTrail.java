package tieline.approvals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;

/** Writes what happens to approvals and delegations into the audit trail. */
@Component
class ApprovalTrail {

    /** The kind of subject under which the trail keeps approvals. */
    static final String SUBJECT = "approval";

    /** The kind of subject under which the trail keeps delegations. */
    static final String DELEGATION = "delegation";

    private final AuditTrail audit;

    ApprovalTrail(AuditTrail audit) {
        this.audit = audit;
    }

    void submitted(Approval approval) {
        audit.record(entry(approval, "approval.submitted", "Submitted for a decision")
                .changed("content hash", null, approval.contentHash()));
    }

    void decided(Approval approval, ApprovalDecision decision, String deed) {
        ApprovalDecision.Delegated delegated = decision.delegation();
        String behalf = delegated == null ? "" : ", instead of " + delegated.absentName();
        audit.record(entry(approval, "approval.decided", decision.decidedByName() + " " + deed + behalf)
                .because(decision.reason())
                .changed(
                        "state",
                        ApprovalStatus.WAITING.label(),
                        approval.status().label()));
    }

    /** A step from one state to the next. */
    void stepped(Approval approval, String action, String sentence, @Nullable String reason, ApprovalStatus from) {
        AuditEntry entry = entry(approval, action, sentence).because(reason);
        audit.record(
                from == approval.status()
                        ? entry
                        : entry.changed("state", from.label(), approval.status().label()));
    }

    void commented(Approval approval, String text) {
        audit.record(entry(approval, "approval.commented", "Commented").because(text));
    }

    void delegated(DelegationView delegation, String action, String sentence, @Nullable String reason) {
        audit.record(AuditEntry.of(
                        action,
                        DELEGATION,
                        delegation.delegationId(),
                        delegation.givenByName() + " to " + delegation.delegateName(),
                        sentence)
                .at("/approvals/delegations")
                .because(reason));
    }

    private static AuditEntry entry(Approval approval, String action, String sentence) {
        return AuditEntry.of(action, SUBJECT, approval.approvalId(), approval.reference(), sentence)
                .at("/approvals/" + approval.approvalId());
    }
}
