package tieline.platform.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What reading has in common whatever the format: the header, blank rows, the limit of rows. */
final class TableRows {

    private final TableLimits limits;
    private final Supplier<@Nullable TableRow> source;
    private int width;
    private long read;
    private @Nullable TableRow current;

    TableRows(TableLimits limits, Supplier<@Nullable TableRow> source) {
        this.limits = limits;
        this.source = source;
    }

    /** The names in the first row that holds a value. */
    List<String> header() {
        TableRow row = firstWithValue();
        if (row == null) {
            throw new TableException(
                    TableProblem.EMPTY_FILE, "The file is empty. Its first row must hold the names of the columns.");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            names.add(name(row, i));
        }
        while (names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        width = names.size();
        return List.copyOf(names);
    }

    boolean next() {
        current = firstWithValue();
        if (current == null) {
            if (read == 0) {
                throw new TableException(
                        TableProblem.NO_ROWS, "The file has the names of the columns but no row below them.");
            }
            return false;
        }
        if (++read > limits.maxRows()) {
            throw new TableException(
                    TableProblem.TOO_MANY_ROWS,
                    "The file has more than " + Cells.count(limits.maxRows())
                            + " rows. Split it into several files, each with the header row.",
                    current.number());
        }
        current.finish(width);
        return true;
    }

    TableRow current() {
        if (current == null) {
            throw new IllegalStateException("There is no row before next() was true");
        }
        return current;
    }

    long read() {
        return read;
    }

    private @Nullable TableRow firstWithValue() {
        TableRow row = source.get();
        while (row != null && !row.hasValue()) {
            row = source.get();
        }
        return row;
    }

    private String name(TableRow row, int column) {
        String problem = row.problem();
        if (problem != null) {
            throw new TableException(
                    TableProblem.TOO_MANY_COLUMNS,
                    "The header in row " + row.number() + " has more than " + limits.maxColumns() + " columns.",
                    row.number());
        }
        String cellProblem = row.problem(column);
        if (cellProblem != null) {
            throw new TableException(
                    TableProblem.COLUMNS,
                    "Row " + row.number() + ", column " + Cells.letters(column)
                            + " should hold the name of a column, but " + cellProblem + ".",
                    row.number());
        }
        return Cells.strip(row.text(column));
    }
}
