package tieline.platform.files;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table. The reader uses the same object for every row.
 *
 * <p>A row can be bad as a whole, for example when it has more cells than the header; then each of its cells is refused
 * with that reason, so that a room cannot overlook it.
 */
public final class TableRow {

    private final int maxColumns;
    private final int maxCellChars;
    private long number;
    private int size;
    private int width;
    private String[] texts = new String[32];
    private CellKind[] kinds = new CellKind[32];
    private @Nullable String[] cellProblems = new @Nullable String[32];
    private @Nullable String problem;

    TableRow(TableLimits limits) {
        this.maxColumns = limits.maxColumns();
        this.maxCellChars = limits.maxCellChars();
    }

    /** The number that a spreadsheet program shows beside this row; the first row of a file is 1. */
    public long number() {
        return number;
    }

    /** How many cells the row has, at least as many as the header. */
    public int size() {
        return Math.max(size, width);
    }

    /** The cell's text as the file has it; "" beyond the row's end and for a column that the file does not have (-1). */
    public String text(int column) {
        return column >= 0 && column < size ? texts[column] : "";
    }

    /** How the file stored the cell. */
    public CellKind kind(int column) {
        return column >= 0 && column < size ? kinds[column] : CellKind.TEXT;
    }

    /** Why the row as a whole is bad, or null when it is not. */
    public @Nullable String problem() {
        return problem;
    }

    /** Why the file's cell cannot be used, for example because it holds a formula, or null. */
    public @Nullable String problem(int column) {
        return column >= 0 && column < size ? cellProblems[column] : null;
    }

    /** Reads a cell: its value, or blank, or the reason why the row or the cell is refused. */
    public <T> Parsed<T> parse(int column, CellParser<T> parser) {
        if (problem != null) {
            return Parsed.bad(problem);
        }
        if (column < 0 || column >= size) {
            return Parsed.blank();
        }
        String cellProblem = cellProblems[column];
        if (cellProblem != null) {
            return Parsed.bad(cellProblem);
        }
        String text = Cells.strip(texts[column]);
        return text.isEmpty() ? Parsed.blank() : parser.parse(kinds[column], text);
    }

    void start(long rowNumber) {
        number = rowNumber;
        size = 0;
        problem = null;
    }

    /** Appends a cell; beyond the limit of columns only the row's fault is kept. */
    void add(CellKind kind, String text) {
        addAt(size, kind, text, null);
    }

    /** Appends a text cell; where the row before had the same text in this column, that string is used again. */
    void add(char[] buffer, int offset, int length) {
        if (size >= maxColumns) {
            add(CellKind.TEXT, new String(buffer, offset, length));
            return;
        }
        reserve(size + 1);
        String before = texts[size];
        String text =
                before != null && isSame(before, buffer, offset, length) ? before : new String(buffer, offset, length);
        set(size++, CellKind.TEXT, text, null);
    }

    private static boolean isSame(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    void addAt(int column, CellKind kind, String text, @Nullable String cellProblem) {
        if (column >= maxColumns) {
            if (!Cells.isBlank(text)) {
                problem = "the row has more than " + maxColumns + " cells";
            }
            return;
        }
        reserve(column + 1);
        while (size <= column) {
            set(size++, CellKind.TEXT, "", null);
        }
        set(column, kind, text, cellProblem);
    }

    /** Appends a cell of which only the beginning was kept. */
    void addTooLong(int column, String beginning) {
        String reason = "the cell is longer than " + Cells.count(maxCellChars) + " characters; shorten it";
        addAt(column, CellKind.TEXT, beginning + "... (cut)", reason);
    }

    /** Ends the row: cells with a value beyond the header make it bad. */
    void finish(int headerWidth) {
        width = headerWidth;
        while (size > headerWidth && cellProblems[size - 1] == null && Cells.isBlank(texts[size - 1])) {
            size--;
        }
        if (size > headerWidth && problem == null) {
            problem = "the row has " + size + " cells and the header has " + headerWidth + " (" + extra(headerWidth)
                    + " has a value and no name); put a cell that contains the delimiter in quotation marks";
        }
    }

    private String extra(int headerWidth) {
        int column = headerWidth;
        while (column < size - 1 && Cells.isBlank(texts[column])) {
            column++;
        }
        return "column " + Cells.letters(column);
    }

    boolean hasValue() {
        if (problem != null) {
            return true;
        }
        for (int i = 0; i < size; i++) {
            if (cellProblems[i] != null || !Cells.isBlank(texts[i])) {
                return true;
            }
        }
        return false;
    }

    private void set(int column, CellKind kind, String text, @Nullable String cellProblem) {
        texts[column] = text;
        kinds[column] = kind;
        cellProblems[column] = cellProblem;
    }

    private void reserve(int cells) {
        if (cells > texts.length) {
            int length = Math.max(cells, texts.length * 2);
            texts = Arrays.copyOf(texts, length);
            kinds = Arrays.copyOf(kinds, length);
            cellProblems = Arrays.copyOf(cellProblems, length);
        }
    }
}
