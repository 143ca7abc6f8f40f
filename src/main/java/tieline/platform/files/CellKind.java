package tieline.platform.files;

/** How a file stored a cell; a CSV cell is always text. */
public enum CellKind {
    /** Characters as typed. */
    TEXT,
    /** A number; its text is plain digits with an optional minus and decimal point, never with an exponent. */
    NUMBER,
    /** A number of a workbook whose dates count from 1904: only a date column minds the difference. */
    NUMBER_FROM_1904,
    /** A date or moment; its text is ISO 8601, such as 2026-01-31 or 2026-01-31T13:45. */
    DATE,
    /** TRUE or FALSE. */
    BOOLEAN;

    /** True for both kinds of number. */
    public boolean isNumber() {
        return this == NUMBER || this == NUMBER_FROM_1904;
    }
}
