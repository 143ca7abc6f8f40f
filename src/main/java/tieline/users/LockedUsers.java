package tieline.users;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is locked out after too many wrong passwords, for the administrator who may unlock them. */
@Service
public class LockedUsers {

    private final JdbcClient jdbc;
    private final Clock clock;

    LockedUsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person and the end of the lock. */
    public record LockedUser(String username, String displayName, Instant lockedUntil) {

        /** The person's page. */
        public String address() {
            return "/admin/users/" + username;
        }
    }

    /** Everybody who is locked now, in the order of their user names. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<LockedUser> now() {
        return jdbc.sql("""
                        SELECT username, display_name, locked_until FROM users WHERE locked_until > :now ORDER BY username
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(LockedUser.class)
                .list();
    }
}
