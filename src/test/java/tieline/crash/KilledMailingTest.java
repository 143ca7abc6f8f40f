package tieline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import tieline.platform.database.Ids;
import tieline.testing.TestDatabase;

/**
 * {@code kill -9} of the application in the midst of a mailing: while letters are made, while they are e-mailed, and while
 * one is being handed over. The mail server lives in the process of the test and counts: every letter exists exactly once,
 * no e-mail comes twice, and one that may or may not have gone is said to be in doubt.
 */
class KilledMailingTest {

    private static final int LETTERS = Integer.getInteger("tieline.crash.letters", 2_000);
    private static final String PASSWORD = "correct horse battery staple";
    private static final String NOTING =
            "pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
    private static final String REFERENCE = "LTR-2026-0001";

    private final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path directory;

    private GreenMail mail;
    private SingleConnectionDataSource connection;
    private JdbcTemplate jdbc;
    private TielineProcess tieline;
    private UUID mailing;

    @BeforeEach
    void begin() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        jdbc = new JdbcTemplate(connection);
    }

    @AfterEach
    void end() {
        if (tieline != null) {
            tieline.close();
        }
        connection.destroy();
        mail.stop();
    }

    @Test
    void everyLetterExistsOnceAndNoEmailGoesTwice() throws Exception {
        start();
        release();
        until("a quarter is made", () -> count("letter_documents") >= LETTERS / 4);
        tieline.kill();
        assertThat(count("letter_documents"))
                .as("killed in the midst of making")
                .isLessThan(LETTERS);

        start();
        until("a quarter of the e-mails has arrived", () -> received().size() >= LETTERS / 8);
        tieline.kill();
        assertThat(received().size()).as("killed in the midst of sending").isLessThan(LETTERS / 2);

        killBetweenHandingOverAndNotingIt();

        start();
        until(
                "the mailing is done",
                () -> "DONE"
                        .equals(jdbc.queryForObject(
                                "SELECT status FROM letter_mailings WHERE mailing_id = ?", String.class, mailing)));
        assertMadeOnce();
        assertSentOnce();
    }

    /** The note that a letter went takes for ever: the server has the e-mail, and nobody knows it here. */
    private void killBetweenHandingOverAndNotingIt() throws Exception {
        jdbc.execute("""
                CREATE FUNCTION test_gate() RETURNS TRIGGER LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.status = 'SENT' AND OLD.status = 'SENDING' THEN PERFORM pg_sleep(30); END IF;
                    RETURN NEW;
                END $$""");
        jdbc.execute("CREATE TRIGGER test_gate BEFORE UPDATE ON letters FOR EACH ROW EXECUTE FUNCTION test_gate()");
        int before = received().size();
        start();
        // An e-mail of the process killed before may still arrive: only a note that waits tells of this one.
        until("one e-mail more has arrived and is not noted", () -> received().size() > before && count(NOTING) > 0);
        tieline.kill();
        jdbc.execute("SELECT pg_terminate_backend(pid) FROM " + NOTING);
        jdbc.execute("DROP TRIGGER test_gate ON letters");
        assertThat(letters("SENDING")).as("handed over, not noted").hasSize(1);
    }

    private void assertMadeOnce() {
        assertThat(count("letter_documents")).isEqualTo(LETTERS);
        assertThat(jdbc.queryForObject("SELECT count(DISTINCT letter_id) FROM letter_documents", Long.class))
                .isEqualTo(LETTERS);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM letters WHERE channel = 'PRINT' AND status = 'SENT'", Long.class))
                .isEqualTo(LETTERS / 2);
        assertThat(jdbc.queryForObject("SELECT sum(letters) FROM letter_print_files", Long.class))
                .isEqualTo(LETTERS / 2);
    }

    private void assertSentOnce() {
        List<String> received = received();
        assertThat(received).doesNotHaveDuplicates();
        Set<String> sent = letters("SENT");
        Set<String> doubt = letters("IN_DOUBT");
        assertThat(sent.size() + doubt.size()).isEqualTo(LETTERS / 2);
        assertThat(doubt)
                .as("at least the one not noted, at most one for each kill while sending")
                .hasSizeBetween(1, 2);
        assertThat(received).containsAll(sent);
        Set<String> known = new HashSet<>(sent);
        known.addAll(doubt);
        assertThat(known).containsAll(received);
    }

    private Set<String> letters(String status) {
        return new HashSet<>(jdbc.queryForList(
                "SELECT message_id FROM letters WHERE channel = 'EMAIL' AND status = ?", String.class, status));
    }

    private List<String> received() {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            try {
                ids.add(message.getMessageID());
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return ids;
    }

    private long count(String table) {
        return jdbc.queryForObject("SELECT count(*) FROM " + table, Long.class);
    }

    private void start() throws Exception {
        tieline = TielineProcess.start(
                database,
                directory,
                "--tieline.dasr.polling=false",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort());
    }

    private void release() throws Exception {
        UUID analyst = person("crash-analyst", "ANALYST");
        UUID manager = person("crash-manager", "MANAGER");
        mailing = Ids.next();
        plan(analyst, manager);
        SignedInClient.signIn(tieline, "crash-analyst", PASSWORD)
                .post(
                        "/letters/mailings/" + REFERENCE,
                        "/letters/mailings/" + REFERENCE + "/work",
                        Map.of(),
                        "/letters/mailings/" + REFERENCE);
    }

    /** A released mailing as it stands after the dry run: every second letter goes by e-mail. */
    private void plan(UUID analyst, UUID manager) {
        UUID template = Ids.next();
        UUID version = Ids.next();
        jdbc.execute("SET session_replication_role = replica");
        jdbc.update(
                "INSERT INTO letter_templates VALUES (?, 'TPL-2026-0001', 'Crash', ?, 'Analyst', now(), 0)",
                template,
                analyst);
        jdbc.update("""
                INSERT INTO letter_template_versions (version_id, template_id, number, subject, body, content_hash, status,
                    made_by, made_by_name, made_at, changed_at, version)
                VALUES (?, ?, 1, 'To {{customer.name}}', '<p>Dear {{customer.name}}</p><p>{{account.list}}</p>', ?,
                    'APPROVED', ?, 'Analyst', now(), now(), 0)
                """, version, template, "ab".repeat(32), analyst);
        jdbc.update("""
                INSERT INTO letter_mailings (mailing_id, reference, name, version_id, source_kind, source_reference,
                    source_hash, per, letter_date, status, letters, content_hash, made_by, made_by_name, made_at,
                    second_person, released_by, released_by_name, released_at, failure, version)
                VALUES (?, ?, 'Crash', ?, 'account-list', 'LST-2026-0001', '', 'CUSTOMER', DATE '2026-11-20', 'RELEASED',
                    ?, ?, ?, 'Analyst', now(), TRUE, ?, 'Manager', now(), 'Begin', 0)
                """, mailing, REFERENCE, version, LETTERS, "ab".repeat(32), analyst, manager);
        jdbc.update("""
                INSERT INTO letters (letter_id, mailing_id, number, recipient_name, recipient_reference, address, zip,
                    email, channel, merge_values, status)
                SELECT gen_random_uuid(), ?, n, 'Customer ' || n, 'C-' || n, ARRAY['Customer ' || n, '2180 Bay Road'],
                    lpad((n % 1000)::text, 5, '9'), CASE WHEN n % 2 = 0 THEN 'c' || n || '@example.com' END,
                    CASE WHEN n % 2 = 0 THEN 'EMAIL' ELSE 'PRINT' END,
                    jsonb_build_object('texts', jsonb_build_object('CUSTOMER_NAME', 'Customer ' || n, 'LETTER_DATE',
                        'November 20, 2026'), 'accounts', jsonb_build_array(jsonb_build_object('number', '8964461325',
                        'serviceAddress', '1 Road', 'schedule', 'B-20'))), 'PLANNED'
                FROM generate_series(1, ?) n
                """, mailing, LETTERS);
        jdbc.execute("SET session_replication_role = origin");
    }

    private UUID person(String username, String role) {
        UUID person = Ids.next();
        String hash = "{pbkdf2-sha512-210k}"
                + new Pbkdf2PasswordEncoder("", 16, 210_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512)
                        .encode(PASSWORD);
        jdbc.update("""
                INSERT INTO users (user_id, username, display_name, password_hash, enabled, sample_user,
                    must_change_password, failed_logins, password_changed_at, created_at, version)
                VALUES (?, ?, ?, ?, TRUE, FALSE, FALSE, 0, now(), now(), 0)
                """, person, username, username, hash);
        jdbc.update("INSERT INTO user_roles (user_id, role) VALUES (?, ?)", person, role);
        return person;
    }

    private static void until(String what, Callable<Boolean> holds) {
        await(what)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(20))
                .until(holds);
    }
}
