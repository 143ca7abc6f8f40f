package tieline.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import tieline.accounts.CustomerService;
import tieline.approvals.Approvals;
import tieline.audit.AuditEvent;
import tieline.audit.AuditTrail;
import tieline.letters.returns.ReturnFile;
import tieline.letters.returns.ReturnReports;
import tieline.letters.returns.ReturnedMail;
import tieline.platform.imports.ImportStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.LoneChecks;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** A file of the mail house: what is wrong by row, what a commit records and where it shows, and what it refuses. */
@TielineTest
class ReturnedMailTest {

    private static final String HEAD = "letter,returned_on,return_reason\r\n";

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ReturnedMail mail;

    @Autowired
    private ReturnReports reports;

    @Autowired
    private LetterReader letters;

    @Autowired
    private LetterOutcomes outcomes;

    @Autowired
    private MailingService mailings;

    @Autowired
    private Mailings views;

    @Autowired
    private CustomerService customers;

    @Autowired
    private TemplateService templates;

    @Autowired
    private Templates reader;

    @Autowired
    private Approvals approvals;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private TestPeople people;

    private LocalDate today;

    @BeforeEach
    void day() {
        today = Pacific.dateOf(clock.instant());
    }

    @Test
    void goodRowsAreRecordedOnTheLettersAndBadRowsComeBackWithReasons() {
        String mailing = sent("Return One", "Return Two", "Return Three", "Return Four");
        String file = HEAD + mailing + "/0001," + today + ",\"Moved, no address\"\r\n"
                + mailing + "/0002," + today.plusDays(1) + ",Moved\r\n"
                + mailing + "/0003," + today.minusDays(3) + ",Moved\r\n"
                + mailing + "/0099," + today + ",Moved\r\n"
                + "0004,yesterday,\r\n"
                + mailing + "/0004," + today + ",Refused\r\n"
                + mailing + "/0004," + today + ",Refused again\r\n";

        ReturnFile checked = upload("back.csv", file);

        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        assertThat(checked.rowsRead()).isEqualTo(7);
        assertThat(checked.rowsGood()).isEqualTo(1);
        assertThat(reports.errors(checked, Place.BEGINNING).rows())
                .extracting(error -> error.rowNo() + " " + error.column() + " " + error.reason())
                .satisfies(rows -> assertThat(String.join("\n", rows))
                        .contains("3 returned_on is still to come: " + today.plusDays(1))
                        .contains("4 returned_on is before the letter was sent: " + today.minusDays(3))
                        .contains("5 letter is not a letter that was made: \"" + mailing + "/0099\"")
                        .contains(
                                "6 letter must be a letter's number like",
                                "6 returned_on must be",
                                "6 return_reason is missing")
                        .contains("7 letter is in more than one row", "8 letter is in more than one row"));
        assertThat(letter(mailing, 1).status()).isEqualTo(LetterStatus.SENT);
        assertThat(get(people.compliance(), checked.page()))
                .bodyText()
                .contains("Bad rows", "Will be recorded", mailing + "/0001")
                .doesNotContain("Record 1 returned letter");
        assertThat(get(people.analyst(), checked.page()))
                .bodyText()
                .contains("Record 1 returned letter, leave out 6 bad rows");
        assertThat(get(people.analyst(), checked.page() + "/bad-rows"))
                .bodyText()
                .contains("row,reason,letter,returned_on,return_reason")
                .contains("is still to come");

        assertThat(post(people.analyst(), checked, "/commit")).hasRedirectedUrl(checked.page());

        LetterRow back = letter(mailing, 1);
        assertThat(back.status()).isEqualTo(LetterStatus.RETURNED);
        assertThat(back.returnedOn()).isEqualTo(today);
        assertThat(back.note()).isEqualTo("Moved, no address (" + checked.reference() + ", row 2)");
        AuditEvent event =
                audit.timeline("letter", back.letterId().toString(), 1).get(0);
        assertThat(event.after()).containsEntry("File", checked.reference() + ", row 2");
        assertThat(customers
                        .find(jdbc.queryForObject(
                                "SELECT customer_number FROM customers WHERE customer_name = 'Return One'",
                                String.class))
                        .orElseThrow()
                        .history())
                .anySatisfy(step -> assertThat(step.what()).isEqualTo("Letter " + back.reference() + " came back"));
        UUID account = jdbc.queryForObject(
                "SELECT subject_id FROM letter_subjects WHERE letter_id = ? AND kind = 'account'",
                UUID.class,
                back.letterId());
        assertThat(letters.historyAbout(account))
                .anySatisfy(step -> assertThat(step.what()).endsWith("came back"));
        assertThat(get(people.analyst(), checked.page())).bodyText().contains("Committed", "Recorded 1 letter");
        LoneChecks.refuse(
                transactions,
                jdbc,
                "letter_return_files_counts_ck",
                "UPDATE letter_return_files SET rows_bad = rows_read + 1");
        LoneChecks.refuse(
                transactions, jdbc, "letter_return_files_refusal_ck", "UPDATE letter_return_files SET refusal = 'x'");
        assertThatThrownBy(() -> jdbc.update("UPDATE letter_return_chunks SET chunk_no = 7"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() ->
                        jdbc.update("UPDATE letter_return_rows SET reason = 'x' WHERE letter_id = ?", back.letterId()))
                .hasMessageContaining("rows of a decided file");
        assertThatThrownBy(() -> jdbc.update("DELETE FROM letter_return_errors WHERE reason LIKE 'is in more%'"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.update("UPDATE letter_return_files SET rows_bad = 0 WHERE status = 'COMMITTED'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aLetterRecordedMeanwhileStopsTheWholeCommit() {
        String mailing = sent("Meanwhile One", "Meanwhile Two");
        ReturnFile file = upload(
                "two.csv",
                HEAD + mailing + "/0001," + today + ",Moved\r\n" + mailing + "/0002," + today + ",Moved\r\n");
        as(people.analyst(), () -> outcomes.returned(letter(mailing, 1).letterId(), today, "By hand"));

        assertThat(CurrentActor.callAs(people.analyst(), () -> mail.commit(file.reference(), file.version())))
                .isFalse();

        assertThat(letter(mailing, 2).status()).isEqualTo(LetterStatus.SENT);
        ReturnFile again = reports.find(file.reference()).orElseThrow();
        assertThat(again.rowsBad()).isEqualTo(1);
        assertThat(again.notice()).contains("Nothing was committed");
        assertThatThrownBy(() -> as(people.analyst(), () -> mail.commit(file.reference(), file.version())))
                .isInstanceOf(LetterRefusedException.class)
                .hasMessageContaining("meanwhile");
        as(people.analyst(), () -> mail.commit(again.reference(), again.version()));
        assertThat(letter(mailing, 2).status()).isEqualTo(LetterStatus.RETURNED);
        assertThat(letter(mailing, 1).note()).isEqualTo("By hand");
    }

    @Test
    void whatIsNoTableOfReturnedMailIsKeptAsRefused() {
        ReturnFile wrong = upload("wrong.csv", "letter,colour\r\nx,red\r\n");
        assertThat(wrong.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(wrong.refusal()).contains("Missing: returned_on, return_reason", "\"colour\" in column B");
        StringBuilder many = new StringBuilder(HEAD);
        for (int row = 0; row <= ReturnedMail.ROWS_MAX; row++) {
            many.append("LTR-2026-0001/1,2026-11-19,Moved\r\n");
        }
        assertThat(upload("many.csv", many.toString()).refusal()).contains("5,000");
        assertThatThrownBy(() -> upload("none.csv", "")).isInstanceOf(LetterRefusedException.class);
        assertThatThrownBy(() -> as(people.compliance(), () -> uploadNow("x.csv", HEAD)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(multipart(people.analyst(), new MockMultipartFile("file", "", null, new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a CSV or XLSX file");
        assertThat(multipart(people.compliance(), new MockMultipartFile("file", "a.csv", null, new byte[1])))
                .hasStatus(403);
        assertThat(get(people.compliance(), "/letters/returns"))
                .bodyText()
                .contains(wrong.reference(), "Refused")
                .doesNotContain("Upload and check");
    }

    @Test
    void aDiscardedFileTouchesNothing() {
        String mailing = sent("Discard One");
        ReturnFile file = upload("one.csv", HEAD + mailing + "/1," + today + ",Moved\r\n");

        assertThat(post(people.analyst(), file, "/discard")).hasRedirectedUrl(file.page());

        assertThat(letter(mailing, 1).status()).isEqualTo(LetterStatus.SENT);
        assertThat(reports.find(file.reference()).orElseThrow().status()).isEqualTo(ImportStatus.DISCARDED);
    }

    private String sent(String... names) {
        LetterFixtures fixtures = new LetterFixtures(jdbc, people, templates, reader, approvals);
        UUID version = fixtures.approved(LetterFixtures.TEXT);
        String list = fixtures.list(1, names);
        String reference = LetterFixtures.as(people.analyst(), () -> mailings.plan(LetterFixtures.plan(version, list)));
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.CHECKED);
        as(people.analyst(), () -> mailings.release(reference));
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.DONE);
        return reference;
    }

    private MailingStatus status(String reference) {
        return views.find(reference).orElseThrow().status();
    }

    private LetterRow letter(String mailing, int number) {
        List<LetterRow> all =
                letters.page(LetterFilter.ofMailing(mailing), Place.BEGINNING).rows();
        return all.stream()
                .filter(letter -> letter.reference().equals(mailing + "/%04d".formatted(number)))
                .findFirst()
                .orElseThrow();
    }

    private ReturnFile upload(String name, String content) {
        String reference = CurrentActor.callAs(people.analyst(), () -> uploadNow(name, content));
        return reports.find(reference).orElseThrow();
    }

    private String uploadNow(String name, String content) {
        try {
            return mail.upload(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult multipart(Actor person, MockMultipartFile file) {
        return mvc.post()
                .uri("/letters/returns")
                .multipart()
                .file(file)
                .with(people.as(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(Actor person, String address) {
        return mvc.get().uri(address).with(people.as(person)).exchange();
    }

    private MvcTestResult post(Actor person, ReturnFile file, String step) {
        return mvc.post()
                .uri(file.page() + step)
                .with(people.as(person))
                .with(csrf())
                .param("version", Long.toString(file.version()))
                .exchange();
    }

    private static void as(Actor person, Runnable step) {
        CurrentActor.runAs(person, step);
    }
}
