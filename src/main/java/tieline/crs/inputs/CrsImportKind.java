package tieline.crs.inputs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tieline.crs.InputSource;

/** What the rows of a file of inputs are. */
public enum CrsImportKind {
    /** A row is the input of a class. */
    CLASSES("classes", "Sums by class", InputSource.FILE, "class", "load_kwh"),
    /** A row is what a month brought for one account; the class is the account's at the end of that month. */
    ACCOUNTS("accounts", "Rows of accounts", InputSource.ACCOUNTS, "account_number", "kwh");

    private final String word;
    private final String label;
    private final InputSource source;
    private final String keyColumn;
    private final String loadColumn;

    CrsImportKind(String word, String label, InputSource source, String keyColumn, String loadColumn) {
        this.word = word;
        this.label = label;
        this.source = source;
        this.keyColumn = keyColumn;
        this.loadColumn = loadColumn;
    }

    /** The word in an address. */
    public String word() {
        return word;
    }

    /** The words on a page. */
    public String label() {
        return label;
    }

    /** The source that inputs from such a file carry. */
    public InputSource source() {
        return source;
    }

    /** The column that names the class or the account. */
    String keyColumn() {
        return keyColumn;
    }

    /** The columns of such a file in their usual order; all are required. */
    public List<String> columns() {
        List<String> dollars = List.of("obligation_usd", "payment_usd", "makeup_usd", "uncollectable_usd");
        return this == CLASSES
                ? List.of(
                        "utility",
                        "month",
                        keyColumn,
                        dollars.get(0),
                        dollars.get(1),
                        dollars.get(2),
                        dollars.get(3),
                        loadColumn)
                : List.of(
                        "utility",
                        keyColumn,
                        "month",
                        loadColumn,
                        dollars.get(0),
                        dollars.get(1),
                        dollars.get(2),
                        dollars.get(3));
    }

    /** The column that holds the load. */
    String loadColumn() {
        return loadColumn;
    }

    /** The kind with this word in an address; empty when there is none. */
    public static Optional<CrsImportKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
