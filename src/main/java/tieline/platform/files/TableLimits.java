package tieline.platform.files;

/**
 * How much of a file is read before it is refused.
 *
 * @param maxBytes the file's size, counted while it streams
 * @param maxRows rows with at least one value, the header not counted
 * @param maxColumns columns of a row
 * @param maxCellChars characters of a cell; a longer cell makes its row bad
 * @param maxInflatedBytes bytes that the parts of a workbook may come to when unpacked, together
 * @param maxInflateRatio how many times its packed size a part of a workbook may come to once it is past 16 MB
 * @param formulas what to do with a formula cell
 */
public record TableLimits(
        long maxBytes,
        long maxRows,
        int maxColumns,
        int maxCellChars,
        long maxInflatedBytes,
        int maxInflateRatio,
        FormulaPolicy formulas) {

    private static final long MEGABYTE = 1024L * 1024;

    private static final TableLimits STANDARD =
            new TableLimits(2048 * MEGABYTE, 2_000_000, 500, 4_000, 4096 * MEGABYTE, 200, FormulaPolicy.REFUSE);

    /** Checks that every limit is positive. */
    public TableLimits {
        if (maxBytes < 1 || maxRows < 1 || maxColumns < 1 || maxCellChars < 1) {
            throw new IllegalArgumentException("A limit must be positive");
        }
        if (maxInflatedBytes < 1 || maxInflateRatio < 1) {
            throw new IllegalArgumentException("A limit on unpacking must be positive");
        }
    }

    /** What fits an account list: 2 GB, 2,000,000 rows, 500 columns, 4,000 characters a cell; formulas refused. */
    public static TableLimits standard() {
        return STANDARD;
    }

    /** These limits with another size of file, in bytes. */
    public TableLimits withMaxBytes(long bytes) {
        return new TableLimits(bytes, maxRows, maxColumns, maxCellChars, maxInflatedBytes, maxInflateRatio, formulas);
    }

    /** These limits with another number of rows. */
    public TableLimits withMaxRows(long rows) {
        return new TableLimits(maxBytes, rows, maxColumns, maxCellChars, maxInflatedBytes, maxInflateRatio, formulas);
    }

    /** These limits with another number of columns. */
    public TableLimits withMaxColumns(int columns) {
        return new TableLimits(maxBytes, maxRows, columns, maxCellChars, maxInflatedBytes, maxInflateRatio, formulas);
    }

    /** These limits with another length of cell, in characters. */
    public TableLimits withMaxCellChars(int chars) {
        return new TableLimits(maxBytes, maxRows, maxColumns, chars, maxInflatedBytes, maxInflateRatio, formulas);
    }

    /** These limits with another unpacked size, in bytes. */
    public TableLimits withMaxInflatedBytes(long bytes) {
        return new TableLimits(maxBytes, maxRows, maxColumns, maxCellChars, bytes, maxInflateRatio, formulas);
    }

    /** These limits with another rule for formula cells. */
    public TableLimits withFormulas(FormulaPolicy policy) {
        return new TableLimits(maxBytes, maxRows, maxColumns, maxCellChars, maxInflatedBytes, maxInflateRatio, policy);
    }
}
