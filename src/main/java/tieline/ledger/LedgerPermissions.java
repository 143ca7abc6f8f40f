package tieline.ledger;

import java.util.Objects;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** May this person close this month? Pure; for the service and the pages alike. */
public final class LedgerPermissions {

    private LedgerPermissions() {}

    /** Preparing the close of an open month. */
    public static Permission prepare(Actor person, LedgerMonth month) {
        if (!person.has("COMPLIANCE")) {
            return Permission.refused("Compliance prepares the close of a month.");
        }
        return switch (month.status()) {
            case OPEN -> Permission.allowed();
            case PREPARED ->
                Permission.refused(
                        "The close of " + month.month() + " was prepared by " + month.preparedByName() + ".");
            case CLOSED -> closed(month);
        };
    }

    /** Confirming a close that somebody else prepared. */
    public static Permission confirm(Actor person, LedgerMonth month) {
        if (!person.has("COMPLIANCE") && !person.has("MANAGER")) {
            return Permission.refused("Compliance or a manager confirms the close of a month.");
        }
        return switch (month.status()) {
            case OPEN -> Permission.refused("The close of " + month.month() + " is not prepared.");
            case CLOSED -> closed(month);
            case PREPARED ->
                Objects.equals(person.id(), month.preparedBy())
                        ? Permission.refused("You prepared this close; another person confirms it.")
                        : Permission.allowed();
        };
    }

    /** Opening a prepared month again. */
    public static Permission takeBack(Actor person, LedgerMonth month) {
        if (!person.has("COMPLIANCE") && !person.has("MANAGER")) {
            return Permission.refused("Compliance or a manager takes a prepared close back.");
        }
        return switch (month.status()) {
            case OPEN -> Permission.refused("The close of " + month.month() + " is not prepared.");
            case PREPARED -> Permission.allowed();
            case CLOSED -> closed(month);
        };
    }

    private static Permission closed(LedgerMonth month) {
        return Permission.refused(month.month() + " is closed; " + month.confirmedByName() + " confirmed it.");
    }
}
