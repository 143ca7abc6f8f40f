package tieline.platform.files;

import org.jspecify.annotations.Nullable;

/**
 * What a cell came to: a value, nothing (the cell was blank), or the reason why it is refused.
 *
 * @param value the value, null when blank or refused
 * @param reason why the cell is refused, as the end of a sentence that begins with the column's name; null when it is not
 */
public record Parsed<T>(@Nullable T value, @Nullable String reason) {

    private static final Parsed<?> BLANK = new Parsed<>(null, null);

    /** A good cell. */
    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(value, null);
    }

    /** A refused cell. */
    public static <T> Parsed<T> bad(String reason) {
        return new Parsed<>(null, reason);
    }

    /** A cell with nothing in it. */
    @SuppressWarnings("unchecked")
    public static <T> Parsed<T> blank() {
        return (Parsed<T>) BLANK;
    }

    /** True when the cell is refused. */
    public boolean isBad() {
        return reason != null;
    }
}
