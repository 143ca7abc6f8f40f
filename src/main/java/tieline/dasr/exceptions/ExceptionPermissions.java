package tieline.dasr.exceptions;

import tieline.platform.security.Actor;

/** Who may do what with an exception; the pages offer only this, and {@link Exceptions} asks for the same roles. */
public final class ExceptionPermissions {

    private ExceptionPermissions() {}

    /** Take and resolve. */
    public static boolean maySettle(Actor actor) {
        return actor.has("ANALYST") || actor.has("MANAGER");
    }
}
