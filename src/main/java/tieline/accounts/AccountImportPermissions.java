package tieline.accounts;

import java.util.Optional;
import tieline.platform.imports.ImportStatus;
import tieline.platform.security.Actor;

/** Who may do what with the import of account files. Each answer is empty, or the reason why not. */
public final class AccountImportPermissions {

    private AccountImportPermissions() {}

    /** Uploading a file. */
    public static Optional<String> refuseUpload(Actor actor) {
        return actor.has("ANALYST") ? Optional.empty() : Optional.of("Only an analyst imports accounts.");
    }

    /** Committing the good rows of a checked file. Any analyst may, not only the uploader: the counts are the same. */
    public static Optional<String> refuseCommit(Actor actor, ImportStatus status, AccountImportCounts counts) {
        if (!actor.has("ANALYST")) {
            return Optional.of("Only an analyst commits an import.");
        }
        if (!status.canBecome(ImportStatus.COMMITTING)) {
            return Optional.of("Only a checked import can be committed.");
        }
        return counts.rowsGood() == 0
                ? Optional.of("No row is good, so there is nothing to commit.")
                : Optional.empty();
    }

    /** Putting a file aside. */
    public static Optional<String> refuseDiscard(Actor actor, ImportStatus status) {
        if (!actor.has("ANALYST")) {
            return Optional.of("Only an analyst discards an import.");
        }
        return status.canBecome(ImportStatus.DISCARDED)
                ? Optional.empty()
                : Optional.of("Only an import that is not decided yet can be discarded.");
    }

    /** Having a file checked again. */
    public static Optional<String> refuseCheck(Actor actor, ImportStatus status) {
        if (!actor.has("ANALYST")) {
            return Optional.of("Only an analyst has an import checked again.");
        }
        boolean idle = status == ImportStatus.CHECKED || status == ImportStatus.REFUSED;
        return idle ? Optional.empty() : Optional.of("Only a checked or refused import can be checked again.");
    }
}
