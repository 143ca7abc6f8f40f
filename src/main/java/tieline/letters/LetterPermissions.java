package tieline.letters;

import java.util.Set;
import java.util.UUID;
import tieline.platform.security.Actor;
import tieline.platform.security.Permission;

/** May this person do this to a template, a mailing or a letter now? Pure; used by services and pages alike. */
public final class LetterPermissions {

    private static final String ANALYST = "ANALYST";
    private static final String MANAGER = "MANAGER";

    private LetterPermissions() {}

    /** Write letters' texts and plan mailings. */
    public static Permission write(Actor person) {
        return person.has(ANALYST) ? Permission.allowed() : Permission.refused("An analyst writes letters.");
    }

    /** Change a version's text. */
    public static Permission change(Actor person, TemplateStatus status) {
        Permission may = write(person);
        return !may.granted() || status == TemplateStatus.DRAFT ? may : notNow("changed", status);
    }

    /** Put a draft before a manager. */
    public static Permission submit(Actor person, TemplateStatus status) {
        Permission may = write(person);
        return !may.granted() || status == TemplateStatus.DRAFT ? may : notNow("submitted", status);
    }

    /** Take a submitted version back. */
    public static Permission takeBack(Actor person, TemplateStatus status) {
        Permission may = write(person);
        return !may.granted() || status == TemplateStatus.SUBMITTED ? may : notNow("taken back", status);
    }

    /** Begin the next version. */
    public static Permission nextVersion(Actor person, TemplateStatus newest) {
        Permission may = write(person);
        if (!may.granted()) {
            return may;
        }
        return newest == TemplateStatus.APPROVED || newest == TemplateStatus.WITHDRAWN
                ? may
                : Permission.refused("There is a version in the making already; its state is: " + newest.label() + ".");
    }

    /** Use a version no more. */
    public static Permission withdraw(Actor person, TemplateStatus status) {
        if (!person.has(ANALYST) && !person.has(MANAGER)) {
            return Permission.refused("An analyst or a manager withdraws a text.");
        }
        return status.canBecome(TemplateStatus.WITHDRAWN) ? Permission.allowed() : notNow("withdrawn", status);
    }

    /** Send a mailing, or put it before a second person where its size needs one. */
    public static Permission release(Actor person, MailingStatus status) {
        Permission may = write(person);
        if (!may.granted() || status == MailingStatus.CHECKED) {
            return may;
        }
        return Permission.refused("The mailing cannot be released; its state is: " + status.label() + ".");
    }

    /** Stop a mailing; what was sent stays sent. */
    public static Permission cancel(Actor person, MailingStatus status) {
        if (!person.has(ANALYST) && !person.has(MANAGER)) {
            return Permission.refused("An analyst or a manager cancels a mailing.");
        }
        return status.canBecome(MailingStatus.CANCELLED)
                ? Permission.allowed()
                : Permission.refused("The mailing cannot be cancelled; its state is: " + status.label() + ".");
    }

    /** Say what became of a sent letter. */
    public static Permission record(Actor person) {
        return person.has(ANALYST) || person.has(MANAGER)
                ? Permission.allowed()
                : Permission.refused("An analyst or a manager records returned letters.");
    }

    /** Approve a text: nobody who wrote it. */
    static Permission approve(Actor person, Set<UUID> makers) {
        return person.id() != null && makers.contains(person.id())
                ? Permission.refused("You wrote this text or changed it; another manager approves it.")
                : Permission.allowed();
    }

    private static Permission notNow(String word, TemplateStatus status) {
        return Permission.refused("The version cannot be " + word + "; its state is: " + status.label() + ".");
    }
}
