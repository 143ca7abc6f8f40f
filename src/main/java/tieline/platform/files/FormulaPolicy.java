package tieline.platform.files;

/** What reading does with a workbook cell that holds a formula. */
public enum FormulaPolicy {
    /**
     * The cell is bad. The rule for imports: the stored result of a formula may be stale or belong to another file, and
     * nobody who looks at the list afterwards can see where the value came from.
     */
    REFUSE,
    /** The result that the spreadsheet program stored last is the cell's value. */
    USE_STORED_RESULT
}
