package tieline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one place that chooses the PostgreSQL of the tests: a container where a container engine answers, the embedded
 * binaries where none does. One server for each test run, one new database for each application context.
 */
public final class TestDatabase {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Server SERVER = start();

    private record Server(String host, int port, String user, String password) {

        String url(String database) {
            return "jdbc:postgresql://" + host + ":" + port + "/" + database;
        }
    }

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** Makes an empty database on the test server. */
    public static TestDatabase create() {
        String name = "tieline_test_" + COUNTER.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection(SERVER.url("postgres"), SERVER.user(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " ENCODING 'UTF8' TEMPLATE template0");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database " + name, e);
        }
        return new TestDatabase(name);
    }

    public String url() {
        return SERVER.url(name);
    }

    public String user() {
        return SERVER.user();
    }

    public String password() {
        return SERVER.password();
    }

    private static Server start() {
        return containerEngineAnswers() ? startContainer() : startEmbedded();
    }

    private static boolean containerEngineAnswers() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it afterwards
    private static Server startContainer() {
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
        container.withCommand("postgres", "-c", "max_connections=200", "-c", "fsync=off");
        container.start();
        return new Server(
                container.getHost(), container.getMappedPort(5432), container.getUsername(), container.getPassword());
    }

    /** Lives as long as the JVM and ends after the applications do: one that ended later would wait for connections. */
    private static Server startEmbedded() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
            return new Server("127.0.0.1", postgres.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the embedded PostgreSQL of the tests", e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the embedded PostgreSQL of the tests", e);
        }
    }
}
