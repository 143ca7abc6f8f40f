package tieline.letters;

/** The states of a mailing. */
public enum MailingStatus {
    /** The dry run collects the recipients. */
    CHECKING("Dry run"),
    /** The dry run is done; letters can be proofed. */
    CHECKED("Checked, not released"),
    /** A second person decides on the release. */
    WAITING("Waits for release"),
    /** Letters are produced and sent. */
    RELEASED("Being produced"),
    /** Every letter is produced; each was sent, or says why not. */
    DONE("Produced"),
    /** Stopped; what was sent stays sent. */
    CANCELLED("Cancelled");

    private final String label;

    MailingStatus(String label) {
        this.label = label;
    }

    /** The state in words. */
    public String label() {
        return label;
    }

    /** Whether a mailing may go from this state to that. */
    public boolean canBecome(MailingStatus next) {
        return switch (this) {
            case CHECKING -> next == CHECKED || next == CANCELLED;
            case CHECKED -> next == WAITING || next == RELEASED || next == CANCELLED;
            case WAITING -> next == CHECKED || next == RELEASED || next == CANCELLED;
            case RELEASED -> next == DONE || next == CANCELLED;
            case DONE, CANCELLED -> false;
        };
    }
}
