package tieline.platform.files;

/** Why a file as a whole could not be read or written. */
public enum TableProblem {
    /** There is nothing in the file. */
    EMPTY_FILE,
    /** There is a header and no row below it. */
    NO_ROWS,
    /** The file has more bytes than allowed. */
    TOO_LARGE,
    /** The file has more rows than allowed. */
    TOO_MANY_ROWS,
    /** The header has more columns than allowed. */
    TOO_MANY_COLUMNS,
    /** The text is not UTF-8. */
    NOT_UTF8,
    /** A quotation mark is not closed, or is followed by text. */
    QUOTATION_MARKS,
    /** The content is not what the file's name says. */
    NAME_AND_CONTENT_DIFFER,
    /** The content is neither CSV nor XLSX. */
    NOT_A_TABLE,
    /** A workbook of Excel 2003 or earlier. */
    OLD_WORKBOOK,
    /** The workbook has a password. */
    ENCRYPTED,
    /** A zip archive without a workbook in it. */
    NO_WORKBOOK,
    /** The workbook unpacks to more than allowed. */
    UNPACKS_TOO_LARGE,
    /** The workbook's inner files contradict the format. */
    DAMAGED,
    /** Columns are missing, doubled or not known. */
    COLUMNS,
    /** A value is too long for the format of the export. */
    VALUE_TOO_LONG
}
