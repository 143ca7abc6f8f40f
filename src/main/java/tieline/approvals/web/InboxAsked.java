package tieline.approvals.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tieline.approvals.InboxFilter;
import tieline.approvals.InboxView;

/**
 * What the inbox's address asks for.
 *
 * @param view the word of the part; a word that is none asks for the person's first part
 * @param age submitted at least so many days ago
 */
record InboxAsked(
        @Nullable String view,
        @Nullable Set<String> kind,
        @Nullable Set<String> utility,
        @Nullable Integer age) {

    InboxFilter filter(InboxView first) {
        return new InboxFilter(
                view == null ? first : InboxView.of(view, first),
                kind == null ? Set.of() : kind,
                utility == null ? Set.of() : utility,
                age == null ? 0 : Math.max(0, age));
    }
}
