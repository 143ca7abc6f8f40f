package tieline.dasr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a batch's requests.
 *
 * @param before the place to go back from, or null on the first page
 * @param after the place to go on from, or null on the last page
 */
public record RequestPage(
        List<RequestRow> rows,
        @Nullable RequestCursor before,
        @Nullable RequestCursor after) {

    /** Keeps its own copy. */
    public RequestPage {
        rows = List.copyOf(rows);
    }
}
