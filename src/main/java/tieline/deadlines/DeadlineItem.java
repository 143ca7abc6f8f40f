package tieline.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.platform.time.Pacific;

/**
 * A deadline as lists, calendars and e-mails show it: one that is kept here, or one that a {@link DeadlineSource} derives.
 *
 * @param key unique and stable; the second part of the order after the due instant
 * @param reference its public reference; null where it is derived and has no page of its own
 * @param title what is due, in a few words with names
 * @param rule the rule that sets the day
 * @param caveat what is not certain about the rule's source; null when nothing is
 * @param dueOn the day in Pacific time
 * @param dueAt the instant at which it is late: the end of the day, or the hour where the rule counts hours
 * @param toTheHour whether the rule counts hours, so that {@code dueAt} is not the end of the day
 */
public record DeadlineItem(
        String key,
        @Nullable String reference,
        DeadlineKind kind,
        DeadlineSubject subject,
        String title,
        String rule,
        Citation citation,
        @Nullable String caveat,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        LocalDate dueOn,
        Instant dueAt,
        boolean toTheHour,
        DeadlineStatus status) {

    /** An open duty derived from other data, due on a day. */
    public static DeadlineItem derived(
            String key, DeadlineSubject subject, String title, String rule, Citation citation, LocalDate dueOn) {
        return new DeadlineItem(
                key,
                null,
                DeadlineKind.DUTY,
                subject,
                title,
                rule,
                citation,
                null,
                null,
                null,
                dueOn,
                Pacific.endOf(dueOn),
                false,
                DeadlineStatus.OPEN);
    }

    /** The same, due at an instant because its rule counts hours. */
    public DeadlineItem atTheHour(Instant instant) {
        return new DeadlineItem(
                key,
                reference,
                kind,
                subject,
                title,
                rule,
                citation,
                caveat,
                ownerId,
                ownerName,
                Pacific.dateOf(instant),
                instant,
                true,
                status);
    }

    /** The same with a doubt about its rule's source. */
    public DeadlineItem withCaveat(String doubt) {
        return new DeadlineItem(
                key, reference, kind, subject, title, rule, citation, doubt, ownerId, ownerName, dueOn, dueAt,
                toTheHour, status);
    }

    /** Its own page, or the page of what it is about. */
    public String address() {
        return reference == null ? subject.address() : "/deadlines/" + reference;
    }

    /** Whether it still waits and its time is over. */
    public boolean isLate(Instant now) {
        return status.isToDo() && !now.isBefore(dueAt);
    }
}
