package tieline.deadlines;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which deadlines a list shows; null means all.
 *
 * @param statuses where they stand; not empty
 * @param kind duties, or rights that end
 * @param text words in title, rule or what it is about; upper and lower case alike
 * @param owner whose they are
 * @param unowned only those that nobody has taken
 * @param from due on this day or later
 * @param to due on this day or earlier
 */
public record DeadlineFilter(
        Set<DeadlineStatus> statuses,
        @Nullable DeadlineKind kind,
        @Nullable String text,
        @Nullable UUID owner,
        boolean unowned,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Open or missed: what somebody still has to do or to wait for. */
    public static final DeadlineFilter TO_DO =
            new DeadlineFilter(Set.of(DeadlineStatus.OPEN, DeadlineStatus.MISSED), null, null, null, false, null, null);

    /** The same, up to and with a day. */
    public DeadlineFilter until(LocalDate day) {
        return new DeadlineFilter(statuses, kind, text, owner, unowned, from, day);
    }

    /** The same, of one person. */
    public DeadlineFilter ownedBy(@Nullable UUID person) {
        return new DeadlineFilter(statuses, kind, text, person, unowned, from, to);
    }

    /** What the SQL of the stored ones says, for one that is derived. */
    boolean matches(DeadlineItem item) {
        return statuses.contains(item.status())
                && (kind == null || kind == item.kind())
                && (text == null || words(item).contains(text.toLowerCase(Locale.ROOT)))
                && (owner == null || owner.equals(item.ownerId()))
                && (!unowned || item.ownerId() == null)
                && (from == null || !item.dueOn().isBefore(from))
                && (to == null || !item.dueOn().isAfter(to));
    }

    private static String words(DeadlineItem item) {
        return (item.title() + ' ' + item.subject().label() + ' ' + item.rule()).toLowerCase(Locale.ROOT);
    }
}
