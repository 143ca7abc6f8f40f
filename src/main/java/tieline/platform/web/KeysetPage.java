package tieline.platform.web;

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
public record KeysetPage<T>(
        List<T> rows, @Nullable String before, @Nullable String after) {

    /**
     * Makes a page of what was read for it.
     *
     * @param read at most {@code size + 1} rows in the list's order; the one too many, at the far end, tells of more
     * @param place where the page was asked for
     * @param cursor writes a row's place
     */
    public static <T> KeysetPage<T> of(List<T> read, int size, Place place, Function<T, String> cursor) {
        boolean more = read.size() > size;
        boolean backwards = place.isBackwards();
        List<T> rows = more ? read.subList(backwards ? 1 : 0, backwards ? size + 1 : size) : read;
        if (rows.isEmpty()) {
            return new KeysetPage<>(List.of(), null, null);
        }
        boolean hasBefore = backwards ? more : place.cursor() != null;
        boolean hasAfter = backwards || more;
        return new KeysetPage<>(
                List.copyOf(rows),
                hasBefore ? cursor.apply(rows.get(0)) : null,
                hasAfter ? cursor.apply(rows.get(rows.size() - 1)) : null);
    }

    /** The foot of the list. */
    public Pager pager(int size, String range) {
        return new Pager(before, after, size, range);
    }

    /**
     * A place in a list: just after a row, or just before one; the beginning where there is no cursor.
     *
     * @param cursor the row's place, as the page wrote it
     * @param isBackwards whether the rows before it are asked for
     */
    public record Place(@Nullable String cursor, boolean isBackwards) {

        /** The beginning of every list. */
        public static final Place BEGINNING = new Place(null, false);

        /** The place that an address asks for; blank cursors are none, and {@code after} counts if both are given. */
        public static Place of(@Nullable String after, @Nullable String before) {
            if (after != null && !after.isBlank()) {
                return new Place(after, false);
            }
            return before == null || before.isBlank() ? new Place(null, false) : new Place(before, true);
        }
    }
}
