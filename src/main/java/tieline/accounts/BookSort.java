package tieline.accounts;

import java.util.Arrays;
import java.util.Optional;

/** The orders of books; in addresses the column's name, with a minus in front for descending. */
public enum BookSort {
    CODE("code", "code"),
    CODE_DESCENDING("-code", "code"),
    NAME("name", "name COLLATE \"C\""),
    NAME_DESCENDING("-name", "name COLLATE \"C\""),
    KWH("annual_kwh", "annual_kwh"),
    KWH_DESCENDING("-annual_kwh", "annual_kwh");

    private final String written;
    private final String expression;

    BookSort(String written, String expression) {
        this.written = written;
        this.expression = expression;
    }

    /** Whether the largest or last comes first. */
    public boolean isDescending() {
        return written.startsWith("-");
    }

    /** The SQL that sorts. */
    String expression() {
        return expression;
    }

    /** Reads an order as {@link #toString()} writes it; empty when the text is none. */
    public static Optional<BookSort> parse(String text) {
        return Arrays.stream(values()).filter(sort -> sort.written.equals(text)).findFirst();
    }

    @Override
    public String toString() {
        return written;
    }
}
