package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Account files in a browser: those that cannot be used say where and why, a workbook can be, and two people meet. */
@SampleFlowTest
class AccountImportFlowTest {

    private static final String[] COLUMNS = {
        "utility",
        "account_number",
        "customer_number",
        "customer_name",
        "book",
        "customer_class",
        "status",
        "annual_kwh"
    };

    private static final String HEAD = String.join(",", COLUMNS) + "\r\n";

    @Autowired
    private SampleWorld world;

    @BeforeEach
    void theSampleIsThere() {
        world.awaitStory();
    }

    @Test
    void aFileThatCannotBeUsedSaysWhereAndWhy(Visitor visitor) {
        visitor.becomeSampleUser("analyst");
        ImportPages imports = new ImportPages(visitor);
        long before = accounts();

        imports.check("utf16.csv", (HEAD + row("5500000001", "1000")).getBytes(StandardCharsets.UTF_16));
        assertThat(imports.chip()).hasText("Refused");
        assertThat(imports.refusal()).containsText("UTF-16");
        assertThat(imports.refusal()).containsText("CSV UTF-8");

        imports.check("columns.csv", bytes("utility,account_number,colour\r\nPGE,5500000001,red\r\n"));
        assertThat(imports.chip()).hasText("Refused");
        assertThat(imports.refusal()).containsText("Missing: customer_number, customer_name");
        assertThat(imports.refusal()).containsText("\"colour\" in column C");
        assertThat(imports.button("Commit 1 account")).hasCount(0);

        imports.check(
                "rows.csv",
                bytes(HEAD
                        + row("5500000001", "1000")
                        + row("5500000002", "\"12,500\"")
                        + row("5500000003", "7")
                        + row("5500000003", "8")));
        Page page = visitor.page();
        visitor.open(imports.address() + "/errors");
        assertThat(fault(page, "3", "annual_kwh")).containsText("12,500");
        assertThat(fault(page, "4", "account_number")).isVisible();
        assertThat(fault(page, "5", "account_number")).isVisible();
        visitor.assertAccessible();

        assertThat(accounts()).as("nothing is committed by looking").isEqualTo(before);
    }

    @Test
    void aWorkbookBecomesAccounts(Visitor visitor) {
        visitor.becomeSampleUser("analyst");
        ImportPages imports = new ImportPages(visitor);
        imports.check("accounts.xlsx", workbook("5600000001", "5600000002"));
        imports.commit("Commit 2 accounts");
        Page page = visitor.open("/accounts?q=5600000002").page();
        assertThat(page.locator(".tl-grid tbody tr")).hasCount(1);
        assertThat(page.locator(".tl-grid tbody")).containsText("43,250");
    }

    @Test
    void theSecondOfTwoPeopleIsToldWhoDidWhat(Visitor visitor) {
        visitor.becomeSampleUser("analyst");
        ImportPages imports = new ImportPages(visitor);
        imports.check("maya.csv", bytes(HEAD + row("5700000001", "1000")));
        String hers = imports.address();

        visitor.becomeSampleUser("analyst2");
        imports.check("luis.csv", bytes(HEAD + row("5700000002", "1000")));
        imports.commit("Commit 1 account");
        String his = imports.address().substring(imports.address().lastIndexOf('/') + 1);

        visitor.becomeSampleUser("analyst").open(hers);
        assertThat(imports.refusal()).containsText(his);
        assertThat(imports.refusal()).containsText("committed by Luis Ferreira");
        assertThat(imports.button("Commit 1 account")).hasCount(0);
        assertThat(world.count("SELECT count(*) FROM accounts WHERE account_number = '5700000001'"))
                .isZero();
        imports.button("Check again").click();
        assertThat(imports.button("Commit 1 account")).isVisible();
        imports.commit("Commit 1 account");
        assertThat(world.count("SELECT count(*) FROM accounts WHERE account_number LIKE '570000000_'"))
                .isEqualTo(2);
    }

    private long accounts() {
        return world.count("SELECT count(*) FROM accounts");
    }

    private static Locator fault(Page page, String row, String column) {
        return page.locator("section[aria-labelledby=each] tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("td.r", new Page.LocatorOptions().setHasText(row))))
                .filter(new Locator.FilterOptions().setHasText(column));
    }

    private static String row(String number, String kwh) {
        return "PGE," + number + ",I-55,Twin Pines Dairy,IMPORTED,commercial,active," + kwh + "\r\n";
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(String... numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tieline", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Accounts");
            for (int column = 0; column < COLUMNS.length; column++) {
                sheet.value(0, column, COLUMNS[column]);
            }
            for (int i = 0; i < numbers.length; i++) {
                String[] cells = row(numbers[i], "").strip().split(",");
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(i + 1, column, cells[column]);
                }
                sheet.value(i + 1, COLUMNS.length - 1, 43_250);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
