package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static tieline.accounts.AccountImportRig.AS_OF;
import static tieline.accounts.AccountImportRig.csv;
import static tieline.accounts.AccountImportRig.options;
import static tieline.accounts.AccountImportRig.row;
import static tieline.accounts.AccountImportRig.withColumns;
import static tieline.accounts.AccountImportRig.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tieline.platform.imports.ImportStatus;
import tieline.testing.CleanDatabase;
import tieline.testing.TielineTest;

/** Files as people and enemies send them: each is read, or refused with a sentence that says where and what to do. */
@TielineTest
class AccountImportFilesTest {

    private static final Object[] HEADER = AccountImportRig.REQUIRED.split(",");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CleanDatabase database;

    private AccountImportRig rig;

    @BeforeEach
    void empty() {
        database.empty();
        rig = AccountImportRig.on(application);
    }

    @Test
    void refusesOtherEncodings() {
        String named = csv(row("0000000001"), "PGE,0000000002,C-2,Café Olé,NORTH,commercial,active");
        assertThat(refusal("utf16.csv", named.getBytes(StandardCharsets.UTF_16)))
                .contains("UTF-16", "CSV UTF-8");
        assertThat(refusal("latin.csv", named.getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("Row 3 is not UTF-8 text")
                .contains("E9");
        assertThat(refusal("windows.csv", "utility\u2019s".getBytes(Charset.forName("windows-1252"))))
                .contains("Row 1");
    }

    @Test
    void readsAByteOrderMarkAnyLineEndAndQuotedNewlines() {
        assertThat(good("bom.csv", ("\uFEFF" + csv(row("0000000001"))).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(good(
                        "cr.csv",
                        csv(row("0000000001"), row("0000000002"))
                                .replace("\r\n", "\r")
                                .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(2);
        String quoted =
                withColumns(",service_address,city", row("0000000001") + ",\"1 Main St\nSuite 2\",San Jose", row("12"));
        String reference = rig.check(quoted);
        assertThat(rig.counts(reference).rowsGood()).isEqualTo(1);
        assertThat(rig.errors(reference))
                .containsExactly("3 account_number must have exactly 10 digits, but \"12\" has 2");
    }

    @Test
    void leavesOutTheRowOfACellOfAMegabyte() {
        String reference = rig.check(
                csv(row("0000000001"), "PGE,0000000002,C-2," + "x".repeat(1 << 20) + ",NORTH,commercial,active"));
        assertThat(rig.counts(reference).rowsGood()).isEqualTo(1);
        assertThat(rig.errors(reference))
                .singleElement()
                .asString()
                .startsWith("3 customer_name the cell is longer than");
    }

    @Test
    void refusesHeadersThatDoNotFitNamingAllFaultsAtOnce() {
        assertThat(refusal(
                        "a.csv",
                        "utility,utility,account_number,colour\r\nPGE,PGE,1,red\r\n".getBytes(StandardCharsets.UTF_8)))
                .contains("Missing: customer_number, customer_name, book, customer_class, status")
                .contains("Doubled: utility (column A and column B)")
                .contains("Not known: \"colour\" in column D");
    }

    @Test
    void refusesFilesWithoutRows() {
        assertThat(refusal("blank.csv", "\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
                .contains("The file is empty");
        assertThat(refusal("header.csv", csv().getBytes(StandardCharsets.UTF_8)))
                .contains("no row below");
    }

    @Test
    void leavesOutARowWithMoreCellsThanTheHeader() {
        String reference = rig.check(csv(row("0000000001"), "PGE,0000000002,C-2,Smith, Jones,NORTH,commercial,active"));
        assertThat(rig.errors(reference)).singleElement().asString().contains("3  the row has 8 cells");
    }

    @Test
    void readsAWorkbookWithNumbersAndDatesAsExcelStoresThem() {
        Object[] header = (AccountImportRig.REQUIRED + ",annual_kwh,contract_end,as_of").split(",");
        byte[] workbook = xlsx(
                header,
                new Object[] {"PGE", 1234567890L, 17, "One", "NORTH", "commercial", "active", 1250.5, AS_OF, 46342});
        String reference = rig.check("accounts.xlsx", workbook, options(false));
        assertThat(rig.errors(reference)).isEmpty();
        rig.commitChecked(reference);
        assertThat(rig.account("1234567890", "annual_kwh")).isEqualTo("1250.500");
        assertThat(rig.account("1234567890", "contract_end")).isEqualTo("2026-11-16");
        assertThat(rig.account("1234567890", "as_of")).isEqualTo("2026-11-16");
        assertThat(rig.account("1234567890", "customer_number")).isEqualTo("17");
    }

    @Test
    void leavesOutRowsWithFormulas() {
        byte[] workbook = xlsx(
                HEADER,
                new Object[] {"PGE", "0000000001", "C-1", "=UPPER(A2)", "NORTH", "commercial", "active"},
                new Object[] {"PGE", "0000000002", "C-1", "One", "NORTH", "commercial", "active"});
        String reference = rig.check("accounts.xlsx", workbook, options(false));
        assertThat(rig.errors(reference))
                .singleElement()
                .asString()
                .startsWith("2 customer_name")
                .contains("formula");
        assertThat(rig.counts(reference).rowsGood()).isEqualTo(1);
    }

    @Test
    void refusesAWorkbookThatUnpacksToFarMoreThanItsSize() throws IOException {
        assertThat(refusal("bomb.xlsx", bomb(xlsx(HEADER)))).contains("unpacks to far more than its size");
        assertThat(good("after.csv", csv(row("0000000001")).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(refusal("a.pdf", "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8)))
                .contains("PDF");
        assertThat(refusal("a.xlsx", csv(row("0000000001")).getBytes(StandardCharsets.UTF_8)))
                .contains("is named like an Excel workbook but is a text file");
        assertThat(refusal("a.csv", (csv(row("0000000001")) + "PGE,\"000").getBytes(StandardCharsets.UTF_8)))
                .contains("quotation marks do not match");
    }

    private String refusal(String name, byte[] content) {
        String reference = rig.check(name, content, options(false));
        assertThat(rig.of(reference).status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(rig.count("account_import_rows")).isZero();
        return String.valueOf(rig.of(reference).refusal());
    }

    private long good(String name, byte[] content) {
        String reference = rig.check(name, content, options(false));
        assertThat(rig.of(reference).refusal()).isNull();
        return rig.counts(reference).rowsGood();
    }

    /** The same workbook with 400 MB of blanks in its sheet. */
    private static byte[] bomb(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path file = Files.createTempFile("bomb", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                int cut = entry.getName().endsWith("sheet1.xml") ? content.indexOf("<sheetData>") : content.length();
                out.write(content.substring(0, cut).getBytes(StandardCharsets.UTF_8));
                for (int megabyte = 0; megabyte < 400 && cut < content.length(); megabyte++) {
                    out.write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
                }
                out.write(content.substring(cut).getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }
}
