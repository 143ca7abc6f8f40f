package tieline.platform.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a row one after the other and gathers every reason to refuse the row, so that the user sees all of
 * them at once. Used again for each row of a table; not for two threads.
 */
public final class RowParser {

    private final TableReader table;
    private final List<String> reasons = new ArrayList<>();
    private @Nullable TableRow current;

    /** A parser for the rows of a table. */
    public RowParser(TableReader table) {
        this.table = table;
    }

    /**
     * Goes to the table's next row and forgets the reasons of the last one.
     *
     * @return false after the last row
     */
    public boolean next() {
        reasons.clear();
        if (!table.next()) {
            current = null;
            return false;
        }
        current = table.row();
        String problem = current.problem();
        if (problem != null) {
            reasons.add(problem);
        }
        return true;
    }

    /** The number that a spreadsheet shows beside the row. */
    public long rowNumber() {
        return row().number();
    }

    /** The row itself. */
    public TableRow row() {
        if (current == null) {
            throw new IllegalStateException("There is no row before next() was true");
        }
        return current;
    }

    /** The cell's value; null when it is refused or missing, with the reason noted. */
    public <T> @Nullable T required(HeaderColumn column, CellParser<T> parser) {
        Parsed<T> parsed = row().parse(column.index(), parser);
        if (parsed.reason() == null && parsed.value() == null) {
            reject(column, "is missing");
        }
        return take(column, parsed);
    }

    /** The cell's value; null when it is blank, or refused with the reason noted. */
    public <T> @Nullable T optional(HeaderColumn column, CellParser<T> parser) {
        return take(column, row().parse(column.index(), parser));
    }

    /** The cell's value, or the other one when the cell is blank or refused; a refusal is noted. */
    public <T> T optional(HeaderColumn column, CellParser<T> parser, T otherwise) {
        T value = optional(column, parser);
        return value == null ? otherwise : value;
    }

    /** Notes a reason against a column that only the room can know, such as an unknown book. */
    public void reject(HeaderColumn column, String reason) {
        reasons.add(column.name() + ": " + reason);
    }

    /** Notes a reason against the row. */
    public void reject(String reason) {
        reasons.add(reason);
    }

    /** True while nothing speaks against the row. */
    public boolean isGood() {
        return reasons.isEmpty();
    }

    /** The reasons against the row in one line, "" when there are none. */
    public String reason() {
        return String.join("; ", reasons);
    }

    private <T> @Nullable T take(HeaderColumn column, Parsed<T> parsed) {
        String reason = parsed.reason();
        if (reason != null && row().problem() == null) {
            reject(column, reason);
        }
        return parsed.value();
    }
}
