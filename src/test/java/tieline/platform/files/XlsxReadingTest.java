package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReadingTest {

    private static final String HEADER = Tables.inline(1, "a", "b", "c");

    @Test
    void rowsAndCellsMayHaveGaps() {
        String sheet = HEADER + "<row r='3'><c r='B3'><v>7</v></c></row><row r='4'/>"
                + "<row r='9'><c r='A9' t='str'><v>x</v></c><c r='C9'><v>8</v></c></row>";

        assertThat(Tables.rows(Tables.open("a.xlsx", Tables.workbook(sheet)))).containsExactly("3: |7|", "9: x||8");
    }

    @Test
    void numbersOfRowsAndCellsMayBeLeftOut() {
        String sheet = HEADER + "<row><c><v>1</v></c><c t='str'><v>x</v></c></row><row><c/><c><v>2</v></c></row>";

        assertThat(Tables.rows(Tables.open("a.xlsx", Tables.workbook(sheet)))).containsExactly("2: 1|x|", "3: |2|");
    }

    @ParameterizedTest
    @CsvSource({
        "8960000000, 8960000000",
        "8.96E9, 8960000000",
        "8.9600000010000001E+18, 8960000001000000100",
        "12345678901234567, 12345678901234567",
        "1.1000000000000001, 1.1",
        "0.30000000000000004, 0.3",
        "-0.5, -0.5",
        "-0, 0",
        "1E-7, 0.0000001",
        "007, 007",
        "1234.50, 1234.5",
    })
    void numbersAreReadAsPlainDigits(String stored, String read) {
        try (TableReader table = one("<c r='A2'><v>" + stored + "</v></c>")) {
            assertThat(table.row().text(0)).isEqualTo(read);
            assertThat(table.row().kind(0)).isEqualTo(CellKind.NUMBER);
        }
    }

    @ParameterizedTest
    @CsvSource({"abc", "1E999999999", "NaN", "1e-99999"})
    void whatIsNoNumberMakesTheCellBad(String stored) {
        try (TableReader table = one("<c r='A2'><v>" + stored + "</v></c>")) {
            assertThat(table.row().problem(0)).isEqualTo("the cell holds a number that cannot be read");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 46053, DATE, 2026-01-31",
        "2, 46053.5625, DATE, 2026-01-31T13:30",
        "1, 1, DATE, 1900-01-01",
        "1, 61, DATE, 1900-03-01",
        "1, 60, NUMBER, 60",
        "1, 0.5, NUMBER, 0.5",
        "1, 99999999, NUMBER, 99999999",
        "0, 46053, NUMBER, 46053",
    })
    void numbersWithADateFormatAreDates(int style, String stored, CellKind kind, String read) {
        try (TableReader table = one("<c r='A2' s='" + style + "'><v>" + stored + "</v></c>")) {
            assertThat(table.row().kind(0)).isEqualTo(kind);
            assertThat(table.row().text(0)).isEqualTo(read);
        }
    }

    @Test
    void datesMayCountFrom1904() {
        Map<String, String> parts =
                Tables.parts(HEADER + "<row r='2'><c r='A2' s='1'><v>44591</v></c><c r='B2'><v>44591</v></c></row>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, xml) -> xml.replace("<sheets>", "<workbookPr date1904='1'/><sheets>"));
        try (TableReader table = Tables.open("a.xlsx", Tables.zip(parts))) {
            table.next();

            assertThat(table.row().text(0)).isEqualTo("2026-01-31");
            assertThat(table.row().text(1)).isEqualTo("44591");
            assertThat(Objects.requireNonNull(
                            table.row().parse(1, CellParsers.date()).value()))
                    .isEqualTo("2026-01-31");
        }
    }

    @Test
    void otherTypesOfCells() {
        try (TableReader table =
                one("<c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='d'><v>2026-01-31T00:00:00</v></c>")) {
            assertThat(Tables.texts(table.row())).containsExactly("TRUE", "FALSE", "2026-01-31");
            assertThat(table.row().kind(0)).isEqualTo(CellKind.BOOLEAN);
            assertThat(table.row().kind(2)).isEqualTo(CellKind.DATE);
        }
    }

    @Test
    void errorsMakeTheCellBad() {
        try (TableReader table = one("<c t='e'><v>#N/A</v></c><c><v>1</v></c>")) {
            assertThat(table.row().problem(0)).contains("error #N/A");
            assertThat(table.row().problem(1)).isNull();
        }
    }

    @Test
    void formulasAreRefusedUnlessThePolicySaysOtherwise() {
        String cells = "<c><f>1+1</f><v>2</v></c><c t='str'><f t='shared' si='0'/><v>x</v></c><c><f>B1</f></c>";
        try (TableReader table = one(cells)) {
            assertThat(table.row().problem(0)).contains("formula", "paste it as values");
            assertThat(table.row().problem(1)).contains("formula");
            assertThat(table.row().text(0)).isEqualTo("2");
        }
        TableLimits lenient = TableLimits.standard().withFormulas(FormulaPolicy.USE_STORED_RESULT);
        byte[] file = Tables.workbook(HEADER + "<row r='2'>" + cells + "</row>");
        try (TableReader table = Tables.open("a.xlsx", file, lenient)) {
            table.next();
            assertThat(table.row().problem(0)).isNull();
            assertThat(Tables.texts(table.row())).containsExactly("2", "x", "");
            assertThat(table.row().problem(2)).contains("without a stored result");
        }
    }

    @Test
    void sharedTextsJoinTheirRunsAndLeaveOutPhoneticHints() {
        Map<String, String> parts =
                Tables.parts(HEADER + "<row><c t='s'><v>2</v></c><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>");
        parts.put("xl/sharedStrings.xml", """
                <sst><si><t>A &amp; B</t></si><si><r><t>bold</t></r><r><t xml:space="preserve"> plain</t></r></si>\
                <si><t>\u6771\u4EAC</t><rPh><t>TOUKYOU</t></rPh></si></sst>""");

        assertThat(Tables.rows(Tables.open("a.xlsx", Tables.zip(parts))))
                .containsExactly("2: \u6771\u4EAC|A & B|bold plain");
    }

    @Test
    void escapedCharactersAreUnescaped() {
        try (TableReader table = one("<c t='str'><v>a_x000D_b</v></c><c t='str'><v>_x005F_x000D_</v></c>"
                + "<c t='str'><v>_x000G_ _xD83D_ _x</v></c>")) {
            assertThat(Tables.texts(table.row())).containsExactly("a\rb", "_x000D_", "_x000G_ _xD83D_ _x");
        }
    }

    @Test
    void cellsThatAreTooLongAreBadWhereverTheirTextIs() {
        String longText = "y".repeat(5_000);
        Map<String, String> parts = Tables.parts(
                HEADER + "<row><c t='s'><v>0</v></c><c t='str'><v>" + longText + "</v></c><c t='s'><v>1</v></c></row>");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>" + longText + "</t></si><si><t>ok</t></si></sst>");
        try (TableReader table = Tables.open("a.xlsx", Tables.zip(parts))) {
            table.next();
            assertThat(table.row().problem(0)).contains("longer than 4,000");
            assertThat(table.row().problem(1)).contains("longer than 4,000");
            assertThat(table.row().problem(2)).isNull();
            assertThat(table.row().text(2)).isEqualTo("ok");
        }
    }

    @Test
    void theFirstVisibleSheetIsReadAndTheOthersAreNamed() {
        Map<String, String> parts = Tables.parts(HEADER + Tables.inline(2, "hidden"));
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData>" + HEADER
                        + "<row r='2' hidden='1'><c t='str'><v>seen</v></c></row></sheetData></worksheet>");
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace(
                        "r:id=\"s1\"/>", "state=\"hidden\" r:id=\"s1\"/><sheet name=\"Second\" r:id=\"s2\"/>"));
        TableReader table = Tables.open("a.xlsx", Tables.zip(parts));

        assertThat(Tables.rows(table)).containsExactly("2: seen||");
        assertThat(table.notes())
                .containsExactly(
                        "The sheet \"Second\" was read. Not read: Accounts.",
                        "Hidden rows were read like the others: 1.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "yyyy-mm-dd ! true", "m/d/yy ! true", "mmm ! true", "[$-409]d-mmm ! true", "h:mm ! false",
                        "mm:ss ! false",
                "0.00 ! false", "General ! false", "\"day\" 0 ! false", "[Red]0 ! false", "#,##0\\d ! false",
                        "@ ! false",
            })
    void dateFormatsAreToldByTheirLetters(String format, boolean date) {
        assertThat(CellStyles.showsDate(format)).isEqualTo(date);
    }

    /** A table with one row of these cells, which is the current one. */
    private static TableReader one(String cells) {
        TableReader table = Tables.open("a.xlsx", Tables.workbook(HEADER + "<row r='2'>" + cells + "</row>"));
        assertThat(table.next()).isTrue();
        return table;
    }
}
