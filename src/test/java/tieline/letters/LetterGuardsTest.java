package tieline.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.approvals.Approvals;
import tieline.approvals.SubjectRef;
import tieline.approvals.Verdict;
import tieline.platform.database.Ids;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** What the database itself refuses about texts, mailings and letters, whatever the application does. */
@TielineTest
class LetterGuardsTest {

    /** A mailing of one letter that was sent, made once. */
    private record Sent(UUID version, UUID mailing, UUID letter) {}

    private static Sent sent;

    @Autowired
    private TemplateService templates;

    @Autowired
    private Templates reader;

    @Autowired
    private MailingService mailings;

    @Autowired
    private Mailings views;

    @Autowired
    private Approvals approvals;

    @Autowired
    private TestPeople people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void oneSentLetter() {
        if (sent != null && there()) {
            return;
        }
        LetterFixtures fixtures = new LetterFixtures(jdbc, people, templates, reader, approvals);
        UUID version = fixtures.approved(LetterFixtures.TEXT);
        String list = fixtures.list(1, "Guarded Co");
        String reference = LetterFixtures.as(people.analyst(), () -> mailings.plan(LetterFixtures.plan(version, list)));
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.CHECKED);
        LetterFixtures.as(people.analyst(), () -> {
            mailings.release(reference);
            return true;
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> status(reference) == MailingStatus.DONE);
        UUID mailing = views.find(reference).orElseThrow().mailingId();
        sent = new Sent(
                version,
                mailing,
                jdbc.queryForObject("SELECT letter_id FROM letters WHERE mailing_id = ?", UUID.class, mailing));
    }

    @AfterAll
    static void forget() {
        sent = null;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM letter_template_versions WHERE version_id = :version | never deleted
            UPDATE letter_template_versions SET body = '<p>Other</p>' WHERE version_id = :version | its text never changes
            UPDATE letter_template_versions SET status = 'DRAFT' WHERE version_id = :version | does not go from
            UPDATE letter_template_versions SET status = 'SUBMITTED' WHERE version_id = :version | does not go from
            DELETE FROM letter_template_makers WHERE version_id = :version | letter_template_makers
            DELETE FROM letter_mailings WHERE mailing_id = :mailing | never deleted
            UPDATE letter_mailings SET letter_date = '2001-01-01' WHERE mailing_id = :mailing | what a mailing is never changes
            UPDATE letters SET recipient_name = 'Somebody else' WHERE letter_id = :letter | to whom never changes
            UPDATE letters SET status = 'PLANNED' WHERE letter_id = :letter | does not go from
            DELETE FROM letters WHERE letter_id = :letter | never deleted once its mailing is checked
            UPDATE letter_subjects SET kind = 'other' WHERE letter_id = :letter | letter_subjects
            UPDATE letter_documents SET pages = 7 WHERE letter_id = :letter | letter_documents
            DELETE FROM letter_print_files WHERE mailing_id = :mailing | letter_print_files
            """)
    void history(String sql, String why) {
        refused(sql, why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE letter_template_versions SET content_hash = NULL WHERE version_id = :version | letter_template_versions_hash_ck
            UPDATE letter_mailings SET content_hash = NULL WHERE mailing_id = :mailing | letter_mailings_hash_ck
            UPDATE letter_mailings SET released_by = NULL WHERE mailing_id = :mailing | letter_mailings_released_ck
            UPDATE letter_mailings SET second_person = TRUE, released_by = made_by WHERE mailing_id = :mailing | letter_mailings_maker_is_never_checker
            UPDATE letters SET problem = 'None' WHERE letter_id = :letter | letters_problem_ck
            UPDATE letters SET channel = 'EMAIL', email = NULL WHERE letter_id = :letter | letters_email_ck
            UPDATE letters SET status = 'SENDING', message_id = NULL WHERE letter_id = :letter | letters_sending_ck
            UPDATE letters SET sent_at = NULL WHERE letter_id = :letter | letters_sent_ck
            UPDATE letters SET returned_on = current_date + 1 WHERE letter_id = :letter | letters_returned_ck
            """)
    void statesThatCannotBe(String sql, String constraint) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    // The triggers are off, so that each check stands alone.
                    jdbc.execute("SET LOCAL session_replication_role = replica");
                    jdbc.update(named(sql));
                }))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void aVersionBeginsAsADraftAndNoneIsApprovedWithoutAnother() {
        String copy = "INSERT INTO letter_template_versions SELECT (jsonb_populate_record(v, jsonb_build_object("
                + "'version_id', '" + Ids.next()
                + "', 'number', 99, 'status', '%s'))).* FROM letter_template_versions v"
                + " WHERE version_id = :version";
        refused(copy.formatted("APPROVED"), "begins as a draft");
        UUID draft = Ids.next();
        jdbc.update(named(
                "INSERT INTO letter_template_versions SELECT (jsonb_populate_record(v, jsonb_build_object('version_id', '"
                        + draft + "', 'number', 98, 'status', 'DRAFT'))).* FROM letter_template_versions v"
                        + " WHERE version_id = :version"));
        jdbc.update("UPDATE letter_template_versions SET status = 'SUBMITTED' WHERE version_id = ?", draft);
        refused(
                "UPDATE letter_template_versions SET status = 'APPROVED' WHERE version_id = '" + draft + "'",
                "without the approval of somebody who did not write it");
        jdbc.update("UPDATE letter_template_versions SET status = 'WITHDRAWN' WHERE version_id = ?", draft);
    }

    @Test
    void lettersArePlannedByTheDryRunAndMadeOfAnApprovedTextReleasedByASecondPerson() {
        refused(
                "INSERT INTO letters SELECT (jsonb_populate_record(l, jsonb_build_object('letter_id', '" + Ids.next()
                        + "', 'number', 99, 'status', 'PLANNED'))).* FROM letters l WHERE letter_id = :letter",
                "planned by the dry run");
        String mailing =
                "INSERT INTO letter_mailings SELECT (jsonb_populate_record(m, jsonb_build_object('mailing_id', '"
                        + Ids.next()
                        + "', 'reference', 'LTR-1999-0001', 'status', 'RELEASED', 'second_person', %s, 'made_by', '"
                        + people.otherAnalyst().personId()
                        + "'))).* FROM letter_mailings m WHERE mailing_id = :mailing";
        refused(mailing.formatted("true"), "a second person releases");
        jdbc.update("UPDATE letter_template_versions SET status = 'WITHDRAWN' WHERE version_id = ?", sent.version());
        refused(mailing.formatted("false"), "from an approved version only");
        sent = null;
    }

    @Test
    void anApprovalIsTakenBackUntilAMailingUsesTheText() {
        LetterFixtures fixtures = new LetterFixtures(jdbc, people, templates, reader, approvals);
        UUID version = fixtures.approved(LetterFixtures.TEXT);
        SubjectRef subject = new SubjectRef("letter-template", version);
        UUID approval = approvals.current(subject).orElseThrow().approvalId();
        refused(
                "UPDATE letter_template_versions SET status = 'SUBMITTED' WHERE version_id = '" + version + "'",
                "does not go from");
        CurrentActor.runAs(people.manager(), () -> approvals.undo(approval));
        assertThat(statusOf(version)).isEqualTo("SUBMITTED");
        fixtures.decide(people.manager(), subject, Verdict.APPROVED, null);
        String list = fixtures.list(1, "Undone Co");
        LetterFixtures.as(people.analyst(), () -> mailings.plan(LetterFixtures.plan(version, list)));
        assertThatThrownBy(() -> CurrentActor.runAs(people.manager(), () -> approvals.undo(approval)))
                .hasMessageContaining("too late to undo");
        assertThat(statusOf(version)).isEqualTo("APPROVED");
    }

    private String statusOf(UUID version) {
        return jdbc.queryForObject(
                "SELECT status FROM letter_template_versions WHERE version_id = ?", String.class, version);
    }

    @Test
    void whatACustomerChoseStaysOnRecord() {
        LetterFixtures fixtures = new LetterFixtures(jdbc, people, templates, reader, approvals);
        fixtures.wantsEmail("Guarded Co", "guarded@example.com");
        refused("DELETE FROM customer_email_choices WHERE email = 'guarded@example.com'", "customer_email_choices");
    }

    private void refused(String sql, String why) {
        assertThatThrownBy(() -> jdbc.update(named(sql)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(why);
    }

    private static String named(String sql) {
        return sql.replace(":version", "'" + sent.version() + "'")
                .replace(":mailing", "'" + sent.mailing() + "'")
                .replace(":letter", "'" + sent.letter() + "'");
    }

    private boolean there() {
        return jdbc.queryForObject("SELECT count(*) FROM letters WHERE letter_id = ?", Long.class, sent.letter()) == 1;
    }

    private MailingStatus status(String reference) {
        return views.find(reference).orElseThrow().status();
    }
}
