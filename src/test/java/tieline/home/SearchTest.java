package tieline.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestAccount;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.dasr.RequestStatus;
import tieline.letters.LetterText;
import tieline.letters.TemplateService;
import tieline.platform.database.Ids;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The search in the head of every page. */
@TielineTest
class SearchTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private Search search;

    @Autowired
    private TemplateService templates;

    private DasrFixtures given;

    @BeforeEach
    void begin() {
        database.empty();
        given = new DasrFixtures(jdbc, people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "  12  ", ""})
    void refusesTextsThatNameTooMuch(String text) {
        assertThat(search(text))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter 3 to 200 characters", "aria-invalid=\"true\"");
    }

    @Test
    void asksForATextWhereNoneWasGiven() {
        assertThat(mvc.get().uri("/search").with(people.as(people.compliance())))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>Search</h1>")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void opensTheOnlyAccountWithThisNumber() {
        TestAccount account = given.account("PGE");
        given.account("PGE");

        assertThat(search(" " + account.number() + " ")).hasRedirectedUrl("/accounts/PGE-" + account.number());
        assertThat(search("pge-" + account.number())).hasRedirectedUrl("/accounts/PGE-" + account.number());
    }

    @Test
    void listsAccountsThatBeginSo() {
        TestAccount first = given.account("PGE", "Feather River Sawmill", "NORTH");
        TestAccount second = given.account("SCE", "Orchard Foods", "SOUTH");
        given.set(first, "account_number", "7770000001");
        given.set(second, "account_number", "7770000002");

        assertThat(search("777"))
                .hasStatusOk()
                .bodyText()
                .contains("2 hits.", "Account number")
                .containsSubsequence("PGE-7770000001", "Feather River Sawmill; book NORTH; active")
                .containsSubsequence("SCE-7770000002", "Orchard Foods");
    }

    @Test
    void showsTheFirstTwentyAndLeadsToTheRest() {
        for (int i = 0; i < 21; i++) {
            given.set(given.account("PGE"), "account_number", "88800000%02d".formatted(i));
        }

        assertThat(search("8880"))
                .bodyText()
                .contains("The first 20.", "href=\"/accounts?q=8880\"", "PGE-8880000019")
                .doesNotContain("PGE-8880000020");
    }

    @Test
    void findsACustomerByTheBeginningOfTheNameInAnyCase() {
        given.account("PGE", "Kern Ridge Cotton Gin", "NORTH");
        given.account("PGE", "Kern Ridge Cotton Gin", "NORTH");
        String number = given.value(
                String.class, "SELECT customer_number FROM customers WHERE customer_name = 'Kern Ridge Cotton Gin'");

        assertThat(search("KERN r")).hasRedirectedUrl("/accounts?customer_number=" + number);
        assertThat(search(number)).hasRedirectedUrl("/accounts?customer_number=" + number);
        given.account("PGE", "Kern Ridge Dairy", "NORTH");
        assertThat(search("kern"))
                .bodyText()
                .containsSubsequence("Kern Ridge Cotton Gin", number + "; 2 accounts", "Name", "Kern Ridge Dairy");
    }

    @Test
    void findsABatchAndAnExceptionByTheBeginningOfTheirReferences() {
        TestBatch one = given.draft("SCE", 0);
        assertThat(search(one.reference().toLowerCase(Locale.ROOT))).hasRedirectedUrl("/dasr/" + one.reference());

        given.draft("SCE", 0);
        assertThat(search("sce-2026-")).bodyText().contains("D-DASR batches", "SCE, Draft", "2 hits.");

        jdbc.update("""
                INSERT INTO dasr_exceptions (exception_id, reference, kind, taxonomy, title, next_step, dedupe_key, status,
                    opened_at)
                VALUES (?, 'EXC-2026-0042', 'TRUNCATED', 'other', 'A title', 'A step', 'k', 'OPEN', now())
                """, Ids.next());
        assertThat(search("exc-2026-0042")).hasRedirectedUrl("/dasr/exceptions/EXC-2026-0042");
    }

    @Test
    void findsAListByTheBeginningOfItsReference() {
        addList("LST-2026-0018", "SCE non-residential");
        assertThat(search("lst-2026-0018")).hasRedirectedUrl("/lists/LST-2026-0018");

        addList("LST-2026-0019", "PG&E non-residential");
        assertThat(search("lst-2026"))
                .bodyText()
                .contains("SCE non-residential; 584 accounts as of 2026-11-16", "LST-2026-0019");
        assertThat(mvc.get().uri("/").with(people.as(people.analyst())))
                .bodyText()
                .containsSubsequence("Last frozen list", "/lists/LST-2026-0019");
    }

    @Test
    void findsASentFileByItsControlNumberAndARequestByItsTrackingNumber() {
        TestBatch batch = given.sent("PGE", RequestStatus.RECEIVED, RequestStatus.RECEIVED);
        long control =
                given.value(Long.class, "SELECT isa_control FROM dasr_transmissions WHERE batch_id = ?", batch.id());
        String tracking = given.requests(batch).get(0).toString();

        assertThat(search("%09d".formatted(control))).hasRedirectedUrl("/dasr/" + batch.reference());
        assertThat(search(tracking)).hasRedirectedUrl("/dasr/" + batch.reference());
    }

    @Test
    void saysWhatASearchFindsWhenNothingIsFound() {
        assertThat(search("<b>nobody</b>"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is called &lt;b&gt;nobody&lt;/b&gt;", "are found whole");
    }

    @Test
    void findsTextsOfLettersByAPartOfTheirNameAndByReference() {
        String reference = CurrentActor.callAs(
                people.analyst(),
                () -> templates.create("Farewell to the Feather River", new LetterText("Hello", "<p>Hello</p>")));

        assertThat(search("to the feather")).hasRedirectedUrl("/letters/templates/" + reference);
        assertThat(search(reference.toLowerCase(Locale.ROOT))).hasRedirectedUrl("/letters/templates/" + reference);
    }

    @Test
    void findsNothingForAPersonWhoOnlyAdministers() {
        TestAccount account = given.account("PGE");

        assertThat(mvc.get().uri("/search").param("q", account.number()).with(people.as(people.administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing to search for an administrator", "href=\"/admin/users\"")
                .doesNotContain("Feather River");
        assertThatThrownBy(() -> CurrentActor.runAs(people.administrator(), () -> search.find(account.number())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void addList(String reference, String name) {
        jdbc.update(
                """
                INSERT INTO account_lists (list_id, reference, name, as_of, filter, chosen, accounts_asked, status,
                    accounts, customers, annual_kwh, peak_kw, sha256, made_by, made_by_name, made_at, frozen_at, version)
                VALUES (?, ?, ?, DATE '2026-11-16', '', FALSE, 584, 'FROZEN', 584, 74, 0, 0, ?, ?, 'x', now(), now(), 0)
                """,
                Ids.next(),
                reference,
                name,
                "ab".repeat(32),
                people.analyst().id());
    }

    private MvcTestResult search(String text) {
        return mvc.get()
                .uri("/search")
                .param("q", text)
                .with(people.as(people.compliance()))
                .exchange();
    }
}
