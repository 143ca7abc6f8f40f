package tieline.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found of one kind.
 *
 * @param key a word for the heading's identifier
 * @param more whether there are more than are shown
 * @param allHref the list that shows all of them; null where there is none
 */
record SearchGroup(
        String key,
        String title,
        List<SearchHit> hits,
        boolean more,
        @Nullable String allHref) {}
