package tieline.dasr;

import java.util.Set;

/** Where a batch is between its preparation and its last answer. */
public enum BatchStatus {
    /** A job makes its requests from a frozen list. */
    PREPARING("Being prepared"),
    /** People correct, exclude and override; nobody can decide yet. */
    DRAFT("Draft"),
    /** Submitted for exactly its content; waits for a manager who had no hand in it. */
    WAITING("Waits for a decision"),
    /** Decided: may be sent, as long as nothing changes. */
    GO("Go, not yet sent"),
    /** Decided: is not sent. */
    NO_GO("No-go"),
    /** Released to be sent; a job builds and transmits the files. */
    SENDING("Being sent"),
    /** All files have arrived at the utility; answers are expected. */
    SENT("Sent, answers arriving"),
    /** Every request has come to its end. */
    CLOSED("Closed"),
    /** Taken back before anything was sent. */
    CANCELLED("Cancelled");

    private final String label;

    BatchStatus(String label) {
        this.label = label;
    }

    /** The state's words on a page. */
    public String label() {
        return label;
    }

    /** Whether a batch in this state may come into the other. */
    public boolean canBecome(BatchStatus next) {
        return next(this).contains(next);
    }

    /** Whether requests can be changed here without voiding anything. */
    public boolean isInPreparation() {
        return this == PREPARING || this == DRAFT;
    }

    /** Whether the batch was put before a decider, decided or not, and nothing has been released yet. */
    public boolean isSubmitted() {
        return this == WAITING || this == GO || this == NO_GO;
    }

    /** Whether requests of it may have left the house. */
    public boolean isReleased() {
        return this == SENDING || this == SENT || this == CLOSED;
    }

    private static Set<BatchStatus> next(BatchStatus status) {
        return switch (status) {
            case PREPARING -> Set.of(DRAFT, CANCELLED);
            case DRAFT -> Set.of(WAITING, CANCELLED);
            case WAITING -> Set.of(DRAFT, GO, NO_GO, CANCELLED);
            case GO -> Set.of(WAITING, DRAFT, SENDING, CANCELLED);
            case NO_GO -> Set.of(WAITING, DRAFT, CANCELLED);
            case SENDING -> Set.of(DRAFT, SENT, CANCELLED);
            case SENT -> Set.of(CLOSED);
            case CLOSED, CANCELLED -> Set.of();
        };
    }
}
