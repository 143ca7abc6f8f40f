package tieline.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.TielineApplication;
import tieline.accounts.AccountImportDecisions;
import tieline.accounts.AccountImportOptions;
import tieline.accounts.AccountImportUploads;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** The real application with its jobs, on its own embedded PostgreSQL or on the one that TIELINE_DB_URL names. */
final class BenchApplication implements AutoCloseable {

    /** Without the guards that keep history from ever being emptied. */
    static final String EMPTYING = "BEGIN; SET LOCAL session_replication_role = replica; TRUNCATE ";

    private static final String EMPTY = EMPTYING + "account_changes, customer_changes, accounts, customers, books,"
            + " account_import_rows, account_import_matches, account_import_errors, account_import_totals,"
            + " account_import_chunks, account_imports CASCADE; COMMIT";

    private final ConfigurableApplicationContext context;
    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final Actor analyst;
    private long checkedNanos;
    private long committedNanos;

    private BenchApplication(ConfigurableApplicationContext context) {
        this.context = context;
        this.dataSource = context.getBean(HikariDataSource.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.analyst = new Actor(analystId(), "Bench", Set.of("ANALYST"));
    }

    /** Where psql connects. */
    record Target(String host, String port, String database, String user, String password) {}

    /** Work on a connection of its own. */
    interface Work<T extends @Nullable Object> {

        T on(Connection connection) throws SQLException, IOException;
    }

    static BenchApplication start(Path work) {
        BenchApplication tieline = new BenchApplication(new SpringApplicationBuilder(TielineApplication.class)
                .run(
                        "--server.port=0",
                        "--tieline.data-dir=" + work.resolve("data"),
                        "--logging.level.root=WARN",
                        "--tieline.sample-data=false"));
        tieline.refuseForeignData();
        return tieline;
    }

    /** Uploads a file, waits for its check, commits it and waits until its accounts are there. */
    void importFile(String name, InputStream content, AccountImportOptions options) {
        long start = System.nanoTime();
        CurrentActor.runAs(analyst, () -> {
            String reference = upload(name, content, options);
            awaitStatus(reference, "CHECKED");
            checkedNanos = System.nanoTime() - start;
            long version = Objects.requireNonNull(jdbc.queryForObject(
                    "SELECT version FROM account_imports WHERE reference = ?", Long.class, reference));
            context.getBean(AccountImportDecisions.class).commit(reference, version);
            awaitStatus(reference, "COMMITTED");
            committedNanos = System.nanoTime() - start - checkedNanos;
        });
    }

    /** How the last import spent its time. */
    String phases() {
        return "upload and check %,d, commit %,d".formatted(checkedNanos / 1_000_000, committedNanos / 1_000_000);
    }

    void emptyTables() {
        awaitNoJobs();
        execute(EMPTY);
        settle();
    }

    /** Writes out what earlier work left behind, so that it is not counted against the next. */
    void settle() {
        awaitNoJobs();
        execute("CHECKPOINT");
    }

    void execute(String sql) {
        jdbc.execute(sql);
    }

    <T extends @Nullable Object> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Target target() {
        URI url = URI.create(dataSource.getJdbcUrl().substring("jdbc:".length()));
        String port = Integer.toString(url.getPort() < 0 ? 5432 : url.getPort());
        return new Target(
                url.getHost(), port, url.getPath().substring(1), dataSource.getUsername(), dataSource.getPassword());
    }

    @Override
    public void close() {
        context.close();
    }

    /** The tables are emptied again and again, so they must not hold anybody's accounts. */
    private void refuseForeignData() {
        boolean foreign = !jdbc.queryForList(
                        "SELECT 1 FROM account_imports WHERE uploaded_by <> ? LIMIT 1", analyst.id())
                .isEmpty();
        if (foreign) {
            close();
            throw new IllegalStateException(
                    "This database holds account imports of others; give the bench an empty one.");
        }
    }

    private String upload(String name, InputStream content, AccountImportOptions options) {
        try {
            return context.getBean(AccountImportUploads.class).upload(name, content, options);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitStatus(String reference, String wanted) {
        await(() -> {
            String status = jdbc.queryForObject(
                    "SELECT status FROM account_imports WHERE reference = ?", String.class, reference);
            if ("REFUSED".equals(status)) {
                throw new IllegalStateException("the file was refused");
            }
            return wanted.equals(status);
        });
    }

    private void awaitNoJobs() {
        await(() -> jdbc.queryForList("SELECT 1 FROM jobs WHERE status IN ('QUEUED', 'RUNNING')")
                .isEmpty());
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private UUID analystId() {
        List<UUID> found = jdbc.queryForList("SELECT user_id FROM users WHERE username = 'bench'", UUID.class);
        if (!found.isEmpty()) {
            return found.get(0);
        }
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO users (user_id, username, display_name, password_hash, enabled, sample_user,
                    must_change_password, failed_logins, password_changed_at, created_at, version)
                VALUES (?, 'bench', 'Bench', '{noop}', TRUE, FALSE, FALSE, 0, now(), now(), 0)
                """, id);
        jdbc.update("INSERT INTO user_roles (user_id, role) VALUES (?, 'ANALYST')", id);
        return id;
    }
}
