package tieline.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.users.Role;
import tieline.users.TestPrincipals;

/** Persons for tests: made when first asked for, one or several of each role. */
@TestComponent
@Import(TestPrincipals.class)
public class TestPeople {

    /** The password of every test person, for tests that sign in through the form. */
    public static final String PASSWORD = "correct horse battery staple";

    private final JdbcTemplate jdbc;
    private final TestPrincipals principals;

    /** Made once: hashing is slow on purpose. */
    private final String hash;

    TestPeople(JdbcTemplate jdbc, TestPrincipals principals, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.principals = principals;
        this.hash = passwords.encode(PASSWORD);
    }

    /** A person with the given username and roles, as an actor; made at the first call. */
    public Actor person(String username, Role... roles) {
        UUID id = jdbc.queryForList("SELECT user_id FROM users WHERE username = ?", UUID.class, username).stream()
                .findFirst()
                .orElseGet(() -> make(username, roles));
        Set<String> names = Arrays.stream(roles).map(Role::name).collect(Collectors.toSet());
        return new Actor(id, displayName(username), names);
    }

    public Actor analyst() {
        return person("test-analyst", Role.ANALYST);
    }

    public Actor otherAnalyst() {
        return person("test-analyst-2", Role.ANALYST);
    }

    public Actor manager() {
        return person("test-manager", Role.MANAGER);
    }

    public Actor otherManager() {
        return person("test-manager-2", Role.MANAGER);
    }

    public Actor compliance() {
        return person("test-compliance", Role.COMPLIANCE);
    }

    public Actor administrator() {
        return person("test-admin", Role.ADMINISTRATOR);
    }

    /** Signs a person in for one request of MockMvc: {@code .with(people.as(people.analyst()))}. */
    public RequestPostProcessor as(Actor actor) {
        String username =
                jdbc.queryForObject("SELECT username FROM users WHERE user_id = ?", String.class, actor.personId());
        return SecurityMockMvcRequestPostProcessors.user(principals.of(username));
    }

    private UUID make(String username, Role... roles) {
        UUID id = Ids.next();
        Timestamp now = Timestamp.from(Instant.now());
        jdbc.update("""
                INSERT INTO users (user_id, username, display_name, password_hash, enabled, sample_user,
                    must_change_password, failed_logins, password_changed_at, created_at, version)
                VALUES (?, ?, ?, ?, TRUE, FALSE, FALSE, 0, ?, ?, 0)
                """, id, username, displayName(username), hash, now, now);
        for (Role role : roles) {
            jdbc.update("INSERT INTO user_roles (user_id, role) VALUES (?, ?)", id, role.name());
        }
        return id;
    }

    private static String displayName(String username) {
        return Arrays.stream(username.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
