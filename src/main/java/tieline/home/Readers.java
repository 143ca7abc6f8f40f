package tieline.home;

import tieline.platform.security.Actor;
import tieline.users.Role;

/** Who reads accounts and batches: everybody but a person who only administers. */
final class Readers {

    private Readers() {}

    /** Whether this person may read them. */
    static boolean include(Actor viewer) {
        return viewer.has(Role.ANALYST.name()) || viewer.has(Role.MANAGER.name()) || viewer.has(Role.COMPLIANCE.name());
    }
}
