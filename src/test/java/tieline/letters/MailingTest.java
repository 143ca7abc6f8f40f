package tieline.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static tieline.letters.LetterFixtures.as;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tieline.accounts.CustomerService;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.Approvals;
import tieline.approvals.SubjectRef;
import tieline.approvals.Verdict;
import tieline.letters.pdf.PdfInspection;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** A mailing from dry run to the mail house and the mail server, which is a real one. */
@TielineTest
class MailingTest {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        MAIL.start();
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("tieline.letters.second-person-above", () -> 3);
    }

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
    private TransactionTemplate transactions;

    @Autowired
    private CustomerService customers;

    private LetterFixtures fixtures;

    @BeforeEach
    void prepare() {
        fixtures = new LetterFixtures(jdbc, people, templates, reader, approvals);
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @Test
    void aMailingIsCheckedReleasedMadeKeptAndSent() throws Exception {
        String list = fixtures.list(2, "O'Brien <script>", "Общество «Энергия»", "山田 Foods", "Mail & {{Mail}} Co");
        fixtures.wantsEmail("Общество «Энергия»", "energia@example.com");
        String reference = plan(fixtures.approved(LetterFixtures.TEXT), list);
        MailingView checked = mailings.find(reference).orElseThrow();
        assertThat(checked.letters()).isEqualTo(3);
        assertThat(checked.emails()).isEqualTo(1);
        assertThat(mailings.problems(checked.mailingId(), 10))
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).contains("山 (U+5C71)"));
        assertThat(mailings.proof(checked, 1).orElseThrow().paper().body()).contains("O&#39;Brien &lt;script&gt;");
        assertThat(mailings.proof(checked, 4)).isEmpty();

        release(reference);
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.DONE);

        List<LetterRow> made =
                letters.page(LetterFilter.ofMailing(reference), Place.BEGINNING).rows();
        assertThat(made)
                .filteredOn(letter -> letter.status() == LetterStatus.SENT)
                .hasSize(3);
        for (LetterRow letter : made) {
            if (letter.status() == LetterStatus.SENT) {
                byte[] pdf = letters.document(letter.letterId()).orElseThrow();
                assertThat(PdfInspection.text(pdf))
                        .contains(letter.recipientName(), "November 20, 2026", letter.reference(), "(415) 555-0142")
                        .contains("2180 Bay Road", "East Palo Alto CA 94303", "2 electric accounts");
                assertThat(Hashes.sha256(pdf)).isEqualTo(letter.sha256());
                assertThatThrownBy(() ->
                                jdbc.update("DELETE FROM letter_documents WHERE letter_id = ?", letter.letterId()))
                        .isInstanceOf(DataAccessException.class);
            }
        }
        assertEmail(made);
        assertPrintFile(checked);
        UUID customer = jdbc.queryForObject(
                "SELECT customer_id FROM customers WHERE customer_name = 'Mail & {{Mail}} Co'", UUID.class);
        assertThat(letters.historyAbout(customer))
                .singleElement()
                .satisfies(step -> assertThat(step.what()).contains("Letter " + reference, "sent by mail"));
        String number = jdbc.queryForObject(
                "SELECT customer_number FROM customers WHERE customer_id = ?", String.class, customer);
        assertThat(customers.find(number).orElseThrow().history())
                .anySatisfy(step -> assertThat(step.what()).contains("Letter " + reference));
    }

    private void assertEmail(List<LetterRow> made) throws Exception {
        LetterRow email = made.stream()
                .filter(letter -> letter.channel() == Channel.EMAIL)
                .findFirst()
                .orElseThrow();
        MimeMessage[] received = MAIL.getReceivedMessagesForDomain("energia@example.com");
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID())
                .isEqualTo(email.messageId())
                .contains(email.letterId().toString());
        MimeMultipart parts = (MimeMultipart) received[0].getContent();
        byte[] attached = parts.getBodyPart(1).getInputStream().readAllBytes();
        assertThat(Hashes.sha256(attached)).isEqualTo(email.sha256());
    }

    private void assertPrintFile(MailingView mailing) throws Exception {
        assertThat(mailings.printParts(mailing.mailingId())).singleElement().satisfies(part -> {
            assertThat(part.letters()).isEqualTo(2);
            assertThat(part.pages()).isEqualTo(2);
        });
        byte[] pdf = mailings.printPdf(mailing.mailingId(), 1).orElseThrow();
        assertThat(PdfInspection.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfInspection.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(mailings.manifest(mailing.mailingId(), 1).orElseThrow())
                .startsWith("sequence,letter,zip,first_page,pages,address,sha256\r\n")
                .contains("\"O'Brien <script>, 2180 Bay Road, East Palo Alto CA 94303\"");
    }

    @Test
    void aLargeMailingNeedsASecondPersonAndTheDatabaseAgrees() {
        String list = fixtures.list(1, "One Big", "Two Big", "Three Big", "Four Big");
        String reference = plan(fixtures.approved(LetterFixtures.TEXT), list);
        release(reference);
        MailingView waiting = mailings.find(reference).orElseThrow();
        assertThat(waiting.status()).isEqualTo(MailingStatus.WAITING);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE letter_mailings SET status = 'RELEASED', released_by = made_by, released_by_name = 'x', released_at = now() WHERE mailing_id = ?",
                        waiting.mailingId()))
                .isInstanceOf(DataAccessException.class);
        SubjectRef subject = new SubjectRef("letter-mailing", waiting.mailingId());
        assertThatThrownBy(() -> fixtures.decide(people.analyst(), subject, Verdict.APPROVED, null))
                .isInstanceOf(ApprovalRefusedException.class);
        fixtures.decide(people.manager(), subject, Verdict.APPROVED, null);
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.DONE);
        assertThat(mailings.counts(waiting.mailingId())).isEqualTo(Map.of(LetterStatus.SENT, 4));
    }

    @Test
    void whatWasLeftOpenIsInDoubtAndNeverSentAgain() {
        String list = fixtures.list(1, "Doubtful");
        fixtures.wantsEmail("Doubtful", "doubtful@example.com");
        String reference = plan(fixtures.approved(LetterFixtures.TEXT), list);
        UUID mailing = mailings.find(reference).orElseThrow().mailingId();
        jdbc.execute("ALTER TABLE letters DISABLE TRIGGER letters_guard");
        jdbc.update(
                "UPDATE letters SET status = 'SENDING', message_id = '<doubt@example.com>', sending_at = now() WHERE mailing_id = ?",
                mailing);
        jdbc.execute("ALTER TABLE letters ENABLE TRIGGER letters_guard");
        release(reference);
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.DONE);
        assertThat(mailings.counts(mailing)).isEqualTo(Map.of(LetterStatus.IN_DOUBT, 1));
        assertThat(MAIL.getReceivedMessagesForDomain("doubtful@example.com")).isEmpty();
    }

    @Test
    void doesNotGoOnWhileItsJobIsUnderWay() {
        String list = fixtures.list(1, "Impatient");
        UUID version = fixtures.approved(LetterFixtures.TEXT);
        as(
                people.analyst(),
                () -> transactions.execute(transaction -> {
                    String reference = service.plan(LetterFixtures.plan(version, list));
                    assertThatThrownBy(() -> service.goOn(reference))
                            .isInstanceOf(LetterRefusedException.class)
                            .hasMessageContaining("under way");
                    transaction.setRollbackOnly();
                    return true;
                }));
    }

    @Test
    void anApprovedTextNeverChanges() {
        UUID version = fixtures.approved(LetterFixtures.TEXT);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE letter_template_versions SET body = '<p>other</p>' WHERE version_id = ?", version))
                .hasMessageContaining("its text never changes");
    }

    @Test
    void whoWroteATextDoesNotApproveItNorDoesTheDatabase() {
        var both = people.person("letters-both", tieline.users.Role.ANALYST, tieline.users.Role.MANAGER);
        String reference = as(both, () -> templates.create("Mine", LetterFixtures.TEXT));
        as(both, () -> {
            templates.submit(reference, 1);
            return true;
        });
        UUID version = reader.find(reference).orElseThrow().newest().versionId();
        assertThatThrownBy(
                        () -> fixtures.decide(both, new SubjectRef("letter-template", version), Verdict.APPROVED, null))
                .isInstanceOf(ApprovalRefusedException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE letter_template_versions SET status = 'APPROVED' WHERE version_id = ?", version))
                .hasMessageContaining("somebody who did not write it");
    }

    @Test
    void unknownFieldsAreNamedBeforeApproval() {
        String reference = as(
                people.analyst(),
                () -> templates.create(
                        "Wrong", new LetterText("Hello {{customer.nam}}", "<p>Text {{account.list}} inside</p>")));
        assertThatThrownBy(() -> as(people.analyst(), () -> {
                    templates.submit(reference, 1);
                    return true;
                }))
                .isInstanceOf(LetterRefusedException.class)
                .hasMessageContaining("no merge field {{customer.nam}}")
                .hasMessageContaining("paragraph of its own");
    }

    private String plan(UUID version, String list) {
        String reference = as(people.analyst(), () -> service.plan(LetterFixtures.plan(version, list)));
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.CHECKED);
        return reference;
    }

    private void release(String reference) {
        as(people.analyst(), () -> {
            service.release(reference);
            return true;
        });
    }

    private MailingStatus status(String reference) {
        return mailings.find(reference).orElseThrow().status();
    }
}
