package tieline.platform.imports;

/**
 * Equal faults of a file, counted.
 *
 * @param column the column's name, or "" for rows as a whole
 * @param problem the fault without the rows' own values
 * @param rows how many rows have it
 * @param firstRow the first of them, as a spreadsheet numbers it
 * @param example the whole reason of that row
 */
public record ImportErrorGroup(String column, String problem, long rows, long firstRow, String example) {}
