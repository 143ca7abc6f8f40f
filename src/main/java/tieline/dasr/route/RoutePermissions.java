package tieline.dasr.route;

import tieline.platform.security.Actor;

/** Who may do what to a route; the pages offer only this, and {@link Routes} asks for the same roles. */
public final class RoutePermissions {

    private RoutePermissions() {}

    /** Set up, change, test, use and retire routes. */
    public static boolean mayEdit(Actor actor) {
        return actor.has("ADMINISTRATOR");
    }

    /** Stop sending over a route, and allow it again. */
    public static boolean mayHold(Actor actor) {
        return actor.has("ADMINISTRATOR") || actor.has("MANAGER");
    }
}
