package tieline.dasr.exceptions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.accounts.Utility;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.exceptions.ExceptionPages;
import tieline.dasr.exceptions.ExceptionRow;
import tieline.dasr.exceptions.Exceptions;
import tieline.dasr.exceptions.NewException;
import tieline.dasr.exceptions.Subject;
import tieline.dasr.exceptions.Taxonomy;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class ExceptionPagesTest {

    private static final String LIST = "/dasr/exceptions";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Exceptions exceptions;

    @Autowired
    private ExceptionPages pages;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void theEmptyListSaysWhenAnExceptionAppears() {
        assertThat(get(LIST, people.analyst()))
                .bodyText()
                .contains("No exception matches", "An exception appears when")
                .doesNotContain("class=\"n\"");
    }

    @Test
    void theRailCountsWhatIsOpenAndTheListFilters() {
        open("1", ExceptionKind.UNREADABLE, Taxonomy.CONTENT, "Not an interchange", Subject.NONE);
        open("2", ExceptionKind.RESPONSE_REJECTED, Taxonomy.IDENTITY, "Account not found", utility(Utility.SCE));
        String second = reference("2");
        assertThat(post(LIST + "/" + second + "/owner", "", people.analyst())).hasRedirectedUrl(LIST + "/" + second);

        assertThat(get(LIST, people.analyst())).bodyText().contains("2<span class=\"sr\"> open</span>");
        assertShown("?kind=UNREADABLE", "Not an interchange", "Account not found");
        assertShown("?taxonomy=identity", "Account not found", "Not an interchange");
        assertShown("?utility=SCE", "Account not found", "Not an interchange");
        assertShown("?owner=me", "Account not found", "Not an interchange");
        assertShown("?owner=nobody", "Not an interchange", "Account not found");
        post(LIST + "/" + second + "/resolution", "corrected", people.analyst());
        assertShown("", "Not an interchange", "Account not found");
        assertShown("?status=resolved", "Account not found", "Not an interchange");
        assertThat(get(LIST + "?status=all", people.compliance()))
                .bodyText()
                .contains("Account not found", "Not an interchange", "Resolved: corrected");
    }

    @Test
    void thePagesFollowEachOtherWithoutLossInBothDirections() {
        for (int i = 0; i < 51; i++) {
            open("k" + i, ExceptionKind.UNREADABLE, Taxonomy.CONTENT, "Trouble number " + i + ".", Subject.NONE);
        }
        String cursor = reference("k1");

        assertThat(get(LIST, people.analyst()))
                .bodyText()
                .contains("50 of 51 exceptions", "?after=" + cursor, "Trouble number 50.")
                .doesNotContain("Trouble number 0.");
        assertThat(get(LIST + "?after=" + cursor, people.analyst()))
                .bodyText()
                .contains("Trouble number 0.", "?before=" + reference("k0"))
                .doesNotContain("Trouble number 1.");
        assertThat(get(LIST + "?before=" + reference("k0"), people.analyst()))
                .bodyText()
                .contains("Trouble number 1.", "Trouble number 50.")
                .doesNotContain("Trouble number 0.");
        assertThat(get(LIST + "?after=nonsense", people.analyst())).hasStatusOk();
    }

    @Test
    void theFileHoldsWhatTheFilterMatchesWithoutFormulas() throws Exception {
        open("1", ExceptionKind.UNREADABLE, Taxonomy.CONTENT, "=1+1", Subject.NONE);
        open("2", ExceptionKind.OVERDUE_ACK, Taxonomy.TIMING, "1.edi waits", Subject.NONE);

        MvcTestResult csv = get(LIST + ".csv?kind=UNREADABLE", people.compliance());
        assertThat(csv.getResponse().getContentAsString()).contains("'=1+1").doesNotContain("1.edi waits");
        assertThat(get(LIST + ".xlsx", people.analyst()).getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void thePageShowsTheMessageTheProposalAndTheLinks() {
        DasrFixtures fixtures = new DasrFixtures(jdbc, people);
        TestBatch batch = fixtures.draft("PGE", 1);
        UUID request =
                fixtures.value(UUID.class, "SELECT request_id FROM dasr_requests WHERE batch_id = ?", batch.id());
        UUID account =
                fixtures.value(UUID.class, "SELECT account_id FROM dasr_requests WHERE batch_id = ?", batch.id());
        String number = fixtures.numbers(batch).get(0);
        transaction.executeWithoutResult(status -> exceptions.open(
                NewException.of(ExceptionKind.RESPONSE_REJECTED, Taxonomy.IDENTITY, "Account <b>", "Correct it.", "k")
                        .about(utility(Utility.PGE).batch(batch.id()).request(account, request))
                        .raw("ASI*U*024~REF*7G*A76~")));
        String reference = reference("k");

        assertThat(get(LIST + "/" + reference, people.analyst()))
                .bodyText()
                .contains("Account &lt;b&gt;", "The utility refuses the request", "Our proposal", "Correct it.")
                .contains("ASI*U*024~", "REF*7G*A76~")
                .contains("/dasr/" + batch.reference(), "/accounts/PGE-" + number)
                .contains("Take it", "Resolve " + reference);
        assertThat(pages.openFor(batch.id(), 10))
                .extracting(ExceptionRow::reference)
                .isEqualTo(List.of(reference));
        assertThat(pages.openFor(UUID.randomUUID(), 10)).isEmpty();
    }

    @Test
    void aResolutionNeedsWordsAndIsGivenOnce() {
        open("1", ExceptionKind.SEND_FAILED, Taxonomy.OTHER, "1.edi", Subject.NONE);
        String address = LIST + "/" + reference("1");

        assertThat(post(address + "/resolution", " ", people.manager()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say what was done");
        assertThat(post(address + "/resolution", "sent by hand", people.manager()))
                .hasRedirectedUrl(address);
        assertThat(post(address + "/resolution", "again", people.analyst()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(address, people.compliance()))
                .bodyText()
                .contains("sent by hand", people.manager().name())
                .doesNotContain("Take it");
    }

    @Test
    void readersAndAdministratorsDoNotSettle() {
        open("1", ExceptionKind.SEND_FAILED, Taxonomy.OTHER, "1.edi", Subject.NONE);
        String address = LIST + "/" + reference("1");

        assertThat(get(address, people.compliance())).bodyText().doesNotContain("Take it", "<textarea");
        assertThat(post(address + "/owner", "", people.compliance())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(address + "/resolution", "x", people.compliance())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(LIST, people.administrator())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(LIST + ".csv", people.administrator())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(LIST + "/EXC-1999-0001", people.analyst())).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void assertShown(String query, String shown, String hidden) {
        assertThat(get(LIST + query, people.analyst()))
                .bodyText()
                .contains(shown)
                .doesNotContain(hidden);
    }

    private void open(String key, ExceptionKind kind, Taxonomy taxonomy, String title, Subject subject) {
        transaction.executeWithoutResult(status -> exceptions.open(
                NewException.of(kind, taxonomy, title, "Look at it.", key).about(subject)));
    }

    private static Subject utility(Utility utility) {
        return new Subject(utility, null, null, null, null, null, null);
    }

    private String reference(String key) {
        return jdbc.queryForObject("SELECT reference FROM dasr_exceptions WHERE dedupe_key = ?", String.class, key);
    }

    private MvcTestResult get(String uri, Actor actor) {
        return mvc.get().uri(uri).with(people.as(actor)).exchange();
    }

    private MvcTestResult post(String uri, String how, Actor actor) {
        return mvc.post()
                .uri(uri)
                .param("how", how)
                .with(people.as(actor))
                .with(csrf())
                .exchange();
    }
}
