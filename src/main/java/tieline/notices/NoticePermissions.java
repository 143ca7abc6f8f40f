package tieline.notices;

import java.util.UUID;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** May this person do this to a notice now? Pure: for the services and the pages alike. */
public final class NoticePermissions {

    private NoticePermissions() {}

    /** Write a notice. */
    public static Permission make(Actor actor) {
        return actor.id() != null && actor.has("ANALYST")
                ? Permission.allowed()
                : Permission.refused("An analyst writes notices.");
    }

    /** Change or submit a draft. */
    public static Permission change(Actor actor, NoticeStatus status) {
        Permission mayMake = make(actor);
        return mayMake.granted() && status != NoticeStatus.DRAFT ? notNow("does not change", status) : mayMake;
    }

    /** Take it back before it is issued. */
    public static Permission reopen(Actor actor, NoticeStatus status) {
        Permission mayMake = make(actor);
        return mayMake.granted() && status != NoticeStatus.SUBMITTED && status != NoticeStatus.APPROVED
                ? notNow("cannot be taken back", status)
                : mayMake;
    }

    /** Approve: a manager who did not make it. */
    public static Permission approve(Actor actor, UUID madeBy) {
        if (!actor.has("MANAGER")) {
            return Permission.refused("A manager approves a notice.");
        }
        return madeBy.equals(actor.id())
                ? Permission.refused("You made this notice; another person approves it.")
                : Permission.allowed();
    }

    /** Record that it was given to the customer. */
    public static Permission issue(Actor actor, NoticeStatus status) {
        return acts(actor, status == NoticeStatus.APPROVED, "cannot be issued", status);
    }

    /** Record that the customer agreed to a notice that was given before. */
    public static Permission agree(Actor actor, NoticeStatus status, boolean agreed) {
        Permission acts = acts(actor, status == NoticeStatus.ISSUED, "takes no agreement", status);
        return acts.granted() && agreed ? Permission.refused("The notice is agreed to already.") : acts;
    }

    /** Record what the customer sent back; a late one after an earlier late one as well. */
    public static Permission recordCancellation(Actor actor, NoticeStatus status) {
        return acts(actor, status == NoticeStatus.ISSUED, "takes no cancellation", status);
    }

    private static Permission acts(Actor actor, boolean now, String sentence, NoticeStatus status) {
        if (actor.id() == null || (!actor.has("ANALYST") && !actor.has("MANAGER"))) {
            return Permission.refused("An analyst or a manager records this.");
        }
        return now ? Permission.allowed() : notNow(sentence, status);
    }

    private static Permission notNow(String sentence, NoticeStatus status) {
        return Permission.refused("The notice " + sentence + "; its state is: " + status.label() + ".");
    }
}
