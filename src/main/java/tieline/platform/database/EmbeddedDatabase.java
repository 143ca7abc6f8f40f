package tieline.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives with the application: binaries from the Maven repository, data in one directory, loopback
 * only, password-protected. It survives restarts and crashes of the application; one application at a time may use a
 * directory.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String DATABASE = "tieline";
    private static final String USER = "postgres";

    /** Held for as long as the database runs; a local variable would be collected and the lock lost. */
    private final FileChannel lockChannel;

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(FileChannel lockChannel, EmbeddedPostgres server, String password) {
        this.lockChannel = lockChannel;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on {@code directory}, making it first where it is new.
     *
     * @throws IllegalStateException when another application already uses the directory
     */
    static EmbeddedDatabase start(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            FileChannel lock = lock(home);
            Path data = home.resolve("postgres");
            OrphanedServer.stopIfAny(data);
            boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
            DatabasePassword password = DatabasePassword.of(home);
            EmbeddedPostgres server = launch(home, data, password.value());
            EmbeddedDatabase database = new EmbeddedDatabase(lock, server, password.value());
            if (fresh || !password.enforced(data)) {
                database.protect(password, data);
            }
            database.createDatabase();
            log.info("Sample database: PostgreSQL on 127.0.0.1:{}, data in {}", server.getPort(), home);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the sample database in " + home, e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare the sample database in " + home, e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.close();
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the sample database", e);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("tieline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another Tieline already runs on the data directory " + home
                    + ". Stop it, or start this one with another directory in TIELINE_DATA_DIR.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null;
        }
    }

    private static EmbeddedPostgres launch(Path home, Path data, String password) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setConnectConfig("password", password)
                .start();
    }

    /** initdb lets every local user in; from here on only the holder of the password. */
    private void protect(DatabasePassword password, Path data) throws SQLException, IOException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + USER + " PASSWORD '" + password.value() + "'");
            password.enforce(data);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            boolean exists = statement
                    .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")
                    .next();
            if (!exists) {
                for (String sql : List.of(
                        "CREATE DATABASE " + DATABASE + " ENCODING 'UTF8' TEMPLATE template0",
                        "ALTER DATABASE " + DATABASE + " SET timezone TO 'UTC'")) {
                    statement.execute(sql);
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return java.sql.DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, USER, password);
    }
}
