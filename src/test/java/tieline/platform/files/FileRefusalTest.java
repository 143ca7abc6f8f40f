package tieline.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void unicodeTextThatIsNotUtf8IsNamed(String charset) {
        byte[] content = "account,name\n1,Ann\n".getBytes(Charset.forName(charset));

        if (charset.equals("UTF-32")) {
            assertThat(refusal("a.csv", content).getMessage()).contains("CSV UTF-8");
        } else {
            assertThat(refusal("a.csv", content).problem()).isEqualTo(TableProblem.NOT_UTF8);
            assertThat(refusal("a.csv", content).getMessage()).contains("UTF-16", "Save the file as CSV UTF-8");
        }
    }

    @Test
    void olderEncodingsNameTheRowOfTheFirstBadByte() {
        String rows = "1,Ann\n".repeat(5_000);
        byte[] content =
                ("account,name\n" + rows + "\"2\n2\",Jos\u00E9\n3,Bob\n").getBytes(Charset.forName("windows-1252"));

        TableException refusal = refusal("a.csv", content);
        assertThat(refusal.problem()).isEqualTo(TableProblem.NOT_UTF8);
        assertThat(refusal.row()).isEqualTo(5_002);
        assertThat(refusal.getMessage())
                .startsWith("Row 5002 is not UTF-8 text: it has the byte E9, which is \"\u00E9\"")
                .contains("CSV UTF-8");
    }

    @Test
    void aCharacterCutOffAtTheEndIsNotUtf8() {
        byte[] content = "a\nJos\u00E9".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal("a.csv", Arrays.copyOf(content, content.length - 1)).row())
                .isEqualTo(2);
    }

    @Test
    void emptyFilesAndFilesWithoutRowsAreRefused() {
        assertThat(refusal("a.csv", new byte[0]).problem()).isEqualTo(TableProblem.EMPTY_FILE);
        assertThat(refusal("a.csv", bytes("\uFEFF")).problem()).isEqualTo(TableProblem.EMPTY_FILE);
        assertThat(refusal("a.csv", bytes("\n\n , \n")).problem()).isEqualTo(TableProblem.EMPTY_FILE);
        assertThat(refusal("a.csv", bytes("a,b\n")).problem()).isEqualTo(TableProblem.NO_ROWS);
        assertThat(refusal("a.csv", bytes("a,b\n,,\n\n")).problem()).isEqualTo(TableProblem.NO_ROWS);
        assertThat(refusal("a.xlsx", Tables.workbook("")).problem()).isEqualTo(TableProblem.EMPTY_FILE);
        assertThat(refusal("a.xlsx", Tables.workbook(Tables.inline(1, "a"))).problem())
                .isEqualTo(TableProblem.NO_ROWS);
    }

    @Test
    void aNameThatLiesIsRefusedWithTheTruth() throws IOException {
        byte[] workbook = Tables.workbook(Tables.inline(1, "a") + Tables.inline(2, "b"));

        assertThat(refusal("accounts.csv", workbook).problem()).isEqualTo(TableProblem.NAME_AND_CONTENT_DIFFER);
        assertThat(refusal("accounts.csv", workbook)).hasMessageContaining("\"accounts.csv\"", ".xlsx");
        assertThat(refusal("accounts.XLSX", bytes("a\n1\n")).problem()).isEqualTo(TableProblem.NAME_AND_CONTENT_DIFFER);
        assertThat(Tables.rows(Tables.open("accounts", workbook))).containsExactly("2: b");
        assertThat(Tables.rows(Tables.open("accounts.txt", bytes("a\n1\n")))).containsExactly("2: 1");
    }

    @Test
    void otherKindsOfFilesAreNamed() throws IOException {
        assertThat(refusal("a.csv", bytes("%PDF-1.7\nxyz"))).hasMessageContaining("PDF");
        assertThat(refusal("a.xls", bytes("  <html><table>"))).hasMessageContaining("web page");
        assertThat(refusal("a.csv", bytes("\uFEFF<?xml version='1.0'?>"))).hasMessageContaining("XML");
        assertThat(refusal("a.csv", gzip("a\n1\n"))).hasMessageContaining("compressed");
        assertThat(refusal("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 13}))
                .hasMessageContaining("neither text nor an Excel workbook");
    }

    @Test
    void zipArchivesWithoutAWorkbookAreNamed() {
        assertThat(refusal("a.xlsx", Tables.zip(Map.of("a.csv", "a\n1\n"))).problem())
                .isEqualTo(TableProblem.NO_WORKBOOK);
        assertThat(refusal("a.xlsx", Tables.zip(Map.of("_rels/.rels", main("word/document.xml")))))
                .hasMessageContaining("Word document");
        assertThat(refusal("a.xlsx", Tables.zip(Map.of("_rels/.rels", main("xl/workbook.bin")))))
                .hasMessageContaining(".xlsb");
        assertThat(refusal("a.xlsx", Tables.zip(Map.of("mimetype", "x", "content.xml", "x"))))
                .hasMessageContaining("OpenDocument");
        assertThat(refusal("a.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}).problem())
                .isEqualTo(TableProblem.DAMAGED);
    }

    @Test
    void oldAndEncryptedWorkbooksAreToldApart() {
        assertThat(refusal("a.xls", ole2("Workbook")).problem()).isEqualTo(TableProblem.OLD_WORKBOOK);
        assertThat(refusal("a.csv", ole2("Workbook"))).hasMessageContaining("Excel 2003", ".xlsx");
        assertThat(refusal("a.xlsx", ole2("EncryptedPackage")).problem()).isEqualTo(TableProblem.ENCRYPTED);
        assertThat(refusal("a.xlsx", ole2("EncryptedPackage"))).hasMessageContaining("password");
        assertThat(refusal("a.xls", Arrays.copyOf(ole2("x"), 100)).problem()).isEqualTo(TableProblem.OLD_WORKBOOK);
    }

    @Test
    void aFileThatIsTooLargeIsStoppedWhileItStreams() {
        TableLimits limits = TableLimits.standard().withMaxBytes(1024 * 1024);
        byte[] line = bytes("1,2,3,4,5,6,7,8\n");

        try (TableReader table = TableSource.open(endless(line), "a.csv", limits)) {
            assertThatExceptionOfType(TableException.class)
                    .isThrownBy(() -> Tables.rows(table))
                    .withMessageContaining("larger than 1 MB")
                    .matches(e -> e.problem() == TableProblem.TOO_LARGE);
        }
    }

    @Test
    void aWorkbookThatIsTooLargeLeavesNoTemporaryFile(@TempDir Path file) throws IOException {
        TableLimits limits = TableLimits.standard().withMaxBytes(10_000);
        long before = temporaryFiles();

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> TableSource.open(endless(new byte[] {'P', 'K', 3, 4}), "a.xlsx", limits))
                .matches(e -> e.problem() == TableProblem.TOO_LARGE);
        Path large = Files.write(file.resolve("a.csv"), new byte[10_001]);
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> TableSource.open(large, "a.csv", limits))
                .withMessageContaining("larger than 10,000 bytes");
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void theTemporaryFileOfAWorkbookGoesWithItsReader() throws IOException {
        long before = temporaryFiles();
        byte[] workbook = Tables.workbook(Tables.inline(1, "a") + Tables.inline(2, "b"));

        try (TableReader table = Tables.open("a.xlsx", workbook)) {
            assertThat(table.next()).isTrue();
            assertThat(temporaryFiles()).isEqualTo(before + 1);
        }
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @Test
    void aFileOnDiskIsReadInPlaceAndStays(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("upload-1"), "a\n1\n");
        Path xlsx =
                Files.write(folder.resolve("upload-2"), Tables.workbook(Tables.inline(1, "a") + Tables.inline(2, "b")));

        assertThat(Tables.rows(TableSource.open(csv, "a.csv", TableLimits.standard())))
                .hasSize(1);
        assertThat(Tables.rows(TableSource.open(xlsx, "a.xlsx", TableLimits.standard())))
                .hasSize(1);
        assertThat(csv).exists();
        assertThat(xlsx).exists();
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(TableSource.TEMPORARY))
                    .count();
        }
    }

    /** The same bytes again and again. */
    private static InputStream endless(byte[] part) {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return part[(int) (at++ % part.length)] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    buffer[offset + i] = (byte) read();
                }
                return length;
            }
        };
    }

    private static TableException refusal(String fileName, byte[] content) {
        return Objects.requireNonNull(
                catchThrowableOfType(TableException.class, () -> Tables.rows(Tables.open(fileName, content))));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static String main(String target) {
        return "<Relationships><Relationship Id='1' Target='" + target + "' Type='x/officeDocument'/></Relationships>";
    }

    private static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes(content));
        }
        return bytes.toByteArray();
    }

    /** The beginning of an OLE2 container whose directory, in sector 1, has this entry. */
    private static byte[] ole2(String entry) {
        ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.putShort(30, (short) 9).putInt(48, 1);
        file.position(1024).put("Root Entry".getBytes(StandardCharsets.UTF_16LE));
        file.position(1152).put(entry.getBytes(StandardCharsets.UTF_16LE));
        return file.array();
    }
}
