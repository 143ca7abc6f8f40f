package tieline.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.accounts.AccountFixture;
import tieline.accounts.AccountFixture.Given;
import tieline.accounts.AccountListPages;
import tieline.accounts.AccountListView;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The pages of frozen lists, from the form that makes one to the comparison of two. */
@TielineTest
@Import(AccountFixture.class)
class ListPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountListPages pages;

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID first;

    @BeforeEach
    void accounts() {
        database.empty();
        first = given.add(Given.account("PGE-0000000001").of("C-1").using("100", "1"));
        given.add(Given.account("SCE-0000000002").of("C-2").in("SOUTH").using("200", "2"));
    }

    @Test
    void freezesWhatMatchesAndShowsItWithItsHash() throws Exception {
        assertThat(get("/lists/new?utility=PGE", people.analyst()))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Freeze 1 account as a list", "name=\"utility\" value=\"PGE\"", "name=\"counted\" value=\"1\"");
        AccountListView list = freeze("utility=PGE", "1");
        assertThat(get(list.address(), people.manager()))
                .hasStatus(200)
                .bodyText()
                .contains("A test list", "Frozen", "1 account of 1 customer", "0000000001", "/accounts?utility=PGE")
                .contains(String.valueOf(list.sha256()).substring(0, 4))
                .doesNotContain("0000000002");
        assertThat(get("/lists", people.compliance()))
                .bodyText()
                .contains(list.reference(), "A test list", "Test Analyst");
        assertThat(get(list.address() + "/books", people.manager())).bodyText().contains("NORTH");
        assertThat(get(list.address() + "/customers", people.manager()))
                .bodyText()
                .contains("Customer C-1");
        byte[] text =
                get(list.address() + ".txt", people.manager()).getResponse().getContentAsByteArray();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                .isEqualTo(list.sha256());
    }

    @Test
    void freezesTickedRowsOnly() {
        MvcTestResult form = mvc.post()
                .uri("/lists/new")
                .with(csrf())
                .with(people.as(people.analyst()))
                .param("id", first.toString())
                .exchange();
        assertThat(form).hasStatus(200).bodyText().contains("Freeze 1 account as a list", first.toString());
        assertThat(mvc.post()
                        .uri("/lists/new")
                        .with(csrf())
                        .with(people.as(people.analyst()))
                        .exchange())
                .hasRedirectedUrl("/accounts");
    }

    @Test
    void refusesAFormWithErrorsOrAnotherNumberOfAccounts() {
        assertThat(post("/lists", people.analyst(), "all", "true", "counted", "2", "name", "X", "asOf", "soon"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a date like 2027-01-31", "name=\"counted\" value=\"2\"");
        assertThat(post("/lists", people.analyst(), "all", "true", "counted", "2", "name", "", "asOf", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Name the list", "Enter a date like 2027-01-31");
        assertThat(post("/lists", people.analyst(), "all", "true", "counted", "9", "name", "X", "asOf", "2026-11-16"))
                .hasStatus(422)
                .bodyText()
                .contains("The selection has 2 accounts now");
        assertThat(post("/lists", people.manager(), "all", "true", "counted", "2", "name", "X", "asOf", "2026-11-16"))
                .hasStatus(403);
    }

    @Test
    void exportsRowsAndCustomersAsFiltered() throws Exception {
        AccountListView list = freeze("", "2");
        assertThat(lines(list.address() + ".csv")).hasSize(3);
        assertThat(lines(list.address() + ".csv?book=SOUTH")).hasSize(2);
        assertThat(lines(list.address() + ".csv?customer_number=C-1&utility=SCE"))
                .hasSize(1);
        assertThat(lines(list.address() + "/customers.csv")).hasSize(3);
        assertThat(lines("/lists.csv")).hasSize(2);
        assertThat(get(list.address() + ".xlsx", people.manager())).hasStatus(200);
        assertThat(get(list.address() + "?utility=SCE", people.manager()))
                .bodyText()
                .contains("A part of the list", "0000000002")
                .doesNotContain(">0000000001<");
    }

    @Test
    void hashesAgainOnRequestAndSaysWhatCameOut() {
        AccountListView list = freeze("", "2");
        MvcTestResult asked = post(list.address() + "/checks", people.compliance());
        assertThat(asked).hasStatus(302);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get(list.address(), people.compliance()))
                        .bodyText()
                        .contains("The same", "Test Compliance"));
    }

    @Test
    void comparesTwoVersions() throws Exception {
        AccountListView before = freeze("", "2");
        jdbc.update("UPDATE accounts SET city = 'Vernon' WHERE account_id = ?", first);
        jdbc.update("UPDATE accounts SET status = 'inactive' WHERE utility = 'SCE'");
        given.add(Given.account("SDGE-0000000003"));
        AccountListView after = freeze("status=active", "2");
        String pair = before.address() + "/compare/" + after.reference();
        assertThat(get("/lists/compare?from=" + before.reference() + "&to=" + after.reference(), people.manager()))
                .hasRedirectedUrl(pair);
        assertThat(get(pair, people.manager()))
                .hasStatus(200)
                .bodyText()
                .contains(pair + "/added", pair + "/gone", pair + "/changed");
        assertThat(get(pair + "/added", people.manager())).bodyText().contains("0000000003");
        assertThat(get(pair + "/gone", people.manager())).bodyText().contains("0000000002");
        assertThat(get(pair + "/changed", people.manager())).bodyText().contains("Oakland", "Vernon", "City");
        assertThat(lines(pair + "/added.csv")).hasSize(2);
        assertThat(lines(pair + "/gone.csv")).hasSize(2);
        assertThat(lines(pair + "/changed.csv")).hasSize(2).last().asString().contains("city,Oakland,Vernon");
    }

    @Test
    void knowsNoOtherLists() {
        for (String address :
                List.of("/lists/LST-2026-9999", "/lists/LST-2026-9999.csv", "/lists/LST-2026-9999/books")) {
            assertThat(get(address, people.analyst())).hasStatus(404);
        }
    }

    private AccountListView freeze(String query, String counted) {
        String[] filter = query.isEmpty() ? new String[0] : query.split("=");
        MvcTestResult made = filter.length == 0
                ? post(
                        "/lists",
                        people.analyst(),
                        "all",
                        "true",
                        "counted",
                        counted,
                        "name",
                        "A test list",
                        "asOf",
                        "2026-11-16")
                : post(
                        "/lists",
                        people.analyst(),
                        "all",
                        "true",
                        "counted",
                        counted,
                        "name",
                        "A test list",
                        "asOf",
                        "2026-11-16",
                        filter[0],
                        filter[1]);
        String address = String.valueOf(made.getResponse().getRedirectedUrl());
        String reference = address.substring("/lists/".length());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> pages.find(reference).orElseThrow().isFrozen());
        return pages.find(reference).orElseThrow();
    }

    private List<String> lines(String address) {
        MvcTestResult result = get(address, people.manager());
        assertThat(result).hasStatus(200);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(people.as(actor))
                .exchange();
    }

    private MvcTestResult post(String address, Actor actor, String... parameters) {
        var request = mvc.post().uri(address).with(csrf()).with(people.as(actor));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
