package tieline.deadlines;

import tieline.platform.security.Actor;

/** Who may do what with a deadline; the pages offer only this, and {@link Deadlines} asks for the same. */
public final class DeadlinePermissions {

    private DeadlinePermissions() {}

    /** See to it. */
    public static boolean mayTake(Actor actor, DeadlineItem item) {
        return keeps(actor)
                && item.reference() != null
                && item.status().isToDo()
                && !actor.personId().equals(item.ownerId());
    }

    /** Say that a duty is met; a right that ends is recorded where it is used. */
    public static boolean mayMeet(Actor actor, DeadlineItem item) {
        return keeps(actor) && item.reference() != null && item.status().isToDo() && item.kind() == DeadlineKind.DUTY;
    }

    private static boolean keeps(Actor actor) {
        return actor.id() != null && (actor.has("ANALYST") || actor.has("MANAGER"));
    }
}
