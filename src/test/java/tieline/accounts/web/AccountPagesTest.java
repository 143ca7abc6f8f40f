package tieline.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.accounts.AccountFixture;
import tieline.accounts.AccountFixture.Given;
import tieline.platform.files.TableLimits;
import tieline.platform.files.TableReader;
import tieline.platform.files.TableSource;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
@Import(AccountFixture.class)
class AccountPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private TestPeople people;

    private UUID first;

    @BeforeEach
    void accounts() {
        database.empty();
        given.customer("C-1", "Ravenswood <Cold> Storage & Co");
        first = given.add(
                Given.account("PGE-8964461325").using("8925013", "1581").until("2028-12-31"));
        given.add(Given.account("SCE-4361751731")
                .of("C-2")
                .in("SOUTH")
                .using("8595845.5", "2113")
                .with("prohibited"));
        given.add(Given.account("SDGE-0000000001")
                .of("C-3")
                .in("SOUTH")
                .using(null, null)
                .with("unknown")
                .inactive());
        for (int i = 0; i < 60; i++) {
            given.add(Given.account("PGE-%010d".formatted(i)).of("C-4").using(String.valueOf(100 + i), "1"));
        }
    }

    @Test
    void listsAccountsWithFilterOrderAndSumsOfThePage() {
        String page = page("/accounts?utility=PGE&utility=SCE&annual_kwh_min=1,000&sort=-annual_kwh");
        assertThat(page)
                .contains("8964461325", "4361751731", "Ravenswood &lt;Cold&gt; Storage &amp; Co")
                .doesNotContain("0000000001")
                .contains("2 rows on this page", "17,520,859", "2 rows, from 8,925,013 down to 8,595,846 kWh")
                .contains("aria-sort=\"descending\"")
                .contains("Prohibited")
                .contains("/accounts/totals?utility=PGE&amp;utility=SCE&amp;annual_kwh_min=1000")
                .contains("Columns, 12 of 27");
        assertThat(page.indexOf("8964461325")).isLessThan(page.indexOf("4361751731"));
        assertThat(rowCells(page)).allMatch(row -> row == 11);
    }

    @Test
    void pagesForwardsAndBackByItsLinks() {
        String first = page("/accounts?status=active&sort=annual_kwh");
        String next = link(first, "rel=\"next\"");
        String second = page(next);
        assertThat(second).contains("12 rows on this page");
        String previous = link(second, "rel=\"prev\"");
        assertThat(page(previous)).contains("50 rows, from 100 to 149 kWh");
    }

    @Test
    void showsTheChosenColumnsOnly() {
        String page = page("/accounts?columns=utility&columns=email&columns=live_batch&q=8964");
        assertThat(page).contains("Columns, 4 of 27");
        assertThat(rowCells(page)).containsExactly(3);
    }

    @Test
    void sumsUpInAFragmentAndWithoutScriptInThePage() {
        MvcTestResult fragment = get("/accounts/totals?return_right=unknown", people.manager(), true);
        assertThat(fragment)
                .hasStatus(200)
                .bodyText()
                .contains("1 of 63 match", "1 matching account has an unknown return right", "hx-swap-oob")
                .doesNotContain("<html");
        assertThat(page("/accounts?q=8964&totals=shown"))
                .contains("1 of 63 match", "8,925,013", "Every matching account has a known return right.")
                .doesNotContain("hx-get");
        assertThat(get("/accounts/totals?book=NORTH", people.manager(), false))
                .hasRedirectedUrl("/accounts?book=NORTH&totals=shown");
    }

    @Test
    void saysWhatItCannotReadAndShowsNothing() {
        for (String query : List.of(
                "status=gone", "sort=email", "annual_kwh_min=lots", "after=nonsense", "contract_end_before=soon")) {
            assertThat(get("/accounts?" + query, people.analyst(), false))
                    .hasStatus(422)
                    .bodyText()
                    .contains("The address cannot be read")
                    .doesNotContain("8964461325");
        }
        assertThat(get("/accounts.csv?status=gone", people.analyst(), false)).hasStatus(422);
    }

    @Test
    void saysWhatToDoWhenNothingIsThere() {
        assertThat(page("/accounts?book=NONE")).contains("No account matches", "Show all accounts");
        database.empty();
        assertThat(page("/accounts")).contains("There are no accounts yet", "Import accounts");
        assertThat(get("/accounts", people.manager(), false)).bodyText().doesNotContain("Import accounts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void exportsExactlyWhatIsFiltered(String ending) throws Exception {
        TableReader table = export("/accounts." + ending + "?utility=SCE&sort=-annual_kwh", ending);
        assertThat(table.columnNames())
                .hasSize(26)
                .startsWith("utility", "account_number")
                .endsWith("as_of");
        assertThat(table.next()).isTrue();
        assertThat(table.row().text(table.columnNames().indexOf("annual_kwh"))).startsWith("8595845.5");
        assertThat(table.next()).isFalse();
        TableReader chosen = export("/accounts." + ending + "?columns=peak_kw&columns=account_number", ending);
        assertThat(chosen.columnNames()).containsExactly("account_number", "peak_kw");
        int rows = 0;
        while (chosen.next()) {
            rows++;
        }
        assertThat(rows).isEqualTo(63);
    }

    @Test
    void exportsASelectionForWhoeverReads() throws Exception {
        var selected = mvc.post()
                .uri("/accounts/selection.csv")
                .with(csrf())
                .with(people.as(people.compliance()))
                .param("id", first.toString())
                .param("utility", "PGE")
                .exchange();
        assertThat(selected).hasStatus(200);
        assertThat(selected.getResponse().getContentAsString().lines()).hasSize(2);
    }

    @Test
    void showsEverythingAboutAnAccount() {
        String page = page("/accounts/PGE-8964461325");
        assertThat(page)
                .contains("PG&amp;E 8964461325", "/customers/C-1", "/books/NORTH", "2028-12-31", "0.106849 $/kWh")
                .contains("No request", "Nothing was changed since the account came", "owned by the")
                .contains("/accounts/PGE-8964461325/return-right");
        assertThat(get("/accounts/PGE-8964461325", people.manager(), false))
                .bodyText()
                .doesNotContain("/return-right\"");
        assertThat(get("/accounts/PGE-9999999999", people.analyst(), false)).hasStatus(404);
        assertThat(get("/accounts/LADWP-8964461325", people.analyst(), false)).hasStatus(404);
    }

    @Test
    void opensForThreeRolesAndNotForAdministrators() {
        for (String address : List.of(
                "/accounts",
                "/accounts.csv",
                "/accounts/totals",
                "/accounts/PGE-8964461325",
                "/customers",
                "/books",
                "/lists",
                "/customers/C-1",
                "/books/NORTH",
                "/customers.csv",
                "/books.xlsx",
                "/lists.csv")) {
            for (Actor reader : List.of(people.analyst(), people.manager(), people.compliance())) {
                assertThat(get(address, reader, true).getResponse().getStatus())
                        .as(address)
                        .isEqualTo(200);
            }
            assertThat(get(address, people.administrator(), false)).hasStatus(403);
        }
    }

    private TableReader export(String address, String ending) throws Exception {
        MvcTestResult result = get(address, people.manager(), false);
        assertThat(result).hasStatus(200);
        return TableSource.open(
                new ByteArrayInputStream(result.getResponse().getContentAsByteArray()),
                "accounts." + ending,
                TableLimits.standard());
    }

    private String page(String address) {
        MvcTestResult result = get(address, people.analyst(), false);
        assertThat(result).hasStatus(200);
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(String address, Actor actor, boolean htmx) {
        var request =
                mvc.get().uri(java.net.URI.create(address.replace(" ", "%20"))).with(people.as(actor));
        return htmx ? request.header("HX-Request", "true").exchange() : request.exchange();
    }

    private static String link(String page, String mark) {
        Matcher matcher = Pattern.compile("<a [^>]*" + mark + "[^>]*>").matcher(page);
        assertThat(matcher.find()).isTrue();
        Matcher href = Pattern.compile("href=\"([^\"]*)\"").matcher(matcher.group());
        assertThat(href.find()).isTrue();
        return href.group(1).replace("&amp;", "&");
    }

    /** How many cells each row has, its head aside. */
    private static List<Integer> rowCells(String page) {
        String body = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
        return Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL)
                .matcher(body)
                .results()
                .map(row -> row.group().split("<td", -1).length - 1)
                .toList();
    }
}
