package tieline.users;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Reads users for lists. Some hundred rows at most, so the filter needs no index of its own. */
@Component
class UserQueries {

    private static final String SELECT = """
            SELECT u.*, array(SELECT r.role FROM user_roles r WHERE r.user_id = u.user_id) AS held
            FROM users u
            WHERE (CAST(:q AS text) IS NULL
                   OR strpos(lower(u.username || ' ' || u.display_name || ' ' || coalesce(u.email, '')), lower(:q)) > 0)
              AND (CAST(:role AS text) IS NULL
                   OR EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.user_id AND r.role = :role))
              AND (CAST(:state AS text) IS NULL OR :state =
                   CASE WHEN NOT u.enabled THEN 'DISABLED' WHEN u.locked_until > :now THEN 'LOCKED'
                        WHEN u.must_change_password THEN 'TEMPORARY_PASSWORD' ELSE 'ACTIVE' END)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UserQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    KeysetPage<UserView> page(UserFilter filter, Place place, int size) {
        String sql = SELECT
                + (place.isBackwards()
                        ? " AND (CAST(:cursor AS text) IS NULL OR u.username < :cursor) ORDER BY u.username DESC"
                        : " AND (CAST(:cursor AS text) IS NULL OR u.username > :cursor) ORDER BY u.username")
                + " LIMIT :limit";
        List<UserView> read = new ArrayList<>(filtered(sql, filter)
                .param("cursor", place.cursor())
                .param("limit", size + 1)
                .query(this::view)
                .list());
        if (place.isBackwards()) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, size, place, UserView::username);
    }

    List<UserView> all(UserFilter filter) {
        return filtered(SELECT + " ORDER BY u.username", filter)
                .query(this::view)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, UserFilter filter) {
        Role role = filter.role();
        UserState state = filter.state();
        String q = filter.q();
        return jdbc.sql(sql)
                .param("q", q == null || q.isBlank() ? null : q.strip())
                .param("role", role == null ? null : role.name())
                .param("state", state == null ? null : state.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private UserView view(ResultSet row, int number) throws SQLException {
        Instant lockedUntil = instant(row, "locked_until");
        return new UserView(
                row.getObject("user_id", UUID.class),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                roles(row.getArray("held")),
                row.getBoolean("enabled"),
                row.getBoolean("sample_user"),
                row.getBoolean("must_change_password"),
                lockedUntil == null || clock.instant().isBefore(lockedUntil) ? lockedUntil : null,
                instant(row, "last_login_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static Set<Role> roles(Array held) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) held.getArray()) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
