package tieline.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook: real numbers and dates, a bold header that stays in view, and a further sheet with the same header
 * when one is full. Text is written as inline strings, which no spreadsheet program runs as a formula.
 */
final class XlsxSink implements CellSink {

    private static final int MAX_TEXT = 32_767;
    private static final int EXACT_DIGITS = 15;
    private static final int FLUSH_EVERY = 500;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final int MIN_WIDTH = 12;
    private static final int MAX_WIDTH = 40;

    private final Workbook workbook;
    private final String title;
    private final List<String> names;
    private final int maxRows;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private int column;

    XlsxSink(OutputStream out, String title, List<String> names) throws IOException {
        this(out, title, names, Worksheet.MAX_ROWS);
    }

    /** As above, with sheets that are full after so many rows, the header among them. */
    XlsxSink(OutputStream out, String title, List<String> names, int maxRows) throws IOException {
        this.workbook = new Workbook(out, "Tieline", null);
        this.title = title;
        this.names = names;
        this.maxRows = maxRows;
        this.sheet = newSheet();
    }

    private Worksheet newSheet() throws IOException {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
        next.freezePane(0, 1);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            next.inlineString(0, i, encoded(name, 1, i));
            next.style(0, i).bold().set();
            next.width(i, Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, name.length() + 2)));
        }
        row = 1;
        column = 0;
        return next;
    }

    @Override
    public void text(String text) throws IOException {
        if (!text.isEmpty()) {
            sheet().inlineString(row, column, encoded(text, row + 1, column));
        }
        column++;
    }

    @Override
    public void original(String text) throws IOException {
        text(text);
    }

    /** Excel keeps 15 digits of a number; one with more is written as text, so that none is lost. */
    @Override
    public void number(BigDecimal number) throws IOException {
        if (number.signum() != 0 && number.stripTrailingZeros().precision() > EXACT_DIGITS) {
            text(number.toPlainString());
        } else {
            sheet().value(row, column++, number);
        }
    }

    @Override
    public void date(LocalDate date) throws IOException {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            text(date.toString());
            return;
        }
        sheet().value(row, column, date);
        sheet.style(row, column++).format("yyyy-mm-dd").set();
    }

    @Override
    public void dateTime(LocalDateTime moment) throws IOException {
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            text(moment.toString());
            return;
        }
        sheet().value(row, column, moment);
        sheet.style(row, column++).format("yyyy-mm-dd hh:mm:ss").set();
    }

    @Override
    public void blank() {
        column++;
    }

    @Override
    public void endRow() throws IOException {
        row++;
        column = 0;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }

    /** The sheet to write to: a new one when this row no longer fits. */
    private Worksheet sheet() throws IOException {
        if (row >= maxRows) {
            int at = column;
            sheet.finish();
            sheet = newSheet();
            column = at;
        }
        return sheet;
    }

    private static String encoded(String text, int rowNumber, int column) {
        if (text.length() > MAX_TEXT) {
            throw new TableException(
                    TableProblem.VALUE_TOO_LONG,
                    "Row " + rowNumber + ", column " + Cells.letters(column) + " has a text of "
                            + Cells.count(text.length()) + " characters, and a workbook cell holds at most 32,767."
                            + " Export as CSV instead.",
                    rowNumber);
        }
        return XlsxText.encode(text);
    }
}
