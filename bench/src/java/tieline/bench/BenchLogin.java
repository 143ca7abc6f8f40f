package tieline.bench;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody with one role who signs in through the page. */
final class BenchLogin {

    private static final String PASSWORD = "a-password-of-the-bench";

    private BenchLogin() {}

    /** Makes the person where there is none and signs in. */
    static PageClient signIn(ApplicationContext tieline, int port, String username, String role) {
        JdbcTemplate jdbc = tieline.getBean(JdbcTemplate.class);
        jdbc.update("""
                INSERT INTO users (user_id, username, display_name, password_hash, enabled, sample_user,
                    must_change_password, failed_logins, password_changed_at, created_at, version)
                VALUES (uuidv7(), ?, 'Bench', ?, TRUE, FALSE, FALSE, 0, now(), now(), 0)
                ON CONFLICT DO NOTHING
                """, username, tieline.getBean(PasswordEncoder.class).encode(PASSWORD));
        jdbc.update("""
                INSERT INTO user_roles (user_id, role) SELECT user_id, ? FROM users WHERE username = ?
                ON CONFLICT DO NOTHING
                """, role, username);
        PageClient page = new PageClient(port);
        page.signIn(username, PASSWORD);
        return page;
    }
}
