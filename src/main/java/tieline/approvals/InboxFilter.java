package tieline.approvals;

import java.util.Set;

/**
 * What is asked of the inbox.
 *
 * @param kinds kinds of subjects; empty for all
 * @param utilities utilities by their names as pages show them; empty for all
 * @param minDays submitted at least so many days ago; 0 for any age
 */
public record InboxFilter(InboxView view, Set<String> kinds, Set<String> utilities, int minDays) {

    /** Keeps its own copies. */
    public InboxFilter {
        kinds = Set.copyOf(kinds);
        utilities = Set.copyOf(utilities);
        if (minDays < 0) {
            throw new IllegalArgumentException("an age is not negative: " + minDays);
        }
    }

    /** Everything of one part. */
    public static InboxFilter all(InboxView view) {
        return new InboxFilter(view, Set.of(), Set.of(), 0);
    }
}
