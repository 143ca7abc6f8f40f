package tieline.platform.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Takes the fields of the parser into one row that is used again and again. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<TableRow> {

    private static final int KEPT_OF_TOO_LONG = 200;

    private final TableRow row;
    private final int maxCellChars;
    private long number;

    CsvRowHandler(TableLimits limits) {
        this.row = new TableRow(limits);
        this.maxCellChars = limits.maxCellChars();
    }

    /** The number of the record that is being read: a quoted line break does not count, a blank line does. */
    long number() {
        return number;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.start(++number);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (length > maxCellChars) {
            row.addTooLong(index, new String(buffer, offset, Math.min(length, KEPT_OF_TOO_LONG)));
            return;
        }
        int skip = CsvText.skipApostrophe(buffer, offset, offset + length);
        row.add(buffer, offset + skip, length - skip);
    }

    @Override
    protected TableRow buildRecord() {
        return row;
    }
}
