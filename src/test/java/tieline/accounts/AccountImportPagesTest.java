package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static tieline.accounts.AccountImportRig.csv;
import static tieline.accounts.AccountImportRig.options;
import static tieline.accounts.AccountImportRig.row;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The pages of imports as an analyst meets them. */
@TielineTest
class AccountImportPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

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
    void leadsFromTheFileToTheAccounts() {
        MvcTestResult uploaded = upload("accounts.csv", csv(row("0000000001"), row("12")));
        assertThat(uploaded).hasStatus3xxRedirection();
        String address = redirect(uploaded);
        rig.awaitIdle(reference(address));

        MvcTestResult checked = get(people.analyst(), address);
        assertThat(checked).hasStatusOk();
        assertThat(checked).bodyText().contains("Commit 1 account, leave out 1 bad row", "must have exactly 10 digits");

        assertThat(post(address + "/commit", rig.of(reference(address)).version()))
                .hasStatus3xxRedirection();
        rig.awaitIdle(reference(address));
        assertThat(get(people.analyst(), address))
                .bodyText()
                .contains("Committed")
                .doesNotContain("Commit 1 account");
        assertThat(rig.count("accounts")).isEqualTo(1);
    }

    @Test
    void showsTheFormWithTheColumnsAndTheImportsSoFar() {
        assertThat(get(people.analyst(), "/accounts/import"))
                .bodyText()
                .contains("No import yet", "Upload and check", "contract_price_usd_per_kwh");
        String reference = rig.commit(csv(row("0000000001")));
        assertThat(get(people.analyst(), "/accounts/import")).bodyText().contains(reference, "Committed");
    }

    @Test
    void asksForAFile() {
        MvcTestResult nothing = upload("", "");
        assertThat(nothing).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(nothing).bodyText().contains("Choose a CSV or XLSX file");
        MvcTestResult empty = upload("accounts.csv", "");
        assertThat(empty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(empty).bodyText().contains("The file is empty");
        assertThat(rig.count("account_imports")).isZero();
    }

    @Test
    void asksForADateThatIsOne() {
        MvcTestResult noDate = mvc.post()
                .uri("/accounts/import")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "a.csv", "text/csv", csv(row("0000000001")).getBytes(StandardCharsets.UTF_8)))
                .param("asOf", "yesterday")
                .with(people.as(people.analyst()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(noDate).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(noDate).bodyText().contains("Enter a date like 2027-01-31");
    }

    @Test
    void showsWhyAFileCannotBeUsed() {
        String reference = rig.check("utility,account_number\r\nPGE,0000000001\r\n");
        assertThat(get(people.analyst(), "/accounts/import/" + reference))
                .bodyText()
                .contains("This file cannot be used", "Missing: customer_number", "Upload a corrected file")
                .doesNotContain("/commit");
    }

    @Test
    void answersItsProgressAndHasThePageLoadedWhenDone() {
        String reference = rig.check(csv(row("0000000001")));
        MvcTestResult fragment = mvc.get()
                .uri("/accounts/import/" + reference)
                .header("HX-Request", "true")
                .with(people.as(people.analyst()))
                .exchange();
        assertThat(fragment).hasStatusOk().headers().hasValue("HX-Refresh", "true");
        assertThat(fragment).bodyText().doesNotContain("<html");
    }

    @Test
    void givesTheFileBackAsItCame() throws Exception {
        String content = "\uFEFF" + csv(row("0000000001"));
        String reference = rig.check("list (1).csv", content.getBytes(StandardCharsets.UTF_8), options(false));
        MvcTestResult file = get(people.manager(), "/accounts/import/" + reference + "/file");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(content.getBytes(StandardCharsets.UTF_8));
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment", "list%20%281%29.csv");
    }

    @Test
    void opensEachFigure() {
        rig.commit(AccountImportRig.withColumns(",schedule", row("0000000001") + ",A-1", row("0000000002") + ",A-1"));
        String reference = rig.check(
                "accounts.csv",
                AccountImportRig.withColumns(",schedule", row("0000000001") + ",B-1", row("0000000003") + ",A-1")
                        .getBytes(StandardCharsets.UTF_8),
                options(true));
        String address = "/accounts/import/" + reference;
        assertThat(get(people.analyst(), address))
                .bodyText()
                .contains("make 1 inactive", "1 active account is not in it", "Schedule");
        assertThat(get(people.compliance(), address + "/lines?outcome=added"))
                .bodyText()
                .contains("0000000003");
        assertThat(get(people.compliance(), address + "/lines?outcome=missing"))
                .bodyText()
                .contains("0000000002");
        assertThat(get(people.compliance(), address + "/lines?outcome=changed"))
                .bodyText()
                .contains("0000000001", "A-1", "B-1");
        assertThat(get(people.compliance(), address + "/lines?outcome=unchanged"))
                .bodyText()
                .contains("Nothing to show");
        assertThat(get(people.compliance(), address + "/lines?outcome=nonsense"))
                .hasStatus(HttpStatus.NOT_FOUND);
        rig.commitChecked(reference);
        assertThat(get(people.compliance(), address + "/lines?outcome=added"))
                .bodyText()
                .contains("0000000003");
        assertThat(get(people.compliance(), address + "/lines?outcome=missing"))
                .bodyText()
                .contains("0000000002", "inactive");
        assertThat(get(people.compliance(), address + "/lines?outcome=changed"))
                .bodyText()
                .contains("B-1");
    }

    @Test
    void namesTheCustomersThatGetAnotherName() {
        rig.commit(csv(row("0000000001")));
        String reference = rig.check(csv(row("0000000001").replace("Ravenswood", "Raven")));
        assertThat(get(people.analyst(), "/accounts/import/" + reference))
                .bodyText()
                .contains("Customers to be renamed", "Ravenswood Cold Storage Inc", "Raven Cold Storage Inc");
        rig.commitChecked(reference);
        assertThat(get(people.analyst(), "/accounts/import/" + reference))
                .bodyText()
                .contains("Renamed customers", "Ravenswood Cold Storage Inc");
    }

    @Test
    void pagesThroughFaultsInBothDirections() {
        String[] rows = new String[120];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(Integer.toString(i));
        }
        String address = "/accounts/import/" + rig.check(csv(rows)) + "/errors";
        assertThat(get(people.analyst(), address)).bodyText().contains("Row 2 to row 51", "after=51-1");
        assertThat(get(people.analyst(), address + "?after=51-1"))
                .bodyText()
                .contains("Row 52 to row 101", "before=52-1", "after=101-1");
        assertThat(get(people.analyst(), address + "?before=52-1")).bodyText().contains("Row 2 to row 51");
        assertThat(get(people.analyst(), address + "?column=account_number&problem=must have exactly 10 digits"))
                .bodyText()
                .contains("Only: account_number must have exactly 10 digits");
        assertThat(get(people.analyst(), address + "?after=nonsense"))
                .bodyText()
                .contains("Row 2 to row 51");
    }

    @Test
    void pagesThroughAccountsBeforeAndAfterTheCommit() {
        String[] rows = new String[60];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("%010d".formatted(100 - i));
        }
        String reference = rig.check(csv(rows));
        String address = "/accounts/import/" + reference + "/lines?outcome=added";
        assertThat(get(people.analyst(), address)).bodyText().contains("0000000100", "after=51");
        assertThat(get(people.analyst(), address + "&after=51"))
                .bodyText()
                .contains("0000000050", "before=52")
                .doesNotContain("0000000051");
        assertThat(get(people.analyst(), address + "&before=52")).bodyText().contains("0000000100");
        rig.commitChecked(reference);
        assertThat(get(people.analyst(), address)).bodyText().contains("0000000041", "after=PGE-0000000090");
        assertThat(get(people.analyst(), address + "&after=PGE-0000000090"))
                .bodyText()
                .contains("0000000091", "before=PGE-0000000091")
                .doesNotContain("0000000090<");
        assertThat(get(people.analyst(), address + "&before=PGE-0000000091"))
                .bodyText()
                .contains("0000000041");
    }

    @Test
    void saysOnThePageThatAnotherImportCameBetween() {
        String reference = rig.check(csv(row("0000000001")));
        String other = rig.commit(csv(row("0000000002")));
        assertThat(get(people.analyst(), "/accounts/import/" + reference))
                .bodyText()
                .contains(other, "after this file was checked", "Check again")
                .doesNotContain("/commit");
        assertThat(get(people.analyst(), "/accounts/import/" + other))
                .bodyText()
                .doesNotContain("Check again");
        rig.check(csv(row("0000000001")));
        assertThat(get(people.analyst(), "/accounts/import/" + reference))
                .bodyText()
                .contains("The same file was uploaded as");
    }

    @Test
    void saysThatThereIsNoSuchImport() {
        assertThat(get(people.analyst(), "/accounts/import/IMP-2026-9999")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult upload(String name, String content) {
        return mvc.post()
                .uri("/accounts/import")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("asOf", "2026-11-16")
                .param("createBooks", "true")
                .with(people.as(people.analyst()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(people.as(actor)).exchange();
    }

    private MvcTestResult post(String address, long version) {
        return mvc.post()
                .uri(address)
                .param("version", Long.toString(version))
                .with(people.as(people.analyst()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private static String redirect(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static String reference(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
