package tieline.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** The sample as a newcomer finds it, and a look into its tables for what a page does not say. */
@TestComponent
class SampleWorld {

    private static final Duration STORY_MAX = Duration.ofMinutes(3);

    private final JdbcTemplate jdbc;

    SampleWorld(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until the first batch has its answers, and the second waits for its decision. */
    void awaitStory() {
        Awaitility.await()
                .atMost(STORY_MAX)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> count("""
                        SELECT count(*) FROM dasr_batches
                        WHERE utility = 'PGE' AND status = 'SENT' OR utility = 'SCE' AND status = 'WAITING'
                        """) >= 2 && count("SELECT count(*) FROM dasr_exceptions") > 0);
    }

    /** Waits until the sample's last month of the tracking account is posted. */
    void awaitTrackingAccount() {
        Awaitility.await()
                .atMost(STORY_MAX)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count("SELECT count(*) FROM crs_months WHERE month = '2003-09-01'") == 2);
    }

    /** Waits until an object has one of the given states. */
    void await(String table, String reference, String... states) {
        Awaitility.await()
                .atMost(STORY_MAX)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> List.of(states)
                        .contains(texts("SELECT status FROM " + table + " WHERE reference = ?", reference)
                                .get(0)));
    }

    /** One count. */
    long count(String sql, Object... parameters) {
        Long count = jdbc.queryForObject(sql, Long.class, parameters);
        return count == null ? 0 : count;
    }

    /** A column of texts. */
    List<String> texts(String sql, Object... parameters) {
        return jdbc.queryForList(sql, String.class, parameters);
    }

    /** Gives the application an empty data directory and no configured database, whatever the environment says. */
    static class Fresh implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        /** Of this process alone: the tests run in two at once. */
        private static final Path DATA = Path.of(
                        "target",
                        "flows",
                        "sample-data-" + ProcessHandle.current().pid())
                .toAbsolutePath();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            remove();
            SpringApplication.getShutdownHandlers().add(Fresh::remove);
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "sample-world",
                            Map.of(
                                    "spring.datasource.url", "",
                                    "tieline.data-dir", DATA.toString(),
                                    "tieline.dasr.poll-every", "1s")));
        }

        private static void remove() {
            try {
                FileSystemUtils.deleteRecursively(DATA);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot remove " + DATA, e);
            }
        }
    }
}
