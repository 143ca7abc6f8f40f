package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that were made to do harm. Each is small; what it would unpack to never exists. */
class XlsxHostileTest {

    private static final String HEADER = Tables.inline(1, "a", "b");
    private static final String FILLER = "<x>" + " ".repeat(1_000) + "</x>";
    private static final String ROW = "<row><c><v>1</v></c></row>";

    @Test
    void aZipBombIsStoppedByItsRatioWhileItUnpacks() throws IOException {
        byte[] bomb = bomb(FILLER, 100L * 1024 * 1024);

        assertThat(bomb).hasSizeLessThan(1024 * 1024);
        assertRefused(bomb, TableProblem.UNPACKS_TOO_LARGE, "unpacks to far more than its size");
    }

    @Test
    void whatTheArchiveSaysAboutItsSizesIsNotBelieved() throws IOException {
        byte[] bomb = bomb(FILLER, 32L * 1024 * 1024);
        ByteBuffer bytes = ByteBuffer.wrap(bomb).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bomb.length - 46; i++) {
            if (bytes.getInt(i) == 0x02014B50) {
                bytes.putInt(i + 24, 100);
            }
        }

        assertRefused(bomb, TableProblem.UNPACKS_TOO_LARGE, "unpacks to far more than its size");
    }

    @Test
    void allPartsTogetherHaveALimit() {
        byte[] file = Tables.workbook(HEADER + Tables.inline(2, "x".repeat(3_000)));

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Tables.rows(
                        Tables.open("a.xlsx", file, TableLimits.standard().withMaxInflatedBytes(4_000))))
                .matches(e -> e.problem() == TableProblem.UNPACKS_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<x y='%s'/>", "<!-- %s -->", "<row r='2'><c t='str'><v>%s</v></c></row>"})
    void aTagOrTextWithoutEndIsNotGathered(String around) {
        byte[] file = Tables.workbook(HEADER + around.formatted(" ".repeat(12 * 1024 * 1024)) + Tables.inline(3, "x"));

        assertRefused(file, TableProblem.UNPACKS_TOO_LARGE, "unpacks");
    }

    @Test
    void entitiesAreNotExpanded() {
        Map<String, String> parts = Tables.parts(HEADER);
        parts.put("xl/worksheets/sheet1.xml", """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\
                <worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>""");
        assertRefused(Tables.zip(parts), TableProblem.DAMAGED, "XML entities");

        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet><sheetData><row><c t="str"><v>&file;</v></c></row></sheetData></worksheet>""");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Tables.rows(Tables.open("a.xlsx", Tables.zip(parts))))
                .matches(e -> e.problem() == TableProblem.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='2'><c r='ZZZZZZZ2'><v>1</v></c></row>",
                "<row r='2'><c r='XFE2'><v>1</v></c></row>",
                "<row r='2'><c r='2'><v>1</v></c></row>",
                "<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>1</v></c></row>",
                "<row r='1'><c><v>1</v></c></row>",
                "<row r='1048577'><c><v>1</v></c></row>",
                "<row r='2'><c t='s'><v>7</v></c></row>",
                "<row r='2'><c t='s'><v>-1</v></c></row>",
                "<row r='2'><c><v>1</v></c>",
                "<row r='2'><c x='1' x='2'/></row>",
            })
    void sheetsThatCannotBeAreDamaged(String sheet) {
        assertRefused(Tables.workbook(HEADER + sheet), TableProblem.DAMAGED, "The workbook is damaged");
    }

    @Test
    void nestingAndNewNamesHaveLimits() {
        assertRefused(Tables.workbook(HEADER + "<z>".repeat(500)), TableProblem.DAMAGED, "nested too deeply");
        String names = IntStream.range(0, 5_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());
        assertRefused(Tables.workbook(HEADER + names), TableProblem.DAMAGED, "too many different names");
    }

    @Test
    void columnsBeyondTheLimitMakeTheRowBad() {
        byte[] file = Tables.workbook(HEADER + "<row r='2'><c r='XFD2'><v>1</v></c></row>");
        try (TableReader table = Tables.open("a.xlsx", file)) {
            table.next();
            assertThat(table.row().problem()).isEqualTo("the row has more than 500 cells");
            assertThat(table.row().size()).isEqualTo(2);
        }
    }

    @Test
    void archivesWithAHugeDirectoryAreNotOpened() {
        byte[] file = Tables.workbook(HEADER + ROW);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(file.length - 22 + 12, 64 * 1024 * 1024);

        assertRefused(file, TableProblem.UNPACKS_TOO_LARGE, "unpacks");
        Map<String, String> parts = Tables.parts(HEADER);
        IntStream.range(0, 10_000).forEach(i -> parts.put("p" + i, ""));
        assertRefused(Tables.zip(parts), TableProblem.UNPACKS_TOO_LARGE, "10,000 inner files");
    }

    @Test
    void brokenArchivesAreDamaged() {
        byte[] file = Tables.workbook(HEADER + ROW.repeat(500));

        assertRefused(Arrays.copyOf(file, file.length / 2), TableProblem.DAMAGED, "zip archive is broken");
        byte[] flipped = file.clone();
        for (int i = file.length / 3; i < file.length / 3 + 200; i++) {
            flipped[i] ^= 0x55;
        }
        assertThatExceptionOfType(TableException.class).isThrownBy(() -> Tables.rows(Tables.open("a.xlsx", flipped)));
        Map<String, String> parts = Tables.parts(HEADER);
        parts.remove("xl/worksheets/sheet1.xml");
        assertRefused(Tables.zip(parts), TableProblem.DAMAGED, "\"Accounts\" is missing");
    }

    private static void assertRefused(byte[] file, TableProblem problem, String message) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> Tables.rows(Tables.open("a.xlsx", file)))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    /** A workbook whose sheet is the same text again and again until it has so many bytes. */
    private static byte[] bomb(String repeated, long bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = repeated.repeat(64 * 1024 / repeated.length()).getBytes(StandardCharsets.UTF_8);
        Map<String, String> parts = Tables.parts("");
        parts.remove("xl/worksheets/sheet1.xml");
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(("<worksheet><sheetData>" + HEADER).getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < bytes; written += block.length) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
