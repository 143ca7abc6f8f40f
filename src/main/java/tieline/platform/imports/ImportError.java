package tieline.platform.imports;

/**
 * One reason why one row is left out.
 *
 * @param rowNo the row as a spreadsheet numbers it
 * @param errorNo the place among the row's reasons
 * @param column the column's name, or "" for the row as a whole
 */
public record ImportError(long rowNo, int errorNo, String column, String reason) {}
