package tieline.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tieline.testing.SettableClock;
import tieline.testing.TielineTest;
import tieline.users.signin.SignInPages;

/** On a configured database the sample users do not exist, even where their rows do. */
@TielineTest
class SampleUsersTest {

    @Autowired
    private SampleUsers sampleUsers;

    @Autowired
    private SignInService signIn;

    @Autowired
    private UserRepository users;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private SettableClock clock;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void areNotMadeOnAConfiguredDatabase() {
        assertThatThrownBy(() -> sampleUsers.create()).hasMessageContaining("only on the embedded sample database");
        assertThat(mvc.get().uri("/login")).hasStatus(200).bodyText().doesNotContain("Sample users");
    }

    @Test
    void areRefusedOnAConfiguredDatabaseEvenIfTheirRowsCameAlong() {
        User user = users.save(new User(
                        "sample-admin",
                        "Came Along",
                        null,
                        passwords.encode(SampleUsers.PASSWORD),
                        Set.of(Role.ADMINISTRATOR),
                        clock.instant())
                .asSampleUser());
        assertThat(new SignInPages(mvc).post("sample-admin", SampleUsers.PASSWORD))
                .hasRedirectedUrl("/login?error");
        assertThat(signIn.find(user.userId())).isEmpty();
    }
}
