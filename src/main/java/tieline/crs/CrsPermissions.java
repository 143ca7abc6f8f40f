package tieline.crs;

import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** Who opens the tracking account, posts its months and sets its terms. Pure: for the services and the pages alike. */
public final class CrsPermissions {

    private CrsPermissions() {}

    /** Opening a utility's tracking account. */
    public static Permission open(Actor person) {
        return only(person, "ANALYST", "An analyst opens a tracking account.");
    }

    /** Posting a month. */
    public static Permission post(Actor person) {
        return only(person, "ANALYST", "An analyst posts a month.");
    }

    /** Entering rates and setting how open questions are read. */
    public static Permission terms(Actor person) {
        return only(person, "COMPLIANCE", "Compliance enters rates and sets how questions are read.");
    }

    private static Permission only(Actor person, String role, String otherwise) {
        return person.id() != null && person.has(role) ? Permission.allowed() : Permission.refused(otherwise);
    }
}
