package tieline.platform.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one after the other (ECMA-376 part 1, 18.3.1). */
final class SheetRows {

    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_COLUMN = 16_384;
    private static final int LETTERS = 26;
    private static final CellParser<LocalDate> DATE_ONLY = CellParsers.date();

    private final XmlCursor xml;
    private final SharedStrings strings;
    private final CellStyles styles;
    private final FormulaPolicy formulas;
    private final CellKind numberKind;
    private final TableRow row;
    private final BoundedText text;
    private final SheetCell cell = new SheetCell();
    private int rowNumber;
    private long hiddenRows;
    private boolean ended;

    SheetRows(XmlCursor xml, SharedStrings strings, CellStyles styles, boolean from1904, TableLimits limits) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.formulas = limits.formulas();
        this.numberKind = from1904 ? CellKind.NUMBER_FROM_1904 : CellKind.NUMBER;
        this.row = new TableRow(limits);
        this.text = new BoundedText(limits.maxCellChars());
    }

    /** The row that is being read, for messages. */
    int rowNumber() {
        return rowNumber;
    }

    /** How many rows with a value so far are hidden in the spreadsheet. */
    long hiddenRows() {
        return hiddenRows;
    }

    /** The next row, the same object each time, or null after the last one. */
    @Nullable TableRow next() {
        while (!ended && xml.next()) {
            if (xml.atStart("row")) {
                readRow();
                return row;
            }
            ended = xml.atEnd("sheetData");
        }
        return null;
    }

    private void readRow() {
        rowNumber = number(xml.attribute("r"), rowNumber + 1);
        if (rowNumber <= row.number() || rowNumber > MAX_ROW) {
            throw WorkbookZip.damaged("its rows are not numbered upwards", null);
        }
        String hidden = xml.attribute("hidden");
        row.start(rowNumber);
        int column = -1;
        while (xml.next() && !xml.atEnd("row")) {
            if (xml.atStart("c")) {
                column = readCell(column);
            }
        }
        if (("1".equals(hidden) || "true".equals(hidden)) && row.hasValue()) {
            hiddenRows++;
        }
    }

    private int readCell(int before) {
        cell.start();
        text.clear();
        xml.attributes(cell::attribute);
        String reference = cell.reference;
        int column = reference == null ? before + 1 : column(reference);
        if (column <= before || column >= MAX_COLUMN) {
            throw WorkbookZip.damaged("row " + rowNumber + " has a cell in an impossible place", null);
        }
        while (xml.next() && !xml.atEnd("c")) {
            if (xml.atStart("v")) {
                xml.text(text);
            } else if (xml.atStart("is")) {
                SharedStrings.readRuns(xml, "is", text);
            } else if (xml.atStart("f")) {
                cell.formula = true;
                xml.skip();
            }
        }
        take(column);
        return column;
    }

    private void take(int column) {
        boolean cut = text.isTooLong();
        String value = text.toString();
        CellKind kind = CellKind.TEXT;
        String problem = null;
        switch (cell.type) {
            case "s" -> {
                int index = number(value, -1);
                value = value.isEmpty() ? "" : strings.get(index);
                cut = index >= 0 && strings.isCut(index);
            }
            case "str", "inlineStr" -> value = XlsxText.decode(value);
            case "b" -> {
                kind = CellKind.BOOLEAN;
                value = value.equals("1") || value.equals("true") ? "TRUE" : "FALSE";
            }
            case "d" -> {
                kind = isIso(value) ? CellKind.DATE : CellKind.TEXT;
                value = value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            }
            case "e" -> problem = "the cell shows the error " + value + "; correct it in the spreadsheet";
            default -> {
                takeNumber(column, value);
                return;
            }
        }
        if (cut) {
            row.addTooLong(column, value);
        } else {
            add(column, kind, value, problem);
        }
    }

    /** Cells with an ISO date are rare: Excel itself never writes them. */
    private static boolean isIso(String value) {
        return !DATE_ONLY
                .parse(CellKind.TEXT, value.substring(0, Math.min(value.length(), 10)))
                .isBad();
    }

    private void takeNumber(int column, String raw) {
        String plain = raw.isBlank() ? "" : PlainNumber.of(raw.strip());
        if (plain == null) {
            add(column, CellKind.TEXT, raw, "the cell holds a number that cannot be read");
        } else if (plain.isEmpty()) {
            add(column, CellKind.TEXT, plain, null);
        } else {
            String moment = styles.isDate(cell.style) ? moment(plain) : null;
            add(column, moment == null ? numberKind : CellKind.DATE, moment == null ? plain : moment, null);
        }
    }

    private @Nullable String moment(String plain) {
        LocalDateTime moment = ExcelDates.toDateTime(new BigDecimal(plain), numberKind == CellKind.NUMBER_FROM_1904);
        if (moment == null) {
            return null;
        }
        boolean dayOnly = moment.toLocalTime().toSecondOfDay() == 0;
        return dayOnly ? moment.toLocalDate().toString() : moment.toString();
    }

    private void add(int column, CellKind kind, String value, @Nullable String problem) {
        String reason = problem;
        if (cell.formula && formulas == FormulaPolicy.REFUSE) {
            reason = "the cell holds a formula; copy the column and paste it as values";
        } else if (cell.formula && value.isEmpty() && !cell.type.equals("str")) {
            reason = "the cell holds a formula without a stored result; open the file in a spreadsheet and save it";
        }
        row.addAt(column, kind, value, reason);
    }

    /** The column of a reference such as AB12, from 0; -1 when it has none. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && column <= MAX_COLUMN; i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * LETTERS + (c - 'A' + 1);
        }
        return column - 1;
    }

    private static int number(@Nullable String value, int otherwise) {
        return value != null && value.length() < 10 && CellParsers.isDigits(value)
                ? Integer.parseInt(value)
                : otherwise;
    }

    /** What a cell's tag says about it. */
    private static final class SheetCell {

        private @Nullable String reference;
        private String type = "n";
        private int style = -1;
        private boolean formula;

        void start() {
            reference = null;
            type = "n";
            style = -1;
            formula = false;
        }

        void attribute(String name, String value) {
            switch (name) {
                case "r" -> reference = value;
                case "t" -> type = value;
                case "s" -> style = number(value, -1);
                default -> {
                    // the other attributes do not change the value
                }
            }
        }
    }
}
