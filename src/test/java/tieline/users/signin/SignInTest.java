package tieline.users.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;

@TielineTest
class SignInTest {

    private static final String WRONG = "not the password";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SettableClock clock;

    private SignInPages pages;
    private String username;

    @BeforeEach
    void person() {
        pages = new SignInPages(mvc);
        username = "signing-" + UUID.randomUUID();
        people.person(username, Role.ANALYST);
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    void opensTheStartPageAndRecordsWhoCameIn() {
        assertThat(pages.post(username.toUpperCase(java.util.Locale.ROOT), TestPeople.PASSWORD))
                .hasStatus(302)
                .hasRedirectedUrl("/");
        assertThat(jdbc.queryForMap(
                        "SELECT actor_name, summary, remote_address FROM audit_events WHERE subject_label = ?",
                        username))
                .containsEntry("summary", "Signed in")
                .containsEntry("remote_address", pages.address())
                .extractingByKey("actor_name")
                .asString()
                .startsWith("Signing");
    }

    @Test
    void answersUnknownDisabledLockedAndWrongAlike() {
        String disabled = "disabled-" + UUID.randomUUID();
        people.person(disabled, Role.ANALYST);
        jdbc.update("UPDATE users SET enabled = FALSE WHERE username = ?", disabled);
        String locked = "locked-" + UUID.randomUUID();
        people.person(locked, Role.ANALYST);
        jdbc.update("UPDATE users SET locked_until = now() + interval '1 minute' WHERE username = ?", locked);

        assertRefused(pages.post("nobody-" + UUID.randomUUID(), TestPeople.PASSWORD));
        assertRefused(pages.post("with\0nul", TestPeople.PASSWORD));
        assertRefused(pages.post("", ""));
        assertRefused(pages.post(username, WRONG));
        assertRefused(pages.post(disabled, TestPeople.PASSWORD));
        assertRefused(pages.post(disabled, WRONG));
        assertRefused(pages.post(locked, TestPeople.PASSWORD));
    }

    @Test
    void locksAfterFiveWrongPasswordsAndOpensAfterAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) {
            assertRefused(pages.post(username, WRONG));
        }
        assertRefused(pages.post(username, TestPeople.PASSWORD));
        clock.advance(Duration.ofMinutes(14));
        assertRefused(pages.post(username, TestPeople.PASSWORD));
        clock.advance(Duration.ofMinutes(1));
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/");
        assertThat(jdbc.queryForList(
                        "SELECT summary FROM audit_events WHERE subject_label = ? ORDER BY event_id",
                        String.class,
                        username))
                .hasSize(6)
                .contains("Locked for 15 minutes after 5 wrong passwords");
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        for (int i = 0; i < 4; i++) {
            pages.post(username, WRONG);
        }
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/");
        pages.post(username, WRONG);
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        assertThat(mvc.get().uri("/jobs?status=FAILED")).hasRedirectedUrl("/login?to=%2Fjobs%3Fstatus%3DFAILED");
        assertThat(mvc.get().uri("/login").param("to", "/jobs?status=FAILED"))
                .bodyText()
                .contains("name=\"to\" value=\"/jobs?status=FAILED\"");
        assertThat(signInTo("/jobs?status=FAILED")).hasRedirectedUrl("/jobs?status=FAILED");
        assertThat(mvc.get().uri("/")).hasRedirectedUrl("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/\t/elsewhere.example",
                "javascript:alert(1)",
                "elsewhere",
                "/a\r\nSet-Cookie: x=y"
            })
    void neverLeadsToAnotherSite(String address) {
        assertThat(signInTo(address)).hasStatus(302).hasRedirectedUrl("/");
    }

    @Test
    void tellsHtmxToOpenTheSignInPageAsAPage() {
        assertThat(mvc.get()
                        .uri("/jobs/rows")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost/jobs?status=FAILED"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/login?to=%2Fjobs%3Fstatus%3DFAILED");
    }

    @Test
    void refusesTheFormWithoutItsToken() {
        assertThat(mvc.post().uri("/login").param("username", username).param("password", TestPeople.PASSWORD))
                .hasRedirectedUrl("/login?expired");
        Cookie session = pages.signIn(username);
        assertThat(mvc.post().uri("/logout").cookie(session)).hasStatus(403);
        assertThat(pages.open("/login", session)).hasRedirectedUrl("/");
    }

    private MvcTestResult signInTo(String address) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", username)
                .param("password", TestPeople.PASSWORD)
                .param("to", address)
                .exchange();
    }

    private static void assertRefused(MvcTestResult answer) {
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/login?error");
    }
}
