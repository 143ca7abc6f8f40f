package tieline.crs.scenarios;

import java.util.UUID;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** May this person do this to a scenario? Pure: for the services and the pages alike. */
public final class ScenarioPermissions {

    private ScenarioPermissions() {}

    /** Make one, or a copy of any. */
    public static Permission make(Actor actor) {
        return actor.id() != null && actor.has("ANALYST")
                ? Permission.allowed()
                : Permission.refused("An analyst makes scenarios.");
    }

    /** Change or retire one: its owner, while it is active. */
    public static Permission change(Actor actor, UUID owner, ScenarioStatus status) {
        Permission mayMake = make(actor);
        if (!mayMake.granted()) {
            return mayMake;
        }
        if (!owner.equals(actor.id())) {
            return Permission.refused("This scenario is another person's; copy it to vary it.");
        }
        return status == ScenarioStatus.ACTIVE
                ? Permission.allowed()
                : Permission.refused("This scenario is retired; copy it to vary it.");
    }
}
