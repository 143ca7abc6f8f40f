package tieline.testing;

import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the tables of a test database, history included, so that a test starts from nothing but the test users. */
@TestComponent
public class CleanDatabase {

    private static final Set<String> KEPT =
            Set.of("flyway_schema_history", "users", "user_roles", "spring_session", "spring_session_attributes");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    CleanDatabase(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Deletes every row but the users; triggers that protect history are off for the length of this call. */
    public void empty() {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            List<String> tables = jdbc.queryForList(
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename", String.class);
            tables.stream()
                    .filter(table -> !KEPT.contains(table))
                    .forEach(table -> jdbc.execute("DELETE FROM " + table));
            // The persons stay; what other tests did to their sign-in does not.
            jdbc.execute("UPDATE users SET failed_logins = 0, locked_until = NULL WHERE locked_until IS NOT NULL");
        });
    }
}
