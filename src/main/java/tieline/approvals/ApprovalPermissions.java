package tieline.approvals;

import java.util.Locale;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/**
 * The rules common to every kind: may this person decide, or take a decision back? Pure; used by the service to refuse and
 * by the pages to show or to say why not. Maker is never checker: whoever had a hand in what was submitted does not decide.
 */
final class ApprovalPermissions {

    private ApprovalPermissions() {}

    static Permission decide(Actor person, Approval approval) {
        if (!approval.isLive() || approval.status() != ApprovalStatus.WAITING) {
            return Permission.refused(approval.reference() + " does not wait for a decision; its state is: "
                    + approval.status().label() + ".");
        }
        if (person.id() == null || !person.has(approval.deciderRole())) {
            return Permission.refused(Sentences.somebody(approval.deciderRole()) + " decides.");
        }
        if (approval.isMaker(person.id())) {
            return Permission.refused("You submitted this or had a hand in it; another "
                    + approval.deciderRole().toLowerCase(Locale.ROOT) + " decides.");
        }
        return Permission.allowed();
    }

    static Permission undo(Actor person, Approval approval, ApprovalDecision decision) {
        if (!approval.isLive()) {
            return Permission.refused("There is nothing to undo: " + Sentences.stopped(approval.endSentence()));
        }
        return decision.decidedBy().equals(person.id())
                ? Permission.allowed()
                : Permission.refused("Only " + decision.decidedByName() + ", who decided, can undo it.");
    }
}
