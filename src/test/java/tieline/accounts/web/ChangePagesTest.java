package tieline.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.accounts.AccountFixture;
import tieline.accounts.AccountFixture.Given;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** What analysts change on pages: one account, a selection, a book; and that nobody else can. */
@TielineTest
@Import(AccountFixture.class)
class ChangePagesTest {

    private static final String ACCOUNT = "/accounts/PGE-0000000001";

    @Autowired
    private MockMvcTester mvc;

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
        first = given.add(Given.account("PGE-0000000001").with("unknown"));
        given.add(Given.account("PGE-0000000002").with("unknown"));
        given.book("SOUTH");
    }

    @Test
    void setsTheReturnRightOfOneAccount() {
        assertThat(get(ACCOUNT + "/return-right", people.analyst()))
                .hasStatus(200)
                .bodyText()
                .contains("Return right of PGE-0000000001", "name=\"version\" value=\"0\"");
        assertThat(post(
                        ACCOUNT + "/return-right",
                        people.analyst(),
                        "version",
                        "0",
                        "returnRight",
                        "prohibited",
                        "clause",
                        "section 7.2",
                        "reason",
                        "Read the contract"))
                .hasRedirectedUrl(ACCOUNT);
        assertThat(get(ACCOUNT, people.manager()))
                .bodyText()
                .contains("Prohibited", "section 7.2", "Read the contract", "Test Analyst");
    }

    @Test
    void saysWhatIsWrongWithAReturnRight() {
        assertThat(post(ACCOUNT + "/return-right", people.analyst(), "version", "0", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose what the contract says", "Say why, for the history");
        assertThat(post(
                        ACCOUNT + "/return-right",
                        people.analyst(),
                        "version",
                        "0",
                        "returnRight",
                        "explicit",
                        "reason",
                        "Read it"))
                .hasStatus(422)
                .bodyText()
                .contains("Name the clause");
        assertThat(post(
                        ACCOUNT + "/return-right",
                        people.analyst(),
                        "version",
                        "7",
                        "returnRight",
                        "silent",
                        "reason",
                        "Read it"))
                .hasStatus(422)
                .bodyText()
                .contains("changed meanwhile");
        assertThat(post(
                        ACCOUNT + "/return-right",
                        people.analyst(),
                        "version",
                        "0",
                        "returnRight",
                        "perhaps",
                        "reason",
                        "Read it"))
                .hasStatus(422);
    }

    @Test
    void movesOneAccountToAnotherBook() {
        assertThat(get(ACCOUNT + "/book", people.analyst()))
                .hasStatus(200)
                .bodyText()
                .contains("SOUTH");
        assertThat(post(ACCOUNT + "/book", people.analyst(), "version", "0", "bookCode", "SOUTH", "reason", "New desk"))
                .hasRedirectedUrl(ACCOUNT);
        assertThat(get(ACCOUNT, people.analyst())).bodyText().contains("/books/SOUTH", "Book NORTH", "New desk");
    }

    @Test
    void changesASelectionThatIsStillWhatWasSeen() {
        assertThat(post("/accounts/return-right/new", people.analyst(), "all", "true", "utility", "PGE"))
                .hasStatus(200)
                .bodyText()
                .contains("Return right of 2 accounts", "name=\"counted\" value=\"2\"");
        String[] change = {
            "all", "true", "utility", "PGE", "counted", "2", "returnRight", "silent", "reason", "Read all of them"
        };
        assertThat(post("/accounts/return-right", people.analyst(), change)).hasRedirectedUrl("/accounts?utility=PGE");
        assertThat(jdbc.queryForObject("SELECT count(*) FROM accounts WHERE return_right = 'silent'", Long.class))
                .isEqualTo(2);
        given.add(Given.account("PGE-0000000003"));
        assertThat(post("/accounts/return-right", people.analyst(), change))
                .hasStatus(422)
                .bodyText()
                .contains("The selection has 3 accounts now");
    }

    @Test
    void movesTickedAccountsAndAsksForAtLeastOne() {
        assertThat(post("/accounts/book/new", people.analyst(), "id", first.toString()))
                .hasStatus(200)
                .bodyText()
                .contains("Book of 1 account");
        assertThat(post(
                        "/accounts/book",
                        people.analyst(),
                        "id",
                        first.toString(),
                        "counted",
                        "1",
                        "bookCode",
                        "SOUTH",
                        "reason",
                        "New desk"))
                .hasRedirectedUrl("/accounts");
        assertThat(post("/accounts/book/new", people.analyst())).hasRedirectedUrl("/accounts");
        assertThat(post("/accounts/return-right/new", people.analyst(), "q", "x"))
                .hasRedirectedUrl("/accounts?q=x");
    }

    @Test
    void makesAndRenamesABook() {
        assertThat(post("/books", people.analyst(), "code", "coast", "name", "The coast"))
                .hasRedirectedUrl("/books/COAST");
        assertThat(post("/books", people.analyst(), "code", "COAST", "name", "Again"))
                .hasStatus(422)
                .bodyText()
                .contains("There is a book COAST already");
        assertThat(post("/books", people.analyst(), "code", "no spaces", "name", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a name", "letters, digits, minus or underscore");
        assertThat(get("/books/COAST/name", people.analyst())).bodyText().contains("The coast");
        assertThat(post("/books/COAST/name", people.analyst(), "code", "COAST", "name", "All the coast"))
                .hasRedirectedUrl("/books/COAST");
        assertThat(get("/books/COAST", people.manager())).bodyText().contains("All the coast", "No account");
        assertThat(get("/books/NORTH", people.manager())).bodyText().contains("/accounts?book=NORTH&amp;utility=PGE");
    }

    @Test
    void showsACustomersSumsWithTheirAccounts() {
        assertThat(get("/customers/C-1", people.manager()))
                .hasStatus(200)
                .bodyText()
                .contains("Customer C-1", "/accounts?customer_number=C-1&amp;customer_class=commercial", "2,000");
        assertThat(get("/customers?q=customer", people.manager())).bodyText().contains("/customers/C-1");
        assertThat(get("/customers?q=nobody", people.manager())).bodyText().contains("No customer matches");
        assertThat(get("/customers?sort=email", people.manager())).hasStatus(422);
        assertThat(get("/customers/C-404", people.manager())).hasStatus(404);
    }

    @Test
    void isForAnalystsOnly() {
        for (String address : List.of(
                "/accounts/return-right",
                "/accounts/book/new",
                ACCOUNT + "/return-right",
                ACCOUNT + "/book",
                "/books")) {
            for (Actor other : List.of(people.manager(), people.compliance(), people.administrator())) {
                assertThat(post(address, other, "all", "true")).as(address).hasStatus(403);
            }
        }
        assertThat(get("/accounts", people.manager())).bodyText().doesNotContain("Assign book", "Set return right");
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
