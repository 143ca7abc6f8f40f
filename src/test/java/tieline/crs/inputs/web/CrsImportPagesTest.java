package tieline.crs.inputs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.crs.inputs.CrsImportRig;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The dialogue of an import, from the upload to the accounts behind a line. */
@TielineTest
class CrsImportPagesTest {

    private static final String HEAD =
            "utility,account_number,month,kwh,obligation_usd,payment_usd,makeup_usd,uncollectable_usd\r\n";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    private CrsImportRig rig;

    @BeforeEach
    void empty() {
        database.empty();
        rig = CrsImportRig.on(application);
    }

    @Test
    void importsAMonthOfAccountsAndOpensALineToItsRows() {
        for (int i = 1; i <= 60; i++) {
            rig.account("PGE", "%010d".formatted(i), i == 1 ? "non_core" : "core");
        }
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 1; i <= 60; i++) {
            rows.append("PGE,%010d,2003-07,100,10,5,%d,0\r\n".formatted(i, i == 2 ? 7 : 0));
        }
        rows.append("PGE,9999999999,2003-07,1,1,1,0,0\r\n");
        assertThat(html(get("/crs/imports"))).contains("Upload and check", "No import yet", "account_number");
        MvcTestResult uploaded = upload("accounts", rows.toString());
        String page = String.valueOf(uploaded.getResponse().getRedirectedUrl());
        rig.awaitIdle(page.substring(page.lastIndexOf('/') + 1));
        String checked = html(get(page));
        assertThat(checked)
                .contains("Commit 60 rows, leave out 1 bad row", "590.00", "The sums are without the bad rows")
                .contains("is not an account that we hold");
        assertThat(html(get(page + "/errors"))).contains("Row 62", "import the account first");
        assertThat(html(get(page + "/bad-rows"))).contains("row,reason", "9999999999");
        assertThat(html(get(page + "/file"))).isEqualTo(rows.toString());
        String version = checked.replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
        assertThat(post(page + "/commit", version)).hasStatus3xxRedirection();
        rig.awaitIdle(page.substring(page.lastIndexOf('/') + 1));
        assertThat(html(get("/crs/months/2003-07/inputs?utility=PGE")))
                .contains(
                        "/crs/months/2003-07/accounts?utility=PGE&amp;class=core&amp;line=obligation",
                        "summed from accounts");
        String first = html(get("/crs/months/2003-07/accounts?utility=PGE&class=core&line=obligation"));
        assertThat(first).contains("50 of 59 accounts", "0000000002", "590.00").doesNotContain("0000000001");
        String next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(html(get(next))).contains("9 of 59 accounts", "0000000060").doesNotContain("0000000002");
        assertThat(html(get("/crs/months/2003-07/accounts?class=core&line=makeup")))
                .contains("1 of 1 account", "0000000002");
        assertThat(html(get("/crs/months/2003-07/accounts.csv?class=non-core&line=payment")))
                .contains("account_number")
                .contains("0000000001")
                .doesNotContain("0000000002");
        assertThat(html(get("/crs/months/2003-08/accounts"))).contains("Nothing was entered for this class");
        assertThat(get("/crs/months/2003-07/accounts?line=nothing")).hasStatus(404);
    }

    @Test
    void refusesAnUploadWithoutFileOrKind() {
        assertThat(upload("", "")).hasStatus(422);
        assertThat(html(upload("", "")))
                .contains("Choose what the rows of the file are", "Choose a CSV or XLSX file that is not empty");
        assertThat(get("/crs/imports/CRS-2003-9999")).hasStatus(404);
        assertThat(html(get("/crs/imports", people.compliance()))).contains("An analyst imports inputs.");
    }

    @Test
    void saysWhyADecisionIsNotTaken() {
        String page = String.valueOf(
                upload("classes", "utility,colour\r\nPGE,red\r\n").getResponse().getRedirectedUrl());
        rig.awaitIdle(page.substring(page.lastIndexOf('/') + 1));
        assertThat(html(get(page))).contains("This file cannot be used").doesNotContain("Commit ");
        MvcTestResult answer = post(page + "/commit", "0");
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("flashRefused")))
                .contains("so there is nothing to commit");
    }

    private MvcTestResult get(String address) {
        return get(address, people.analyst());
    }

    private MvcTestResult get(String address, Actor who) {
        return mvc.get().uri(address).with(people.as(who)).exchange();
    }

    private MvcTestResult post(String address, String version) {
        return mvc.post()
                .uri(address)
                .param("version", version)
                .with(people.as(people.analyst()))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult upload(String kind, String content) {
        return mvc.post()
                .uri("/crs/imports")
                .multipart()
                .file(new MockMultipartFile("file", "july.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("kind", kind)
                .with(people.as(people.analyst()))
                .with(csrf())
                .exchange();
    }

    private static String html(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
