package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static final List<TableColumn<Line>> COLUMNS = List.of(
            TableColumn.text("name", Line::name),
            TableColumn.number("kwh", Line::kwh),
            TableColumn.whole("count", Line::count),
            TableColumn.date("day", Line::day),
            TableColumn.dateTime("changed_pacific", Line::changed),
            TableColumn.yesNo("active", Line::active));
    private static final Line FULL = new Line(
            "Jos\u00E9 \"Joe\", Inc.",
            new BigDecimal("-12.50"),
            7,
            LocalDate.of(2026, 1, 31),
            LocalDateTime.of(2026, 1, 31, 13, 5),
            true);
    private static final Line EMPTY = new Line(null, null, null, null, null, null);

    record Line(
            @Nullable String name,
            @Nullable BigDecimal kwh,
            @Nullable Integer count,
            @Nullable LocalDate day,
            @Nullable LocalDateTime changed,
            @Nullable Boolean active) {}

    @Test
    void csvIsWrittenAsRfc4180WithAByteOrderMark() {
        assertThat(new String(write(TableFormat.CSV, FULL, EMPTY), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname,kwh,count,day,changed_pacific,active\r\n"
                        + "\"Jos\u00E9 \"\"Joe\"\", Inc.\",-12.50,7,2026-01-31,2026-01-31T13:05:00,yes\r\n"
                        + ",,,,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "\uFF1D1", "'=1", "''-x"})
    void textThatWouldRunAsAFormulaGetsAnApostropheInCsv(String text) {
        Line line = new Line(text, new BigDecimal("-1"), null, null, null, null);
        String csv = new String(write(TableFormat.CSV, line), StandardCharsets.UTF_8);

        assertThat(csv).contains("'" + text).contains(",-1,");
        assertThat(firstText(TableFormat.CSV, csv.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(firstText(TableFormat.XLSX, write(TableFormat.XLSX, line))).isEqualTo(text);
    }

    @Test
    void workbooksHoldRealNumbersAndDates() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(write(TableFormat.XLSX, FULL, EMPTY)))) {
            List<Row> rows = workbook.getFirstSheet().read();
            Row row = rows.get(1);

            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Lines");
            assertThat(rows.get(0).getCellText(4)).isEqualTo("changed_pacific");
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(0)).isEqualTo("Jos\u00E9 \"Joe\", Inc.");
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("-12.5");
            assertThat(row.getCell(2).asNumber()).isEqualByComparingTo("7");
            assertThat(row.getCell(3).asDate()).isEqualTo("2026-01-31T00:00");
            assertThat(row.getCell(4).asDate()).isEqualTo("2026-01-31T13:05");
            assertThat(row.getCellText(5)).isEqualTo("yes");
        }
    }

    @Test
    void theHeaderOfAWorkbookIsBoldAndStaysInView(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), write(TableFormat.XLSX, FULL));

        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"", "state=\"frozen\"")
                .containsPattern("<c r=\"A1\" s=\"[1-9]\"");
        assertThat(part(file, "xl/styles.xml")).contains("<b/>", "yyyy-mm-dd");
    }

    @Test
    void numbersWithMoreDigitsThanExcelKeepsAreText() throws IOException {
        Line line = new Line("n", new BigDecimal("12345678901234.567"), null, LocalDate.of(1776, 7, 4), null, null);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(write(TableFormat.XLSX, line)))) {
            Row row = workbook.getFirstSheet().read().get(1);

            assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCellText(1)).isEqualTo("12345678901234.567");
            assertThat(row.getCellText(3)).isEqualTo("1776-07-04");
        }
    }

    @Test
    void aFullSheetIsContinuedOnTheNext() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxSink sink = new XlsxSink(out, "Accounts: North/South of the river", List.of("n", "text"), 1_000);
        for (int i = 1; i <= 2_500; i++) {
            sink.number(BigDecimal.valueOf(i));
            sink.text("row " + i);
            sink.endRow();
        }
        sink.finish();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(3);
            assertThat(sheets.get(0).read()).hasSize(1_000);
            assertThat(sheets.get(1).read().get(0).getCellText(1)).isEqualTo("text");
            assertThat(sheets.get(1).read().get(1).getCellText(1)).isEqualTo("row 1000");
            try (Stream<Row> last = sheets.get(2).openStream()) {
                assertThat(last.reduce((a, b) -> b).orElseThrow().getCellText(0))
                        .isEqualTo("2500");
            }
        }
    }

    @Test
    void textThatAWorkbookCellCannotHoldIsRefusedAndNotCut() {
        Line fits = new Line("x".repeat(32_767), null, null, null, null, null);
        Line tooLong = new Line("x".repeat(32_768), null, null, null, null, null);

        assertThat(write(TableFormat.XLSX, fits)).isNotEmpty();
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> write(TableFormat.XLSX, fits, tooLong))
                .withMessageContaining("Row 3, column A has a text of 32,768 characters")
                .matches(e -> e.problem() == TableProblem.VALUE_TOO_LONG);
        assertThat(new String(write(TableFormat.CSV, tooLong), StandardCharsets.UTF_8))
                .contains("x".repeat(32_768));
    }

    @Test
    void anUnfinishedWorkbookCannotBeMistakenForAWholeOne() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter<Line> writer = TableWriter.start(TableFormat.XLSX, out, "Lines", COLUMNS);
        for (int i = 0; i < 2_000; i++) {
            writer.write(FULL);
        }

        assertThat(writer.rows()).isEqualTo(2_000);
        assertThatExceptionOfType(TableException.class).isThrownBy(() -> Tables.open("a.xlsx", out.toByteArray()));
    }

    private static byte[] write(TableFormat format, Line... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.writeAll(format, out, "Lines", COLUMNS, List.of(lines).iterator());
        return out.toByteArray();
    }

    private static String firstText(TableFormat format, byte[] file) {
        try (TableReader table = Tables.open("a." + format.extension(), file)) {
            table.next();
            return table.row().text(0);
        }
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
