package tieline.users.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;
import tieline.users.signin.SignInPages;

@TielineTest
class PasswordPageTest {

    private static final String NEW = "six horses over the bridge";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    private SignInPages pages;
    private String username;

    @BeforeEach
    void person() {
        pages = new SignInPages(mvc);
        username = "changing-" + UUID.randomUUID();
        people.person(username, Role.ANALYST);
    }

    @Test
    void changesThePasswordEndsTheOtherSessionsAndGoesOnHere() {
        Cookie elsewhere = pages.signIn(username);
        Cookie here = pages.signIn(username);
        MvcTestResult changed = change(here, TestPeople.PASSWORD, NEW, NEW);
        assertThat(changed).hasStatus(302).hasRedirectedUrl("/me");
        Cookie afterwards = SignInPages.cookie(changed);
        assertThat(afterwards.getValue()).isNotEqualTo(here.getValue());
        assertThat(pages.open("/me", afterwards)).hasStatus(200).bodyText().contains("Your password is changed");
        assertThat(pages.open("/me", elsewhere)).hasStatus(302);
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/login?error");
        assertThat(pages.post(username, NEW)).hasRedirectedUrl("/");
        assertThat(jdbc.queryForList(
                        "SELECT action FROM audit_events WHERE subject_label = ? ORDER BY event_id",
                        String.class,
                        username))
                .contains("user.password-changed");
    }

    @Test
    void saysWhatIsWrongAndChangesNothing() {
        Cookie session = pages.signIn(username);
        refuses(session, "", "", "", "Enter the current password");
        refuses(session, TestPeople.PASSWORD, NEW, NEW + "!", "The two new passwords are not the same");
        refuses(session, "wrong", NEW, NEW, "The current password is wrong");
        refuses(session, TestPeople.PASSWORD, "short", "short", "Enter at least 12 characters");
        refuses(session, TestPeople.PASSWORD, "password1234", "password1234", "guessed first");
        refuses(session, TestPeople.PASSWORD, TestPeople.PASSWORD, TestPeople.PASSWORD, "Choose another password");
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void isNoWayToGuessThePasswordOfASessionLeftOpen() {
        Cookie session = pages.signIn(username);
        for (int i = 0; i < 5; i++) {
            refuses(session, "wrong", NEW, NEW, "The current password is wrong");
        }
        refuses(session, TestPeople.PASSWORD, NEW, NEW, "Locked after too many wrong passwords");
    }

    @Test
    void replacesATemporaryPasswordBeforeAnythingElseOpens() {
        jdbc.update("UPDATE users SET must_change_password = TRUE WHERE username = ?", username);
        Cookie session = pages.signIn(username);
        assertThat(pages.open("/password", session)).hasStatus(200).bodyText().contains("temporary password");
        MvcTestResult changed = change(session, TestPeople.PASSWORD, NEW, NEW);
        assertThat(changed).hasRedirectedUrl("/");
        assertThat(pages.open("/me", SignInPages.cookie(changed))).hasStatus(200);
    }

    @Test
    void listsTheOwnSessionsAndEndsTheOthers() {
        Cookie elsewhere = pages.signIn(username);
        Cookie here = pages.signIn(username);
        assertThat(pages.open("/me", here))
                .hasStatus(200)
                .bodyText()
                .contains("This session", "End other sessions", pages.address(), "Imports and keeps account lists");
        MvcTestResult ended = mvc.post()
                .uri("/me/other-sessions/ending")
                .with(csrf())
                .cookie(here)
                .exchange();
        assertThat(ended).hasRedirectedUrl("/me");
        assertThat(pages.open("/me", elsewhere)).hasStatus(302);
        assertThat(pages.open("/me", SignInPages.cookie(ended)))
                .hasStatus(200)
                .bodyText()
                .contains("Your other sessions have ended")
                .doesNotContain("End other sessions");
    }

    private void refuses(Cookie session, String current, String fresh, String again, String sentence) {
        assertThat(change(session, current, fresh, again))
                .hasStatus(422)
                .bodyText()
                .contains(sentence);
    }

    private MvcTestResult change(Cookie session, String current, String fresh, String again) {
        return mvc.post()
                .uri("/password")
                .with(csrf())
                .cookie(session)
                .param("currentPassword", current)
                .param("newPassword", fresh)
                .param("newPasswordAgain", again)
                .exchange();
    }
}
