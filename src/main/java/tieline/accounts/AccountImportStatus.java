package tieline.accounts;

import java.util.Set;

/** Where the import of an account file stands. */
public enum AccountImportStatus {
    /** The file is stored; its check waits for its turn. */
    UPLOADED,
    /** The file is being read and compared with the accounts. */
    CHECKING,
    /** A person can see what a commit would change, and decides. */
    CHECKED,
    /** The file as a whole cannot be used, or its check could not be finished. */
    REFUSED,
    /** The good rows are being written, in one transaction. */
    COMMITTING,
    /** The good rows are accounts. */
    COMMITTED,
    /** A person decided not to use the file. */
    DISCARDED;

    /** Whether the step from this status to {@code next} is allowed. */
    public boolean canBecome(AccountImportStatus next) {
        return followers().contains(next);
    }

    /** Whether a job works on the import, so that its page shows progress. */
    public boolean isWorking() {
        return this == UPLOADED || this == CHECKING || this == COMMITTING;
    }

    private Set<AccountImportStatus> followers() {
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
