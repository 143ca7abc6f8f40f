package tieline.approvals;

/** Where a submission stands. */
public enum ApprovalStatus {
    /** Waits for somebody who had no hand in it. */
    WAITING("Waits for a decision"),
    /** Approved, for exactly its content. */
    APPROVED("Approved"),
    /** The decider asked for changes. */
    CHANGES_REQUESTED("Changes requested"),
    /** Rejected. */
    REJECTED("Rejected"),
    /** Taken back by its makers before a decision. */
    WITHDRAWN("Taken back"),
    /** Void: its content changed, or the approval was revoked. */
    VOID("Void");

    private final String label;

    ApprovalStatus(String label) {
        this.label = label;
    }

    /** The state's words on a page. */
    public String label() {
        return label;
    }

    /** Whether somebody decided and the decision stands. */
    public boolean isDecided() {
        return this == APPROVED || this == CHANGES_REQUESTED || this == REJECTED;
    }

    static ApprovalStatus of(Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> APPROVED;
            case CHANGES_REQUESTED -> CHANGES_REQUESTED;
            case REJECTED -> REJECTED;
        };
    }
}
