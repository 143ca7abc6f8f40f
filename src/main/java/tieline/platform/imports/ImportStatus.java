package tieline.platform.imports;

import java.util.Set;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** Where the import of a file stands. */
public enum ImportStatus {
    /** The file is stored; its check waits for its turn. */
    UPLOADED,
    /** The file is being read and compared with what the room holds. */
    CHECKING,
    /** A person can see what a commit would change, and decides. */
    CHECKED,
    /** The file as a whole cannot be used, or its check could not be finished. */
    REFUSED,
    /** The good rows are being written, in one transaction. */
    COMMITTING,
    /** The good rows are in the room. */
    COMMITTED,
    /** A person decided not to use the file. */
    DISCARDED;

    /** Whether the step from this status to {@code next} is allowed. */
    public boolean canBecome(ImportStatus next) {
        return followers().contains(next);
    }

    /** Whether a job works on the import, so that its page shows progress. */
    public boolean isWorking() {
        return this == UPLOADED || this == CHECKING || this == COMMITTING;
    }

    /** The state beside the title and in the list. */
    public StateMark mark() {
        return switch (this) {
            case UPLOADED -> new StateMark(Shape.OPEN, "Waits for its check");
            case CHECKING -> new StateMark(Shape.UNDER_WAY, "Being checked");
            case CHECKED -> new StateMark(Shape.WAITING, "Waits for a decision");
            case REFUSED -> new StateMark(Shape.ALARM, "Refused");
            case COMMITTING -> new StateMark(Shape.UNDER_WAY, "Being committed");
            case COMMITTED -> new StateMark(Shape.DONE, "Committed");
            case DISCARDED -> new StateMark(Shape.CLOSED, "Discarded");
        };
    }

    private Set<ImportStatus> followers() {
        return switch (this) {
            case UPLOADED -> Set.of(CHECKING, REFUSED, DISCARDED);
            case CHECKING -> Set.of(CHECKED, REFUSED, DISCARDED);
            case CHECKED -> Set.of(CHECKING, COMMITTING, DISCARDED);
            case REFUSED -> Set.of(CHECKING);
            case COMMITTING -> Set.of(COMMITTED, CHECKED, CHECKING);
            case COMMITTED, DISCARDED -> Set.of();
        };
    }
}
