package tieline.crs.inputs;

import tieline.platform.imports.ImportStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** May this person do this to a file of inputs now? Pure: for the services and the pages alike. */
public final class CrsImportPermissions {

    private CrsImportPermissions() {}

    /** Uploading a file. */
    public static Permission upload(Actor actor) {
        return actor.id() != null && actor.has("ANALYST")
                ? Permission.allowed()
                : Permission.refused("An analyst imports inputs.");
    }

    /** Committing the good rows of a checked file; any analyst, not only the uploader. */
    public static Permission commit(Actor actor, ImportStatus status, long rowsGood) {
        Permission mayUpload = upload(actor);
        if (!mayUpload.granted()) {
            return mayUpload;
        }
        if (!status.canBecome(ImportStatus.COMMITTING)) {
            return Permission.refused("Only a checked import can be committed.");
        }
        return rowsGood > 0
                ? Permission.allowed()
                : Permission.refused("No row is good, so there is nothing to commit.");
    }

    /** Putting a file aside. */
    public static Permission discard(Actor actor, ImportStatus status) {
        Permission mayUpload = upload(actor);
        return mayUpload.granted() && !status.canBecome(ImportStatus.DISCARDED)
                ? Permission.refused("Only an import that is not decided yet can be discarded.")
                : mayUpload;
    }

    /** Having a file checked again. */
    public static Permission check(Actor actor, ImportStatus status) {
        Permission mayUpload = upload(actor);
        boolean idle = status == ImportStatus.CHECKED || status == ImportStatus.REFUSED;
        return mayUpload.granted() && !idle
                ? Permission.refused("Only a checked or refused import can be checked again.")
                : mayUpload;
    }
}
