package tieline.users.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;
import tieline.users.SignInService;

/** Nobody learns from the time a sign-in takes whether a user exists: each refusal compares one password, at one price. */
@TielineTest
class EqualWorkTest {

    @Autowired
    private SignInService signIn;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> compared = new ArrayList<>();
    private PasswordSignIn door;

    @BeforeEach
    void watch() {
        door = new PasswordSignIn(signIn, new Watched());
    }

    @Test
    void everyRefusalComparesOnePasswordWithAHashOfTheSamePrice() {
        String known = person();
        String disabled = person();
        jdbc.update("UPDATE users SET enabled = FALSE WHERE username = ?", disabled);
        String locked = person();
        jdbc.update("UPDATE users SET locked_until = now() + interval '1 minute' WHERE username = ?", locked);
        List<String> names = List.of(known, disabled, locked, "nobody-" + UUID.randomUUID(), "with\0nul", "");
        for (String name : names) {
            compared.clear();
            assertThatThrownBy(() -> door.authenticate(
                            UsernamePasswordAuthenticationToken.unauthenticated(name, "not the password")))
                    .isInstanceOf(BadCredentialsException.class);
            assertThat(compared).as("hashes compared for '%s'", name).hasSize(1);
            assertThat(price(compared.get(0)))
                    .as("way of hashing for '%s'", name)
                    .isEqualTo(price(hashOf(known)));
        }
    }

    private String person() {
        String username = "equal-" + UUID.randomUUID();
        people.person(username, Role.ANALYST);
        return username;
    }

    private String hashOf(String username) {
        return jdbc.queryForObject("SELECT password_hash FROM users WHERE username = ?", String.class, username);
    }

    /** The name of the way of hashing and the length: together they fix what a comparison costs. */
    private static String price(String hash) {
        return hash.substring(0, hash.indexOf('}') + 1) + hash.length();
    }

    /** The application's encoder, which notes what it compares. */
    private final class Watched implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return passwords.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared.add(hash);
            return passwords.matches(password, hash);
        }
    }
}
