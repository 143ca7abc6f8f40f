package tieline.accounts;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key.
 *
 * @param rows in the list's order
 * @param before the cursor of the page before, or null when this is the first
 * @param after the cursor of the page after, or null when this is the last
 */
public record Window<T>(
        List<T> rows, @Nullable String before, @Nullable String after) {

    /**
     * Makes a page of what was read for it.
     *
     * @param read at most {@code size + 1} rows in the list's order; the row too many tells that there is more
     * @param place where the page was asked for
     * @param cursor writes a row's place
     */
    static <T> Window<T> of(List<T> read, int size, Place place, Function<T, String> cursor) {
        boolean more = read.size() > size;
        boolean backwards = place.before() != null;
        List<T> rows = !more ? read : backwards ? read.subList(1, read.size()) : read.subList(0, size);
        if (rows.isEmpty()) {
            return new Window<>(rows, null, null);
        }
        boolean hasBefore = backwards ? more : place.after() != null;
        boolean hasAfter = backwards || more;
        return new Window<>(
                List.copyOf(rows),
                hasBefore ? cursor.apply(rows.get(0)) : null,
                hasAfter ? cursor.apply(rows.get(rows.size() - 1)) : null);
    }

    /**
     * A place in a list: just after one row or just before one; the beginning when both are null. If both are given, the
     * row after counts.
     */
    public record Place(@Nullable String after, @Nullable String before) {

        /** The beginning. */
        public static final Place BEGINNING = new Place(null, null);

        /** Makes the place of the parameters of an address; blank ones are none. */
        public static Place of(@Nullable String after, @Nullable String before) {
            if (after != null && !after.isBlank()) {
                return new Place(after, null);
            }
            return new Place(null, before == null || before.isBlank() ? null : before);
        }

        /** The cursor, whichever it is. */
        @Nullable String cursor() {
            return after != null ? after : before;
        }
    }
}
