package tieline.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tieline.platform.security.Actor;

/**
 * A deadline to be opened.
 *
 * @param title what is due, in a few words with names
 * @param rule the rule that sets the day, in a sentence without a full stop
 * @param dueOn the last day, in Pacific time; it counts whole, to midnight
 * @param owner the person who sees to it; null for nobody yet
 */
public record NewDeadline(
        DeadlineKind kind,
        DeadlineSubject subject,
        String title,
        String rule,
        Citation citation,
        LocalDate dueOn,
        @Nullable Actor owner) {

    /** A duty that nobody owns yet. */
    public static NewDeadline duty(
            DeadlineSubject subject, String title, String rule, Citation citation, LocalDate dueOn) {
        return new NewDeadline(DeadlineKind.DUTY, subject, title, rule, citation, dueOn, null);
    }

    /** The time of a right that ends on the day. */
    public static NewDeadline window(
            DeadlineSubject subject, String title, String rule, Citation citation, LocalDate dueOn) {
        return new NewDeadline(DeadlineKind.WINDOW, subject, title, rule, citation, dueOn, null);
    }

    /** The same, owned by a person. */
    public NewDeadline ownedBy(Actor person) {
        return new NewDeadline(kind, subject, title, rule, citation, dueOn, person);
    }
}
