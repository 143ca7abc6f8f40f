package tieline.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;
import tieline.testing.CleanDatabase;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The daily e-mail, counted at a real SMTP server. */
@TielineTest
class DigestTest {

    /** A Thursday, 7:30 am in California. */
    private static final Instant HALF_PAST_SEVEN = Instant.parse("2026-11-19T15:30:00Z");

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private DigestSettings settings;

    @Autowired
    private DigestClaims claims;

    @Autowired
    private DeadlinePages pages;

    @Autowired
    private DigestText text;

    @Autowired
    private People everybody;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private SettableClock clock;

    @Autowired
    private CleanDatabase database;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private DeadlineFixture given;
    private Actor person;

    @BeforeEach
    void begin() {
        database.empty();
        clock.setTo(HALF_PAST_SEVEN);
        server.start();
        person = people.analyst();
        jdbc.update("UPDATE users SET email = 'analyst@example.com' WHERE user_id = ?", person.id());
        given = new DeadlineFixture(deadlines, transaction, person);
    }

    @AfterEach
    void end() {
        server.stop();
        jdbc.update("UPDATE users SET email = NULL");
        clock.reset();
        database.empty();
    }

    @Test
    void nobodyGetsItUnasked() {
        given.duty("A duty", LocalDate.of(2026, 11, 20));
        assertThat(node().sendDue()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void itComesOnceADayFromTheChosenHourOn() throws Exception {
        given.duty("Answer the utility", LocalDate.of(2026, 11, 20));
        given.duty("Too far away", LocalDate.of(2026, 12, 24));
        choose(8);
        assertThat(node().sendDue()).isZero();
        clock.setTo(Instant.parse("2026-11-19T16:00:00Z"));
        assertThat(node().sendDue()).isOne();
        assertThat(node().sendDue()).as("again").isZero();
        clock.advance(Duration.ofHours(3));
        assertThat(node().sendDue()).as("after a restart").isZero();
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Deadlines, Nov 19, 2026: 1 due soon");
        assertThat(message.getContent().toString())
                .contains("Answer the utility", "a rule for Answer the utility", "test-document.txt", "/deadlines/DUE-")
                .doesNotContain("Too far away");
        clock.setTo(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(node().sendDue()).as("the next day").isOne();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void manyNodesAtOnceSendOne() throws Exception {
        given.duty("A duty", LocalDate.of(2026, 11, 20));
        choose(7);
        int nodes = 6;
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, nodes)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        together.await();
                        return node().sendDue();
                    })
                    .toList();
            var futures = calls.stream().map(pool::submit).toList();
            together.countDown();
            int sent = 0;
            for (var future : futures) {
                sent += future.get();
            }
            assertThat(sent).isOne();
        } finally {
            pool.shutdown();
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aClaimThatANodeLeftBehindIsNotSentByAnother() {
        given.duty("A duty", LocalDate.of(2026, 11, 20));
        choose(7);
        assertThat(claims.claim(person.personId(), LocalDate.of(2026, 11, 19))).isTrue();
        assertThat(node().sendDue()).isZero();
        assertThat(mine().lastSending()).isEqualTo("2026-11-19: stopped while sending; not sent again");
    }

    @Test
    void aServerThatDoesNotAnswerIsAskedAgainLater() {
        given.duty("A duty", LocalDate.of(2026, 11, 20));
        choose(7);
        DigestSending node = node();
        server.stop();
        assertThat(node.sendDue()).isZero();
        assertThat(mine().lastSending()).startsWith("2026-11-19: not sent: ");
        assertThat(node.sendDue()).as("at once").isZero();
        assertThat(jdbc.queryForObject("SELECT attempts FROM deadline_digest_sendings", Integer.class))
                .isOne();
        server.start();
        clock.advance(Duration.ofMinutes(11));
        assertThat(node().sendDue()).isOne();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothingDueSendsNothingAndAnOwnersListHoldsOnlyTheOwn() throws Exception {
        given.duty("Nobody's", LocalDate.of(2026, 11, 20));
        CurrentActor.runAs(person, () -> settings.choose(true, 7, true));
        assertThat(node().sendDue()).isZero();
        assertThat(mine().lastSending()).isEqualTo("2026-11-19: nothing was due, so nothing was sent");
        given.ownedDuty("My own", LocalDate.of(2026, 11, 23));
        clock.setTo(Instant.parse("2026-11-20T16:00:00Z"));
        assertThat(node().sendDue()).isOne();
        assertThat(server.getReceivedMessages()[0].getContent().toString())
                .contains("My own")
                .doesNotContain("Nobody's");
    }

    private DigestSettings.Choice mine() {
        return CurrentActor.callAs(person, settings::mine);
    }

    private void choose(int hour) {
        CurrentActor.runAs(person, () -> settings.choose(true, hour, false));
    }

    /** A node of its own on the same database. */
    private DigestSending node() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        ObjectProvider<JavaMailSender> provider = new ObjectProvider<>() {
            @Override
            public JavaMailSender getObject() {
                return sender;
            }

            @Override
            public JavaMailSender getIfAvailable() {
                return sender;
            }
        };
        Clock now = clock;
        return new DigestSending(claims, pages, text, everybody, provider, "tieline@example.com", now);
    }
}
