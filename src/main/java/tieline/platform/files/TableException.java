package tieline.platform.files;

import org.jspecify.annotations.Nullable;

/**
 * A file could not be read or written as a table. The message is for the user: what is wrong, where, and what to do.
 * A fault of one row is no exception; it stays with the row ({@link TableRow#problem()}).
 */
public class TableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TableProblem problem;
    private final long row;

    TableException(TableProblem problem, String message) {
        this(problem, message, 0, null);
    }

    TableException(TableProblem problem, String message, long row) {
        this(problem, message, row, null);
    }

    TableException(TableProblem problem, String message, long row, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.row = row;
    }

    /** What kind of fault it is. */
    public TableProblem problem() {
        return problem;
    }

    /** The row as a spreadsheet program numbers it, or 0 when the fault is not in one row. */
    public long row() {
        return row;
    }

    /** The message, never null: it is what the page shows. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? problem.name() : message;
    }
}
