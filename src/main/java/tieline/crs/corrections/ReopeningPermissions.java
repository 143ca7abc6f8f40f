package tieline.crs.corrections;

import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** May this person reopen a subaccount? Pure: for the service and the pages alike. */
public final class ReopeningPermissions {

    private ReopeningPermissions() {}

    /** Ask for the reopening of a subaccount. */
    public static Permission request(Actor person, boolean closed, boolean waits) {
        if (person.id() == null || !person.has("COMPLIANCE")) {
            return Permission.refused("Compliance asks for a reopening.");
        }
        if (!closed) {
            return Permission.refused("The subaccount takes entries: it has not reached zero, or is reopened already.");
        }
        return waits
                ? Permission.refused("A reopening of this subaccount waits for its confirmation already.")
                : Permission.allowed();
    }

    /** Confirm a reopening that somebody else asked for. */
    public static Permission confirm(Actor person, Reopening reopening) {
        if (person.id() == null || !(person.has("COMPLIANCE") || person.has("MANAGER"))) {
            return Permission.refused("Compliance or a manager confirms a reopening.");
        }
        if (!reopening.waits()) {
            return Permission.refused("It is confirmed already, by " + reopening.confirmedByName() + ".");
        }
        return reopening.requestedBy().equals(person.id())
                ? Permission.refused("You asked for this reopening; another person confirms it.")
                : Permission.allowed();
    }
}
