package tieline.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.dasr.DasrFixtures;
import tieline.dasr.RequestStatus;
import tieline.deadlines.DeadlineFixture;
import tieline.deadlines.Deadlines;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The list, one deadline, the calendar file behind its secret, and the choice of the e-mail. */
@TielineTest
class DeadlineWebTest {

    private static final Instant NOW = Instant.parse("2026-11-19T17:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Deadlines deadlines;

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

    private DeadlineFixture given;

    @BeforeEach
    void begin() {
        database.empty();
        clock.setTo(NOW);
        given = new DeadlineFixture(deadlines, transaction, people.analyst());
    }

    @AfterEach
    void end() {
        clock.reset();
        database.empty();
    }

    @Test
    void theListHoldsKeptAndDerivedOnesWithTheirRules() {
        given.duty("Answer the utility", LocalDate.of(2026, 11, 23));
        var sent = new DasrFixtures(jdbc, people).sent("PGE", RequestStatus.RECEIVED);
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.update("UPDATE dasr_transmissions SET sent_at = '2026-11-17T16:00:00Z' WHERE batch_id = ?", sent.id());
        });
        assertThat(page("/deadlines", people.compliance()))
                .containsSubsequence(
                        "997 from PG&amp;E for interchange",
                        "997 expected within 24 hours of sending",
                        sent.reference(),
                        ">Late<",
                        "25 h late")
                .containsSubsequence(
                        "2026-11-23", "Answer the utility", "a rule for Answer", "test-document.txt", "2 days");
        assertThat(page("/deadlines?q=utility", people.analyst()))
                .contains("Answer the utility")
                .doesNotContain("997 from");
        assertThat(page("/deadlines?to=2026-11-20", people.analyst())).doesNotContain("Answer the utility");
        assertThat(page("/deadlines?state=done", people.analyst())).contains("No deadline matches");
        assertThat(page("/deadlines.csv", people.analyst()))
                .contains("997 from PG&E for interchange", "Answer the utility", "test-document.txt");
    }

    @Test
    void oneIsTakenAndMetAndRefusesAnEmptyReason() {
        String reference = given.duty("Answer the utility", LocalDate.of(2026, 11, 23));
        String address = "/deadlines/" + reference;
        post(address + "/owner", people.manager());
        assertThat(page(address, people.manager()))
                .contains("Test Manager", "Taken")
                .doesNotContain(">Take it<");
        assertThat(mvc.post()
                        .uri(address + "/fulfilment")
                        .param("how", " ")
                        .with(csrf())
                        .with(people.as(people.manager())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say how it was met");
        assertThat(mvc.post()
                        .uri(address + "/fulfilment")
                        .param("how", "By telephone")
                        .with(csrf())
                        .with(people.as(people.manager())))
                .hasStatus3xxRedirection();
        assertThat(page(address, people.compliance()))
                .contains("By telephone", ">Done<")
                .doesNotContain("Mark DUE");
        assertThat(mvc.get().uri("/deadlines/DUE-1999-0001").with(people.as(people.analyst())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theCalendarOpensWithItsSecretAloneAndNotAfterRevocation() throws Exception {
        given.duty("Answer; the, utility\u0007", LocalDate.of(2026, 11, 23));
        String made = body(post("/deadlines/subscriptions/calendar", people.analyst()));
        String address =
                made.replaceAll("(?s).*id=\"calendar-address\"[^>]*>[^<]*(/deadlines\\.ics\\?token=[\\w-]+)<.*", "$1");
        String token = address.substring(address.indexOf('=') + 1);
        assertThat(token).hasSize(43);
        assertThat(jdbc.queryForObject("SELECT token_sha256 FROM deadline_feeds", String.class))
                .isNotEqualTo(token)
                .hasSize(64);

        MvcTestResult answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk().hasContentType("text/calendar;charset=UTF-8");
        assertThat(answer.getRequest().getSession(false)).as("session").isNull();
        Calendar calendar = new CalendarBuilder().build(new StringReader(body(answer)));
        Component event = calendar.getComponents(Component.VEVENT).get(0);
        assertThat(event.getRequiredProperty("UID").getValue()).endsWith("@deadlines.tieline");
        assertThat(event.getRequiredProperty("SUMMARY").getValue()).startsWith("Answer; the, utility");
        assertThat(event.getRequiredProperty("DESCRIPTION").getValue())
                .contains("a rule for Answer", "test-document.txt");
        assertThat(event.getRequiredProperty("URL").getValue()).startsWith("http://localhost/deadlines/DUE-2026-");
        assertThat(event.getRequiredProperty("DTSTART").getValue()).isEqualTo("20261123");

        assertThat(mvc.get().uri("/deadlines.ics?token=" + token.substring(1) + "A"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/deadlines.ics")).hasStatus(HttpStatus.NOT_FOUND);
        post("/deadlines/subscriptions/calendar/revocation", people.analyst());
        assertThat(mvc.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aNewAddressEndsTheOldOneAndADisabledPersonsIsDead() {
        Actor leaver = people.person("test-leaver", tieline.users.Role.ANALYST);
        String first = address(leaver);
        String second = address(leaver);
        assertThat(mvc.get().uri(first)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(second)).hasStatusOk();
        jdbc.update("UPDATE users SET enabled = FALSE WHERE user_id = ?", leaver.id());
        assertThat(mvc.get().uri(second)).hasStatus(HttpStatus.NOT_FOUND);
        jdbc.update("UPDATE users SET enabled = TRUE WHERE user_id = ?", leaver.id());
    }

    @Test
    void theEmailNeedsAnAddress() {
        assertThat(mvc.post()
                        .uri("/deadlines/subscriptions/digest")
                        .param("enabled", "true")
                        .param("fromHour", "7")
                        .with(csrf())
                        .with(people.as(people.compliance())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("No e-mail address of yours is known");
        assertThat(page("/deadlines/subscriptions", people.compliance()))
                .contains("No mail server is set up", "You have no calendar address");
    }

    private String address(Actor person) {
        return body(post("/deadlines/subscriptions/calendar", person))
                .replaceAll("(?s).*(/deadlines\\.ics\\?token=[\\w-]+)<.*", "$1");
    }

    private MvcTestResult post(String address, Actor actor) {
        MvcTestResult answer =
                mvc.post().uri(address).with(csrf()).with(people.as(actor)).exchange();
        assertThat(answer.getResponse().getStatus()).isLessThan(400);
        return answer;
    }

    private String page(String address, Actor actor) {
        MvcTestResult answer = mvc.get().uri(address).with(people.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
