package tieline.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.approvals.Approvals;
import tieline.platform.security.Actor;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The pages of letters as each role sees them, and what wrong entries answer. */
@TielineTest
class LetterPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TemplateService templates;

    @Autowired
    private Templates reader;

    @Autowired
    private Approvals approvals;

    @Autowired
    private MailingService service;

    @Autowired
    private Mailings mailings;

    @Autowired
    private LetterReader letters;

    @Autowired
    private Clock clock;

    private LetterFixtures fixtures;

    @BeforeEach
    void prepare() {
        fixtures = new LetterFixtures(jdbc, people, templates, reader, approvals);
    }

    @Test
    void aTextIsWrittenComparedAndSubmittedOnPages() {
        Actor analyst = people.analyst();
        assertThat(get(analyst, "/letters/templates/new"))
                .hasStatusOk()
                .bodyText()
                .contains("{{customer.name}}");
        assertThat(post(analyst, "/letters/templates", "name", "Page", "subject", "", "body", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Write the subject", "Write the letter");
        MvcTestResult made = post(
                analyst,
                "/letters/templates",
                "name",
                "Page",
                "subject",
                "Hello",
                "body",
                "<p>Dear {{customer.name}}</p><script>x</script><p>Old words</p>");
        String page = made.getResponse().getRedirectedUrl();
        assertThat(get(analyst, page))
                .bodyText()
                .contains("customer.name", "Old words", "Submit for approval")
                .doesNotContain("<script>x");
        assertThat(post(analyst, page + "/submission", "version", "1")).hasStatus3xxRedirection();
        assertThat(get(analyst, page))
                .bodyText()
                .contains("Waits for approval", "You do not decide", "Take back into writing");
        UUID version = reader.find(page.substring(page.lastIndexOf('/') + 1))
                .orElseThrow()
                .newest()
                .versionId();
        fixtures.decide(
                people.manager(),
                new tieline.approvals.SubjectRef("letter-template", version),
                tieline.approvals.Verdict.APPROVED,
                null);
        assertThat(post(analyst, page + "/versions")).hasStatus3xxRedirection();
        assertThat(post(
                        analyst,
                        page + "/text",
                        "version",
                        "2",
                        "name",
                        "Page",
                        "subject",
                        "Hello",
                        "body",
                        "<p>Dear {{customer.name}}</p><p>New words</p>"))
                .hasStatus3xxRedirection();
        assertThat(get(people.compliance(), page + "/comparison?from=1&to=2"))
                .bodyText()
                .contains("<del>Old</del>", "<ins>New</ins>");
        assertThat(get(analyst, page + "/edit")).bodyText().contains("New words");
        assertThat(get(analyst, "/letters/templates")).bodyText().contains("Page");
        assertThat(get(analyst, page + "?version=9")).hasStatus(404);
    }

    @Test
    void theTextShowsItselfAsALetterWhileItIsWritten() {
        Actor analyst = people.analyst();
        fixtures.list(2, "Preview <i> Co");
        String number = jdbc.queryForObject(
                "SELECT customer_number FROM customers WHERE customer_name = 'Preview <i> Co'", String.class);
        String body = "<p>Dear {{customer.name}}, {{accounts.count}}, {{nobody.knows}}</p><script>x</script>";
        String preview = "/letters/templates/preview";
        assertThat(post(analyst, preview, "subject", "About {{customer.number}}", "body", body, "customer", number))
                .hasStatusOk()
                .bodyText()
                .contains("Dear Preview &lt;i&gt; Co, 2 electric accounts", "About " + number)
                .contains("{{nobody.knows}}", "East Palo Alto CA 94303", "Save the draft", "as the accounts are now")
                .doesNotContain("<script>x");
        assertThat(mvc.post()
                        .uri(preview)
                        .with(people.as(analyst))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("subject", "S")
                        .param("body", "<p>Call {{utility.phone}}</p>")
                        .param("customer", "C-nobody"))
                .hasStatusOk()
                .bodyText()
                .contains("No customer C-nobody has active accounts", "a made-up customer", "Call (555) 555-0100")
                .doesNotContain("<html", "Save the draft");
        assertThat(post(people.manager(), preview, "body", "x")).hasStatus(403);
        jdbc.update("UPDATE accounts SET mailing_zip = '00000' WHERE customer_id = (SELECT customer_id FROM customers"
                + " WHERE customer_name = 'Preview <i> Co')");
        assertThat(post(analyst, preview, "subject", "S", "body", "<p>x</p>", "customer", number))
                .bodyText()
                .contains("The mailing ZIP 00000 lies in no state.");
    }

    @Test
    void aMailingIsPlannedProofedSentAndItsLettersAreRead() {
        Actor analyst = people.analyst();
        UUID version = fixtures.approved(LetterFixtures.TEXT);
        String list = fixtures.list(1, "Proof <b> Co");
        assertThat(get(analyst, "/letters/mailings/new")).bodyText().contains(list, version.toString());
        assertThat(post(analyst, "/letters/mailings", "name", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the text");
        String page = post(
                        analyst,
                        "/letters/mailings",
                        "name",
                        "Proofs",
                        "text",
                        version.toString(),
                        "source",
                        "account-list:" + list,
                        "per",
                        "CUSTOMER",
                        "letterDate",
                        "2026-11-20")
                .getResponse()
                .getRedirectedUrl();
        String reference = page.substring(page.lastIndexOf('/') + 1);
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.CHECKED);
        assertThat(get(analyst, page))
                .hasStatusOk()
                .bodyText()
                .contains("Letter 1 of 1, Proof &lt;b&gt; Co", "Make and send 1 letter", "November 20, 2026");
        assertThat(get(people.compliance(), page)).bodyText().doesNotContain("Make and send");
        assertThat(get(analyst, page + "/proof.pdf?letter=1")).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(analyst, page + "/proof.pdf?letter=2")).hasStatus(404);
        post(analyst, page + "/release");
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.DONE);
        assertThat(get(analyst, page)).bodyText().contains("Part 1: 1 letter, 1 page");
        assertThat(get(analyst, page + "/print/1.csv")).bodyText().contains(reference + "/0001");
        assertThat(get(analyst, page + "/print/1.pdf")).hasContentType("application/pdf");
        LetterRow letter = letters.page(LetterFilter.ofMailing(reference), Place.BEGINNING)
                .rows()
                .get(0);
        assertThat(get(analyst, "/letters?mailing=" + reference)).bodyText().contains(letter.reference());
        assertThat(get(analyst, "/letters.csv?mailing=" + reference)).bodyText().contains(letter.sha256());
        assertThat(get(analyst, letter.page() + ".pdf")).hasContentType("application/pdf");
        assertThat(post(analyst, "/letters/" + letter.letterId() + "/outcome", "outcome", "RETURNED", "note", "Moved"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter the day");
        LocalDate today = Pacific.dateOf(clock.instant());
        assertThat(cameBack(letter, today.plusDays(1)))
                .hasStatus(422)
                .bodyText()
                .contains("still to come");
        assertThat(cameBack(letter, today.minusDays(2)))
                .hasStatus(422)
                .bodyText()
                .contains("cannot have come back before");
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE letters SET status = 'RETURNED', returned_on = ? WHERE letter_id = ?",
                        today.minusDays(2),
                        letter.letterId()))
                .hasMessageContaining("letters_returned_after_sending_ck");
        assertThat(cameBack(letter, today)).hasStatus3xxRedirection();
        assertThat(get(analyst, letter.page())).bodyText().contains("Came back", "Moved away");
    }

    @Test
    void aCustomersChoiceIsRecorded() {
        fixtures.list(1, "Chooser Inc");
        String number = jdbc.queryForObject(
                "SELECT customer_number FROM customers WHERE customer_name = 'Chooser Inc'", String.class);
        assertThat(post(people.analyst(), "/letters/email-choices", "customer", number, "email", "nonsense"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter an e-mail address like");
        post(people.analyst(), "/letters/email-choices", "customer", number, "email", "mail@example.com");
        assertThat(get(people.manager(), "/letters/email-choices?customer=" + number))
                .bodyText()
                .contains("Chooser Inc", "mail@example.com")
                .doesNotContain("Record the choice");
    }

    private MvcTestResult cameBack(LetterRow letter, LocalDate day) {
        return post(
                people.analyst(),
                "/letters/" + letter.letterId() + "/outcome",
                "outcome",
                "RETURNED",
                "day",
                day.toString(),
                "note",
                "Moved away");
    }

    private MailingStatus status(String reference) {
        return mailings.find(reference).orElseThrow().status();
    }

    private MvcTestResult get(Actor person, String address) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(people.as(person))
                .exchange();
    }

    private MvcTestResult post(Actor person, String address, String... parameters) {
        var request = mvc.post().uri(address).with(people.as(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
