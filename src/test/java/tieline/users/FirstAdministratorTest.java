package tieline.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
class FirstAdministratorTest {

    private static final String PASSWORD = "six horses over the bridge";

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SettableClock clock;

    private List<UUID> setAside = List.of();

    @BeforeEach
    void nobodyAdministers() {
        setAside = jdbc.queryForList("""
                UPDATE users SET enabled = FALSE WHERE enabled AND user_id IN
                  (SELECT user_id FROM user_roles WHERE role = 'ADMINISTRATOR') RETURNING user_id
                """, UUID.class);
    }

    @AfterEach
    void everythingAsBefore() {
        clock.reset();
        setAside.forEach(id -> jdbc.update("UPDATE users SET enabled = TRUE WHERE user_id = ?", id));
        jdbc.update("""
                UPDATE users SET enabled = FALSE WHERE username LIKE 'first-%'
                """);
    }

    @Test
    void makesTheAdministratorOnceAndNeverAgain() {
        String token = first.newLink().orElseThrow();
        String username = unique();
        assertThat(mvc.get().uri("/setup").param("token", token))
                .hasStatus(200)
                .bodyText()
                .contains("First administrator");
        assertThat(post(token, username, PASSWORD, PASSWORD)).hasStatus(302).hasRedirectedUrl("/login?ready");
        assertThat(mvc.post()
                        .uri("/login")
                        .with(csrf())
                        .param("username", username)
                        .param("password", PASSWORD))
                .hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/setup").param("token", token))
                .hasStatus(404)
                .bodyText()
                .contains("opens nothing");
        assertThat(post(token, unique(), PASSWORD, PASSWORD)).hasStatus(404);
        assertThat(first.newLink()).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT summary FROM audit_events WHERE subject_label = ?", String.class, username))
                .contains("First administrator made with the setup link");
    }

    @Test
    void aUsedLinkStaysUsedEvenWhenTheAdministratorItMadeIsGone() {
        String token = first.newLink().orElseThrow();
        String username = unique();
        first.create(token, username, "First", PASSWORD);
        jdbc.update("UPDATE users SET enabled = FALSE WHERE username = ?", username);
        assertThatThrownBy(() -> first.create(token, unique(), "Second", PASSWORD))
                .hasMessageContaining("over");
    }

    @Test
    void keepsTheLinkWhenAnEntryIsRefused() {
        String token = first.newLink().orElseThrow();
        assertThat(post(token, unique(), "short", "short"))
                .hasStatus(422)
                .bodyText()
                .contains("at least 12");
        assertThat(post(token, unique(), PASSWORD, PASSWORD + "x"))
                .hasStatus(422)
                .bodyText()
                .contains("not the same");
        assertThat(post(token, "no spaces please", PASSWORD, PASSWORD)).hasStatus(422);
        people.analyst();
        assertThat(post(token, "test-analyst", PASSWORD, PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("is taken");
        assertThat(first.isOpen(token)).isTrue();
    }

    @Test
    void keepsOnlyTheHashOfTheToken() {
        String token = first.newLink().orElseThrow();
        assertThat(jdbc.queryForList("SELECT token_sha256 FROM setup_links WHERE used_at IS NULL", String.class))
                .hasSize(1)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}") && !hash.contains(token));
    }

    @Test
    void anotherStartVoidsTheOlderLinkAndADayEndsAny() {
        String older = first.newLink().orElseThrow();
        String newer = first.newLink().orElseThrow();
        assertThat(first.isOpen(older)).isFalse();
        clock.advance(Duration.ofHours(24).minusMinutes(1));
        assertThat(first.isOpen(newer)).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(first.isOpen(newer)).isFalse();
        assertThatThrownBy(() -> first.create(newer, unique(), "Late", PASSWORD))
                .hasMessageContaining("over");
    }

    @Test
    void opensNothingOnceAnAdministratorIsEnabledAgain() {
        String token = first.newLink().orElseThrow();
        people.administrator();
        jdbc.update("UPDATE users SET enabled = TRUE WHERE username = 'test-admin'");
        assertThatThrownBy(() -> first.create(token, unique(), "Second", PASSWORD))
                .hasMessageContaining("over");
    }

    @Test
    void isUsedByOneOfManyWhoTryAtOnce() throws Exception {
        String token = first.newLink().orElseThrow();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Boolean>> attempts = IntStream.range(0, 6)
                .mapToObj(i -> threads.submit(() -> {
                    try {
                        first.create(token, unique(), "Racer", PASSWORD);
                        return true;
                    } catch (UserRuleException e) {
                        return false;
                    }
                }))
                .toList();
        int made = 0;
        for (Future<Boolean> attempt : attempts) {
            made += attempt.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(made).isOne();
    }

    private MvcTestResult post(String token, String username, String password, String again) {
        return mvc.post()
                .uri("/setup")
                .with(csrf())
                .param("token", token)
                .param("username", username)
                .param("displayName", "Ada Brandt")
                .param("password", password)
                .param("passwordAgain", again)
                .exchange();
    }

    private static String unique() {
        return "first-" + UUID.randomUUID();
    }
}
