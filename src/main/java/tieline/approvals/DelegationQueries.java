package tieline.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Reads delegations, the newest first. Identifiers are made in the order of time, so they are the order. */
@Component
class DelegationQueries {

    private static final int BLOCK = 500;

    private final JdbcClient jdbc;

    DelegationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page; {@code openOn} leaves out those over before that day, null takes all. */
    KeysetPage<DelegationView> page(@Nullable LocalDate openOn, Place place, int size) {
        UUID from = id(place.cursor());
        boolean backwards = from != null && place.isBackwards();
        List<DelegationView> read = new ArrayList<>(read(openOn, from, backwards, size + 1));
        if (backwards) {
            Collections.reverse(read);
        }
        return KeysetPage.of(
                read,
                size,
                from == null ? Place.BEGINNING : place,
                row -> row.delegationId().toString());
    }

    void each(@Nullable LocalDate openOn, Consumer<DelegationView> use) {
        UUID from = null;
        List<DelegationView> block;
        do {
            block = read(openOn, from, false, BLOCK);
            block.forEach(use);
            from = block.isEmpty() ? null : block.get(block.size() - 1).delegationId();
        } while (block.size() == BLOCK);
    }

    /** Who holds a role and may sign in, without one person. */
    List<Delegations.Candidate> holders(String role, UUID without) {
        return jdbc.sql("""
                        SELECT u.user_id, u.display_name FROM users u JOIN user_roles r ON r.user_id = u.user_id
                        WHERE r.role = :role AND u.enabled AND u.user_id <> :without ORDER BY u.display_name, u.user_id
                        """)
                .param("role", role)
                .param("without", without)
                .query(Delegations.Candidate.class)
                .list();
    }

    private List<DelegationView> read(@Nullable LocalDate openOn, @Nullable UUID from, boolean backwards, int limit) {
        String beyond = from == null ? "" : " AND delegation_id " + (backwards ? ">" : "<") + " :from";
        String open = openOn == null ? "" : " AND ended_at IS NULL AND to_day >= :day";
        var statement = jdbc.sql("SELECT * FROM approval_delegations WHERE TRUE" + beyond + open
                        + " ORDER BY delegation_id" + (backwards ? "" : " DESC") + " LIMIT :limit")
                .param("limit", limit);
        if (from != null) {
            statement = statement.param("from", from);
        }
        if (openOn != null) {
            statement = statement.param("day", openOn);
        }
        return statement.query((row, n) -> view(row)).list();
    }

    private static DelegationView view(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new DelegationView(
                row.getObject("delegation_id", UUID.class),
                row.getString("role"),
                row.getObject("given_by", UUID.class),
                row.getString("given_by_name"),
                row.getObject("delegate", UUID.class),
                row.getString("delegate_name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("reason"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static @Nullable UUID id(@Nullable String cursor) {
        try {
            return cursor == null ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
