package tieline.dasr;

import java.util.Collection;
import java.util.UUID;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/**
 * May this person do this to a batch now? Pure: used by the services to refuse and by the pages to show or to say why
 * not. Maker is never checker: whoever prepared a batch or changed a request in it does not decide on it.
 */
public final class BatchPermissions {

    private static final String ANALYST = "ANALYST";
    private static final String MANAGER = "MANAGER";

    private BatchPermissions() {}

    /** Make a batch from a frozen list. */
    public static Permission prepare(Actor person) {
        return person.has(ANALYST) ? Permission.allowed() : Permission.refused("An analyst prepares batches.");
    }

    /** Exclude or include requests. In a submitted batch this voids the submission or the decision. */
    public static Permission change(Actor person, BatchStatus status) {
        if (!person.has(ANALYST) && !person.has(MANAGER)) {
            return Permission.refused("An analyst or a manager changes a batch.");
        }
        return status == BatchStatus.DRAFT || status.isSubmitted()
                ? Permission.allowed()
                : notNow("can no longer be changed", status);
    }

    /** Judge every request again. Only in preparation, so that nobody voids a decision by a click. */
    public static Permission refresh(Actor person, BatchStatus status) {
        Permission mayChange = change(person, status);
        if (!mayChange.granted()) {
            return mayChange;
        }
        return status == BatchStatus.DRAFT ? mayChange : notNow("is no draft and is not refreshed", status);
    }

    /** Allow the return of an account whose contract's return right is prohibited or unknown. */
    public static Permission override(Actor person, BatchStatus status) {
        return person.has(MANAGER) ? change(person, status) : Permission.refused("A manager gives an override.");
    }

    /** Put a draft before the managers. */
    public static Permission submit(Actor person, BatchStatus status) {
        if (!person.has(ANALYST)) {
            return Permission.refused("An analyst submits a batch.");
        }
        return status == BatchStatus.DRAFT ? Permission.allowed() : notNow("cannot be submitted", status);
    }

    /** Take a submitted batch back before the decision, or a refused one in order to revise it. */
    public static Permission withdraw(Actor person, BatchStatus status) {
        if (!person.has(ANALYST)) {
            return Permission.refused("An analyst takes a batch back.");
        }
        return status == BatchStatus.WAITING || status == BatchStatus.NO_GO
                ? Permission.allowed()
                : notNow("cannot be taken back", status);
    }

    /** Decide go or no-go. */
    public static Permission decide(Actor person, BatchStatus status, Collection<UUID> makers) {
        if (!person.has(MANAGER)) {
            return Permission.refused("A manager decides.");
        }
        if (person.id() == null || makers.contains(person.id())) {
            return Permission.refused("You prepared this batch or changed a request in it; another manager decides.");
        }
        return status == BatchStatus.WAITING ? Permission.allowed() : notNow("cannot be decided on", status);
    }

    /** Take a go back before anything is sent. A stop needs no second person. */
    public static Permission revoke(Actor person, BatchStatus status) {
        if (!person.has(MANAGER)) {
            return Permission.refused("A manager revokes a go.");
        }
        return status == BatchStatus.GO ? Permission.allowed() : notNow("has no go to revoke", status);
    }

    /** Send what the live go is on. */
    public static Permission send(Actor person, BatchStatus status) {
        if (!person.has(ANALYST) && !person.has(MANAGER)) {
            return Permission.refused("An analyst or a manager sends a batch.");
        }
        return status == BatchStatus.GO ? Permission.allowed() : notNow("cannot be sent", status);
    }

    /** Cancel the whole batch, or what of it is in no file yet. */
    public static Permission cancel(Actor person, BatchStatus status) {
        if (!person.has(ANALYST) && !person.has(MANAGER)) {
            return Permission.refused("An analyst or a manager cancels a batch.");
        }
        return status == BatchStatus.DRAFT || status.isSubmitted() || status == BatchStatus.SENDING
                ? Permission.allowed()
                : notNow("cannot be cancelled", status);
    }

    /** Prepare corrected requests for those the utility refused. */
    public static Permission resend(Actor person, BatchStatus status) {
        Permission mayPrepare = prepare(person);
        if (!mayPrepare.granted()) {
            return mayPrepare;
        }
        return status == BatchStatus.SENDING || status == BatchStatus.SENT
                ? mayPrepare
                : notNow("has no refused requests", status);
    }

    private static Permission notNow(String sentence, BatchStatus status) {
        return Permission.refused("The batch " + sentence + "; its state is: " + status.label() + ".");
    }
}
