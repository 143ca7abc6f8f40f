package tieline.platform.files;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a cell into a value of type T or a reason to refuse it. Never throws for a bad cell. */
@FunctionalInterface
public interface CellParser<T> {

    /**
     * Judges a cell that is not blank.
     *
     * @param kind how the file stored the cell
     * @param text the cell's text without blanks at its ends
     */
    Parsed<T> parse(CellKind kind, String text);

    /** Judges text that does not come from a file, such as a form field. */
    default Parsed<T> parse(@Nullable String text) {
        String stripped = text == null ? "" : Cells.strip(text);
        return stripped.isEmpty() ? Parsed.blank() : parse(CellKind.TEXT, stripped);
    }

    /** This parser and then a further judgement of the value. */
    default <R> CellParser<R> then(Function<? super T, Parsed<R>> next) {
        return (kind, text) -> {
            Parsed<T> first = parse(kind, text);
            T value = first.value();
            String reason = first.reason();
            if (reason != null) {
                return Parsed.bad(reason);
            }
            return value == null ? Parsed.blank() : next.apply(value);
        };
    }
}
