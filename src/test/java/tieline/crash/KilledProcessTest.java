package tieline.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tieline.simulator.SimulatorDelays;
import tieline.simulator.SimulatorLedger;
import tieline.simulator.SimulatorScript;
import tieline.simulator.SimulatorSettings;
import tieline.simulator.UtilitySimulator;
import tieline.testing.TestDatabase;

/**
 * {@code kill -9} of the application at several points of sending and of reading. The simulated utility lives in the
 * process of the test and counts: nothing may be lost, nothing may come twice. The number of requests can be set with
 * {@code -Dtieline.crash.requests}.
 */
class KilledProcessTest {

    private static final int REQUESTS = Integer.getInteger("tieline.crash.requests", 2_000);
    private static final int FILES = 40;
    private static final String NO_POLLING = "--tieline.dasr.polling=false";
    private static final String POLLING = "--tieline.dasr.poll-every=200ms";

    private final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path directory;

    private SingleConnectionDataSource connection;
    private JdbcTemplate jdbc;
    private UtilitySimulator utility;
    private TielineProcess tieline;
    private CrashBatch batch;

    @BeforeEach
    void connect() {
        connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        jdbc = new JdbcTemplate(connection);
    }

    @AfterEach
    void end() throws Exception {
        if (tieline != null) {
            tieline.close();
        }
        utility.close();
        connection.destroy();
    }

    @Test
    void aBatchGoesThereAndBackOnceHoweverOftenTielineIsKilled() throws Exception {
        begin();
        until("a quarter has arrived", () -> arrived() >= FILES / 4);
        tieline.kill();
        assertThat(arrived()).as("killed in the midst").isLessThan(FILES);

        start(NO_POLLING);
        until("half has arrived", () -> arrived() >= FILES / 2);
        killBetweenRenamingAndNotingIt();
        killBetweenUploadingAndNotingIt();

        start(POLLING);
        until("some answers are fetched", () -> count("dasr_inbound_files") >= FILES / 2);
        tieline.kill();
        assertThat(accepted()).as("killed in the midst").isLessThan(REQUESTS);

        start(POLLING);
        until("half is accepted", () -> accepted() >= REQUESTS / 2);
        killBeforeAReadFileIsNoted();

        start(POLLING);
        until("all is accepted", () -> accepted() == REQUESTS);
        until("every answer has its 997", () -> acknowledgedGroups().size() == FILES);
        assertThat(batch.status()).isEqualTo("SENT");
        assertArrivedOnce();
        assertAnsweredOnce();
    }

    /** The batch's row is locked: the file gets its final name, and the note about it cannot be written. */
    private void killBetweenRenamingAndNotingIt() throws Exception {
        try (HeldRow held = HeldRow.of(database, "dasr_batches", "batch_id", batch.id())) {
            until("a renamed file is not noted", () -> waits() && arrived() == batch.files("SENT") + 1);
            tieline.kill();
            assertThat(batch.files("UPLOADED")).isOne();
        }
    }

    /** The row of a file that is still to leave is locked: it is uploaded, and the note about it cannot be written. */
    private void killBetweenUploadingAndNotingIt() throws Exception {
        try (HeldRow held = HeldRow.of(database, "dasr_transmissions", "transmission_id", fileAt(FILES * 3 / 4))) {
            start(NO_POLLING);
            until("a file stands under its temporary name", () -> waits() && temporaryFiles() == 1);
            tieline.kill();
            assertThat(batch.files("UPLOADED")).isZero();
        }
    }

    /** The batch's row is locked: a file of answers is applied whole, and its transaction cannot end. */
    private void killBeforeAReadFileIsNoted() throws Exception {
        try (HeldRow held = HeldRow.of(database, "dasr_batches", "batch_id", batch.id())) {
            until("a file is applied and not committed", this::waits);
            tieline.kill();
        }
        assertThat(accepted() % (REQUESTS / FILES))
                .as("files are applied whole or not at all")
                .isZero();
        assertThat(accepted()).as("killed in the midst").isLessThan(REQUESTS);
    }

    private void begin() throws Exception {
        utility = UtilitySimulator.start(SimulatorSettings.sample(directory.resolve("utility"), Clock.systemUTC())
                .withDelays(SimulatorDelays.none())
                .withPollEvery(Duration.ofMillis(20)));
        utility.useScript("PGE", SimulatorScript.ACCEPT_ALL);
        start(NO_POLLING);
        batch = CrashBatch.make(jdbc, utility, REQUESTS, REQUESTS / FILES);
        String page = "/dasr/" + CrashBatch.reference();
        SignedInClient.signIn(tieline, CrashBatch.ANALYST, CrashBatch.PASSWORD)
                .post(page, page + "/transmission", Map.of(), page);
    }

    private void start(String option) throws Exception {
        tieline = TielineProcess.start(database, directory, option);
    }

    private void assertArrivedOnce() {
        SimulatorLedger ledger = utility.ledger("PGE");
        assertThat(ledger.duplicates()).as("numbers that came twice").isEmpty();
        assertThat(ledger.reports()).as("what the utility wondered about").isEmpty();
        assertThat(ledger.setsReceived()).isEqualTo(REQUESTS);
        assertThat(ledger.transactions()).hasSize(REQUESTS);
        assertThat(ledger.accounts().keySet()).containsExactlyInAnyOrderElementsOf(batch.accountNumbers());
        assertThat(ledger.accounts().values()).as("times each account came").containsOnly(1);
        assertThat(ledger.groups().keySet())
                .as("control numbers without a gap")
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, FILES)
                        .mapToObj(Long::toString)
                        .toList());
    }

    private void assertAnsweredOnce() {
        long all = REQUESTS;
        assertThat(batch.states()).isEqualTo(Map.of("ACCEPTED", all));
        assertThat(batch.toldOtherThanOnce())
                .as("steps and answers noted twice or never")
                .isEmpty();
        assertThat(count("dasr_answers WHERE kind = 'ACK' AND outcome = 'APPLIED'"))
                .as("one 997 for each file")
                .isEqualTo(FILES);
        assertThat(count("dasr_answers WHERE kind = 'RESPONSE' AND outcome = 'APPLIED'"))
                .as("one 814 for each request")
                .isEqualTo(all);
        assertThat(count("dasr_answers WHERE outcome <> 'APPLIED'")).isZero();
        assertThat(count("dasr_inbound_files WHERE status <> 'READ'")).isZero();
        assertThat(count("dasr_exceptions")).isZero();
        assertThat(acknowledgedGroups().values())
                .as("our 997 for each group of answers")
                .containsOnly("A");
    }

    private Map<String, String> acknowledgedGroups() {
        return utility.ledger("PGE").acknowledgedGroups();
    }

    private long arrived() {
        return utility.ledger("PGE").interchanges().size();
    }

    private long accepted() {
        return batch.states().getOrDefault("ACCEPTED", 0L);
    }

    private UUID fileAt(int position) {
        return jdbc.queryForObject(
                "SELECT transmission_id FROM dasr_transmissions ORDER BY isa_control OFFSET ? LIMIT 1",
                UUID.class,
                position);
    }

    /** Whether the application waits for a row that is held. */
    private boolean waits() {
        return count("pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0;
    }

    private long count(String from) {
        return jdbc.queryForList("SELECT count(*) FROM " + from, Long.class).get(0);
    }

    private long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(utility.home("PGE").resolve("inbound"))) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    private static void until(String what, Callable<Boolean> condition) {
        await(what)
                .atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(condition);
    }
}
