package tieline.platform.files;

import java.io.Closeable;
import java.util.List;

/**
 * A table that is read from top to bottom, one row in memory at a time.
 *
 * <pre>
 * try (TableReader table = TableSource.open(file, "accounts.xlsx", TableLimits.standard())) {
 *     TableHeader header = COLUMNS.require(table);
 *     while (table.next()) {
 *         TableRow row = table.row();
 *     }
 * }
 * </pre>
 *
 * Every method may throw {@link java.io.UncheckedIOException} when the file cannot be read.
 */
public interface TableReader extends Closeable {

    /** The format found in the content. */
    TableFormat format();

    /** The names in the header row as they are written, blanks at their ends removed; a nameless column is "". */
    List<String> columnNames();

    /**
     * Goes to the next row that holds a value; rows without any are counted and passed over.
     *
     * @return false after the last row
     * @throws TableException when the file cannot be read further, or has no row at all below its header
     */
    boolean next();

    /** The row that the last {@link #next()} reached. The object is used again for the next row: copy, do not keep. */
    TableRow row();

    /** How many rows with a value have been read, the header not counted. */
    long rowsRead();

    /** What the user should know about the reading, such as which sheet was used; complete after the last row. */
    List<String> notes();

    /** The character between the cells of a CSV file; a comma for a workbook. */
    char delimiter();

    @Override
    void close();
}
