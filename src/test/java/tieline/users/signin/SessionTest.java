package tieline.users.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;

/** Sessions are rows of the database; what ends one ends it at once and on every node. */
@TielineTest
class SessionTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SessionRepository<? extends Session> sessions;

    private SignInPages pages;
    private String username;

    @BeforeEach
    void person() {
        pages = new SignInPages(mvc);
        username = "session-" + UUID.randomUUID();
        people.person(username, Role.ANALYST);
    }

    @Test
    void isARowThatLivesAWorkingDayAndHoldsNoPassword() {
        Cookie session = pages.signIn(username);
        assertThat(jdbc.queryForMap(
                        "SELECT principal_name, max_inactive_interval FROM spring_session WHERE session_id = ?",
                        id(session)))
                .containsEntry("principal_name", username)
                .containsEntry("max_inactive_interval", 8 * 60 * 60);
        assertThat(jdbc.queryForList("""
                SELECT position(convert_to(u.password_hash, 'UTF8') IN a.attribute_bytes) FROM users u
                JOIN spring_session s ON s.principal_name = u.username
                JOIN spring_session_attributes a ON a.session_primary_id = s.primary_id
                WHERE s.session_id = ?
                """, Integer.class, id(session)))
                .isNotEmpty()
                .containsOnly(0);
        assertThat(pages.open("/login", session)).hasRedirectedUrl("/");
    }

    @Test
    void ofAStrangerIsShortAndASignInGivesItANewName() {
        MvcTestResult form = mvc.get().uri("/login").exchange();
        Cookie before = SignInPages.cookie(form);
        assertThat(jdbc.queryForObject(
                        "SELECT max_inactive_interval FROM spring_session WHERE session_id = ?",
                        Integer.class,
                        id(before)))
                .isEqualTo(30 * 60);
        Cookie after = SignInPages.cookie(mvc.post()
                .uri("/login")
                .with(csrf())
                .cookie(before)
                .param("username", username)
                .param("password", TestPeople.PASSWORD)
                .exchange());
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(count(before)).isZero();
        assertThat(count(after)).isOne();
    }

    @Test
    void askingForAPageMakesNone() {
        assertThat(mvc.get().uri("/jobs")).hasStatus(302).doesNotContainHeader("Set-Cookie");
        assertThat(mvc.get().uri("/css/base.css")).hasStatus(200).doesNotContainHeader("Set-Cookie");
    }

    @Test
    void endsWithSigningOut() {
        Cookie session = pages.signIn(username);
        assertThat(mvc.post().uri("/logout").with(csrf()).cookie(session)).hasRedirectedUrl("/login?signedOut");
        assertThat(count(session)).isZero();
        assertThat(pages.open("/me", session)).hasRedirectedUrl("/login?to=%2Fme");
        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit_events WHERE subject_label = ? ORDER BY event_id",
                        String.class,
                        username))
                .containsExactly("user.signed-in", "user.signed-out");
    }

    @Test
    void isOverWhenThePersonsEpochMovesOnEvenIfItsRowIsStillThere() {
        Cookie session = pages.signIn(username);
        jdbc.update("UPDATE users SET session_epoch = session_epoch + 1 WHERE username = ?", username);
        assertThat(count(session)).isOne();
        assertThat(pages.open("/me", session)).hasRedirectedUrl("/login?to=%2Fme");
        assertThat(count(session)).isZero();
    }

    @Test
    void takesTheSameFirstValueFromTwoPagesOpenedAtOnce() {
        String id = id(pages.signIn(username));
        Session one = Objects.requireNonNull(sessions.findById(id));
        Session other = Objects.requireNonNull(sessions.findById(id));
        one.setAttribute("first", "of one page");
        other.setAttribute("first", "of the other");
        save(one);
        save(other);
        assertThat(Objects.requireNonNull(sessions.findById(id)).<String>getAttribute("first"))
                .isEqualTo("of the other");
    }

    @Test
    void isOverAndNoErrorWhenItCannotBeReadAnyMore() {
        Cookie session = pages.signIn(username);
        jdbc.update("""
                UPDATE spring_session_attributes SET attribute_bytes = '\\x00' WHERE session_primary_id IN
                  (SELECT primary_id FROM spring_session WHERE session_id = ?)
                """, id(session));
        assertThat(pages.open("/me", session)).hasRedirectedUrl("/login?to=%2Fme");
        assertThat(pages.open("/login", session)).hasStatus(200);
    }

    @Test
    void isOverWhenThePersonIsDisabled() {
        Cookie session = pages.signIn(username);
        jdbc.update("UPDATE users SET enabled = FALSE WHERE username = ?", username);
        assertThat(pages.open("/me", session)).hasRedirectedUrl("/login?to=%2Fme");
    }

    @Test
    void ofATemporaryPasswordLeadsOnlyToThePageThatReplacesIt() {
        jdbc.update("UPDATE users SET must_change_password = TRUE WHERE username = ?", username);
        Cookie session = pages.signIn(username);
        assertThat(pages.open("/me", session)).hasRedirectedUrl("/password");
        assertThat(pages.open("/no/such/page", session)).hasRedirectedUrl("/password");
        assertThat(mvc.get().uri("/me").header("HX-Request", "true").cookie(session))
                .hasStatus(403)
                .hasHeader("HX-Redirect", "/password");
        assertThat(pages.open("/css/base.css", session)).hasStatus(200);
    }

    @SuppressWarnings("unchecked") // the session came from this repository
    private void save(Session session) {
        ((SessionRepository<Session>) sessions).save(session);
    }

    private int count(Cookie session) {
        return jdbc.queryForList("SELECT 1 FROM spring_session WHERE session_id = ?", id(session))
                .size();
    }

    @Test
    void notesItsUseToTenSeconds() {
        Cookie session = pages.signIn(username);
        long used = used(session);

        assertThat(mvc.get().uri("/").cookie(session)).hasStatusOk();
        assertThat(used(session)).isEqualTo(used);

        jdbc.update(
                "UPDATE spring_session SET last_access_time = last_access_time - 10001 WHERE session_id = ?",
                id(session));
        assertThat(mvc.get().uri("/").cookie(session)).hasStatusOk();
        assertThat(used(session)).isGreaterThanOrEqualTo(used);
    }

    private long used(Cookie session) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT last_access_time FROM spring_session WHERE session_id = ?", Long.class, id(session)));
    }

    private static String id(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
