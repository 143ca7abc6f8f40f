package tieline.users.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
class UserPagesTest {

    private static final Pattern TEMPORARY = Pattern.compile("[a-z2-9]{5}(-[a-z2-9]{5}){3}");

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
        username = "user-" + UUID.randomUUID();
    }

    @Test
    void createsAUserWhoMustThenChooseAPassword() {
        MvcTestResult made = mvc.post()
                .uri("/admin/users")
                .with(people.as(people.administrator()))
                .with(csrf())
                .param("username", username)
                .param("displayName", "Ana <Lima>")
                .param("email", "")
                .param("roles", "ANALYST", "MANAGER")
                .exchange();
        assertThat(made)
                .hasStatus(200)
                .headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        Cookie session = SignInPages.cookie(pages.post(username, temporaryPassword(made)));
        assertThat(pages.open("/me", session)).hasRedirectedUrl("/password");
        assertThat(open("/admin/users/" + username))
                .bodyText()
                .contains("Ana &lt;Lima&gt;", "Analyst, Manager", "Temporary password", "User created")
                .doesNotContain(temporaryPassword(made));
    }

    @Test
    void showsWhatIsWrongWithANewUser() {
        people.person(username, Role.ANALYST);
        assertThat(post("/admin/users", "username", username, "displayName", "Second"))
                .hasStatus(422)
                .bodyText()
                .contains("is taken", "Second");
        assertThat(post("/admin/users", "username", "", "displayName", "", "email", "not an email"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter a user name", "Enter the name", "Enter an email like");
    }

    @Test
    void findsUsersByNameRoleAndState() {
        people.person(username, Role.COMPLIANCE);
        assertThat(open("/admin/users?q=" + username.toUpperCase(java.util.Locale.ROOT)))
                .bodyText()
                .contains(username);
        assertThat(open("/admin/users?role=COMPLIANCE&state=ACTIVE&q=" + username))
                .bodyText()
                .contains(username);
        assertThat(open("/admin/users?role=MANAGER&q=" + username)).bodyText().contains("No user matches");
        assertThat(open("/admin/users?state=DISABLED&q=" + username)).bodyText().contains("No user matches");
        assertThat(open("/admin/users.csv?q=" + username))
                .hasStatus(200)
                .bodyText()
                .contains("username,name,email,roles,state,last_sign_in_pacific", username + ",");
        assertThat(open("/admin/users.xlsx?q=" + username))
                .hasStatus(200)
                .hasHeader("Content-Disposition", "attachment; filename=\"users.xlsx\"");
    }

    @Test
    void changesRolesAndEndsTheSessionsAtOnce() {
        people.person(username, Role.ANALYST);
        Cookie session = pages.signIn(username);
        assertThat(post(
                        "/admin/users/" + username + "/roles",
                        "roles",
                        "MANAGER",
                        "version",
                        "0",
                        "reason",
                        "promoted"))
                .hasRedirectedUrl("/admin/users/" + username);
        assertThat(jdbc.queryForList("SELECT 1 FROM spring_session WHERE principal_name = ?", username))
                .isEmpty();
        assertThat(pages.open("/me", session)).hasStatus(302);
        assertThat(open("/admin/users/" + username)).bodyText().contains("promoted", "Roles changed");
        assertThat(post("/admin/users/" + username + "/roles", "roles", "ANALYST", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("changed this user meanwhile");
    }

    @Test
    void disablesUnlocksAndResets() {
        people.person(username, Role.ANALYST);
        Cookie session = pages.signIn(username);
        assertThat(post("/admin/users/" + username + "/disabling", "reason", "left"))
                .hasStatus(302);
        assertThat(pages.open("/me", session)).hasStatus(302);
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/login?error");
        assertThat(open("/admin/users/" + username)).bodyText().contains("Enable sign-in", "left");
        assertThat(post("/admin/users/" + username + "/enabling")).hasStatus(302);
        jdbc.update("UPDATE users SET locked_until = now() + interval '10 minutes' WHERE username = ?", username);
        assertThat(open("/admin/users/" + username)).bodyText().contains("Unlock", "Locked");
        assertThat(post("/admin/users/" + username + "/unlocking")).hasStatus(302);
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/");
        String temporary = temporaryPassword(post("/admin/users/" + username + "/password-reset"));
        assertThat(pages.post(username, TestPeople.PASSWORD)).hasRedirectedUrl("/login?error");
        assertThat(pages.post(username, temporary)).hasRedirectedUrl("/");
    }

    @Test
    void renamesAndSaysWhatIsWrong() {
        people.person(username, Role.ANALYST);
        assertThat(post("/admin/users/" + username + "/name", "displayName", "", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Enter the name");
        assertThat(post("/admin/users/" + username + "/name", "displayName", "Joana Reis", "version", "0"))
                .hasStatus(302);
        assertThat(open("/admin/users/" + username)).bodyText().contains("Joana Reis");
    }

    @Test
    void offersNothingAgainstOneself() {
        people.administrator();
        assertThat(open("/admin/users/test-admin"))
                .hasStatus(200)
                .bodyText()
                .contains(
                        "Your own roles are changed by another administrator", "Another administrator must disable you")
                .doesNotContain("Change roles</button>", "Disable sign-in and end sessions</button>");
        assertThat(post("/admin/users/test-admin/disabling")).hasStatus(302);
        assertThat(open("/admin/users/test-admin")).bodyText().doesNotContain("Enable sign-in");
    }

    @Test
    void isNotFoundWhereThereIsNoUserAndForbiddenForOthers() {
        assertThat(open("/admin/users/nobody")).hasStatus(404);
        assertThat(post("/admin/users/nobody/disabling")).hasStatus(404);
        assertThat(mvc.get().uri("/admin/users").with(people.as(people.manager())))
                .hasStatus(403);
        assertThat(mvc.get().uri("/admin/users.csv").with(people.as(people.compliance())))
                .hasStatus(403);
    }

    private static String temporaryPassword(MvcTestResult answer) {
        assertThat(answer).hasStatus(200);
        try {
            Matcher found = TEMPORARY.matcher(answer.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult open(String address) {
        return mvc.get().uri(address).with(people.as(people.administrator())).exchange();
    }

    private MvcTestResult post(String address, String... parameters) {
        var request =
                mvc.post().uri(address).with(people.as(people.administrator())).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
