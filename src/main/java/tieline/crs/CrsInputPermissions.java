package tieline.crs;

import java.time.YearMonth;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** May this person change the inputs of a month now? Pure: for the services and the pages alike. */
public final class CrsInputPermissions {

    private CrsInputPermissions() {}

    /**
     * Enter or replace the input of a class, by hand or from a file.
     *
     * @param today the month in which it is in California
     */
    public static Permission change(Actor actor, YearMonth month, YearMonth today, boolean posted) {
        if (actor.id() == null || !actor.has("ANALYST")) {
            return Permission.refused("An analyst enters the inputs of a month.");
        }
        if (month.isAfter(today)) {
            return Permission.refused(month + " has not begun, so it has no inputs yet.");
        }
        return posted
                ? Permission.refused(month + " is posted. Its inputs no longer change: correct the entries instead.")
                : Permission.allowed();
    }

    /** Correct the input of a class in a month that is posted. */
    public static Permission correct(Actor actor, YearMonth month, boolean posted) {
        if (actor.id() == null || !actor.has("ANALYST")) {
            return Permission.refused("An analyst corrects the inputs of a posted month.");
        }
        return posted
                ? Permission.allowed()
                : Permission.refused(month + " is not posted: its inputs are changed, not corrected.");
    }
}
