package tieline.deadlines;

/** Where a deadline stands. */
public enum DeadlineStatus {
    /** The day is still to come, or has not been dealt with. */
    OPEN("Open"),
    /** The duty was met, or the time of a right is over. */
    DONE("Done"),
    /** The day passed and the duty was not met; it can still be met late. */
    MISSED("Missed"),
    /** It fell away: what it was about no longer exists. */
    CANCELLED("Cancelled");

    private final String label;

    DeadlineStatus(String label) {
        this.label = label;
    }

    /** The word that pages use. */
    public String label() {
        return label;
    }

    /** Whether somebody still has to do something or to wait. */
    public boolean isToDo() {
        return this == OPEN || this == MISSED;
    }

    /** Whether a deadline may go from here to {@code next}. */
    boolean canBecome(DeadlineStatus next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case MISSED -> next != MISSED;
            case DONE, CANCELLED -> false;
        };
    }
}
