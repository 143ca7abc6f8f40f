package tieline.notices;

/** Where a notice stands. */
public enum NoticeStatus {
    /** Being written; everything can change. */
    DRAFT("Draft"),
    /** Waits for another person's decision; nothing changes. */
    SUBMITTED("Waits for approval"),
    /** May be issued exactly as it is. */
    APPROVED("Approved, not issued"),
    /** Given to the customer; never changes again. */
    ISSUED("Issued"),
    /** The customer cancelled in time. */
    CANCELLED("Cancelled by the customer");

    private final String label;

    NoticeStatus(String label) {
        this.label = label;
    }

    /** The words that pages use. */
    public String label() {
        return label;
    }

    /** Whether a notice may go from here to {@code next}. */
    boolean canBecome(NoticeStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case SUBMITTED -> next == APPROVED || next == DRAFT;
            case APPROVED -> next == ISSUED || next == SUBMITTED || next == DRAFT;
            case ISSUED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }
}
