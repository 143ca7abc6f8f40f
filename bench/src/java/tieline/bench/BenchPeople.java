package tieline.bench;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;

/** An analyst and a manager for a measurement. */
final class BenchPeople {

    private final Actor analyst;
    private final Actor manager;

    BenchPeople(JdbcTemplate jdbc) {
        analyst = make(jdbc, "bench-analyst", "ANALYST");
        manager = make(jdbc, "bench-manager", "MANAGER");
    }

    Actor analyst() {
        return analyst;
    }

    Actor manager() {
        return manager;
    }

    private static Actor make(JdbcTemplate jdbc, String username, String role) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO users (user_id, username, display_name, password_hash, enabled, sample_user,
                    must_change_password, failed_logins, password_changed_at, created_at, version)
                VALUES (?, ?, ?, '{noop}', TRUE, FALSE, FALSE, 0, now(), now(), 0)
                """, id, username, username);
        jdbc.update("INSERT INTO user_roles (user_id, role) VALUES (?, ?)", id, role);
        return new Actor(id, username, Set.of(role));
    }
}
