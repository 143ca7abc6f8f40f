package tieline.dasr.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.dasr.BatchSending;
import tieline.dasr.BatchStatus;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.dasr.x12.ReadLimits;
import tieline.platform.jobs.JobQueue;
import tieline.platform.jobs.JobStatus;
import tieline.platform.security.CurrentActor;
import tieline.simulator.SimulatorDelays;
import tieline.simulator.SimulatorScript;
import tieline.simulator.SimulatorSettings;
import tieline.simulator.UtilitySimulator;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** A decided batch goes out over SFTP to a simulated utility that shares no code with us, and its answers come back. */
@TielineTest
@TestPropertySource(properties = {"tieline.dasr.polling=false", "tieline.credentials.simulator.password=sample"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CircleTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private JobQueue jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Polling polling;

    private UtilitySimulator utility;
    private DasrFixtures fixtures;
    private int numbers;

    @BeforeAll
    void startUtility(@TempDir Path directory) throws Exception {
        utility = UtilitySimulator.start(SimulatorSettings.sample(directory, Clock.systemUTC())
                .withDelays(SimulatorDelays.none())
                .withPollEvery(Duration.ofHours(1)));
    }

    @AfterAll
    void stopUtility() throws Exception {
        utility.close();
    }

    @BeforeEach
    void useRoute() {
        database.empty();
        fixtures = new DasrFixtures(jdbc, people);
        UUID route = fixtures.route("SCE");
        jdbc.update("""
                UPDATE dasr_routes SET kind = 'SFTP', host = '127.0.0.1', port = ?, username = 'sce',
                    credential_name = 'simulator', host_key_fingerprint = ?, send_directory = '/inbound',
                    receive_directory = '/outbound', sender_qualifier = '01', sender_id = '123456789',
                    receiver_qualifier = '01', receiver_id = '006908818', usage_indicator = 'T',
                    requests_per_file_max = 20 WHERE route_id = ?
                """, utility.port(), utility.fingerprint(), route);
        continueControlNumbers();
    }

    /** The utility remembers every number over all time; every test begins far above those of the tests before. */
    private void continueControlNumbers() {
        numbers += 10_000;
        jdbc.update("INSERT INTO reference_counters VALUES ('isa-SCE', ?), ('gs-SCE', ?)", numbers, numbers);
        jdbc.update(
                "INSERT INTO reference_counters VALUES ('dasr-request-' || to_char(now() AT TIME ZONE"
                        + " 'America/Los_Angeles', 'YYYYMMDD'), ?)",
                numbers);
    }

    @Test
    void everyAcceptedAccountHasItsThreeAnswers() throws Exception {
        TestBatch batch = send(SimulatorScript.ACCEPT_ALL, 45);
        answer();
        assertThat(states(batch)).isEqualTo(Map.of("ACCEPTED", 45L));
        assertThat(fixtures.value(
                        Long.class,
                        "SELECT count(*) FROM dasr_requests WHERE received_at IS NOT NULL AND acked_at IS NOT NULL"
                                + " AND responded_at IS NOT NULL AND service_end_date > CURRENT_DATE"))
                .isEqualTo(45);
        assertThat(jdbc.queryForList("SELECT isa_control FROM dasr_transmissions ORDER BY 1", Long.class))
                .as("three files of at most 20, control numbers without gap")
                .hasSize(3)
                .satisfies(controls ->
                        assertThat(controls.get(2) - controls.get(0)).isEqualTo(2));
        assertThat(openExceptions()).isEmpty();
        assertThat(utility.ledger("SCE").duplicates()).isEmpty();
    }

    @Test
    void ourOwn997AnswersEveryGroupOf814s() throws Exception {
        send(SimulatorScript.ACCEPT_ALL, 3);
        answer();
        utility.pollNow();
        assertThat(utility.ledger("SCE").acknowledgedGroups().values())
                .isNotEmpty()
                .containsOnly("A");
        assertThat(utility.ledger("SCE").duplicates()).isEmpty();
    }

    @Test
    void aMixedAnswerKeepsItsCounts() throws Exception {
        TestBatch batch = send(SimulatorScript.MIXED, 20);
        answer();
        Map<String, Long> states = states(batch);
        assertThat(states.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(20);
        assertThat(states).containsKeys("ACCEPTED", "REJECTED", "NACKED").doesNotContainKeys("SENT", "RELEASED");
        assertThat(openExceptions()).contains("ACK_REJECTED", "RESPONSE_REJECTED", "UNMAPPED_CODE");
        assertThat(fixtures.value(
                        String.class, "SELECT next_step FROM dasr_exceptions WHERE kind = 'RESPONSE_REJECTED' LIMIT 1"))
                .isNotBlank();
    }

    @Test
    void aRepeatedAnswerChangesNothingAndIsSeen() throws Exception {
        TestBatch batch = send(SimulatorScript.DUPLICATES, 5);
        answer();
        assertThat(states(batch)).isEqualTo(Map.of("ACCEPTED", 5L));
        assertThat(openExceptions()).containsOnly("DUPLICATE_ANSWER");
    }

    @Test
    void anAnswerMayOvertakeThe997() throws Exception {
        TestBatch batch = send(SimulatorScript.OUT_OF_ORDER, 5);
        answer();
        assertThat(states(batch)).isEqualTo(Map.of("ACCEPTED", 5L));
        assertThat(fixtures.value(
                        Long.class,
                        "SELECT count(*) FROM dasr_requests WHERE acked_at IS NULL OR responded_at IS NULL"))
                .isZero();
    }

    @Test
    void garbageIsKeptAndShownAndHarmsNobody() throws Exception {
        TestBatch batch = send(SimulatorScript.GARBAGE, 5);
        answer();
        assertThat(states(batch)).isEqualTo(Map.of("ACCEPTED", 5L));
        assertThat(openExceptions()).contains("UNREADABLE", "WRONG_PARTNER", "UNKNOWN_RESPONSE");
        assertThat(fixtures.value(Long.class, "SELECT count(*) FROM dasr_exceptions WHERE raw_text IS NULL"))
                .isZero();
        assertThat(fixtures.value(Long.class, "SELECT count(*) FROM dasr_inbound_files WHERE status <> 'READ'"))
                .isZero();
    }

    @Test
    void aRefusing997IsSeenOnEveryRequest() throws Exception {
        TestBatch batch = send(SimulatorScript.REJECT_997, 4);
        answer();
        assertThat(states(batch)).isEqualTo(Map.of("NACKED", 4L));
        assertThat(openExceptions()).containsOnly("ACK_REJECTED");
    }

    @Test
    void readingTheSameFilesAgainDoesNothing() throws Exception {
        TestBatch batch = send(SimulatorScript.ACCEPT_ALL, 5);
        answer();
        long events = fixtures.value(Long.class, "SELECT count(*) FROM dasr_request_events");
        polling.pollOnce();
        polling.pollOnce();
        assertThat(fixtures.value(Long.class, "SELECT count(*) FROM dasr_request_events"))
                .isEqualTo(events);
        assertThat(states(batch)).isEqualTo(Map.of("ACCEPTED", 5L));
    }

    @Test
    void anAnswerThatIsFasterThanOurNoteWaits() throws Exception {
        TestBatch batch = send(SimulatorScript.ACCEPT_ALL, 3);
        // As if we had crashed between renaming the file and noting it.
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.update("UPDATE dasr_transmissions SET status = 'UPLOADED', sent_at = NULL, receipt = NULL");
            jdbc.update("UPDATE dasr_requests SET status = 'RELEASED', sent_at = NULL, received_at = NULL");
            jdbc.update("UPDATE dasr_batches SET status = 'SENDING', sent_at = NULL");
        });
        answer();
        assertThat(states(batch)).isEqualTo(Map.of("RELEASED", 3L));
        runSendJob(batch);
        polling.pollOnce();
        assertThat(states(batch)).isEqualTo(Map.of("ACCEPTED", 3L));
        assertThat(utility.ledger("SCE").duplicates())
                .as("nothing was sent twice")
                .isEmpty();
    }

    @Test
    void anUnreachableRouteIsOneItemUntilItAnswers() {
        jdbc.update("UPDATE dasr_routes SET port = 1");
        polling.pollOnce();
        polling.pollOnce();
        assertThat(openExceptions()).containsExactly("ROUTE_UNREACHABLE");
        jdbc.update("UPDATE dasr_routes SET port = ?", utility.port());
        polling.pollOnce();
        assertThat(openExceptions()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeStaysAndIsSeen() throws Exception {
        try (var huge = new RandomAccessFile(
                utility.home("SCE").resolve("outbound/huge.x12").toFile(), "rw")) {
            huge.setLength(ReadLimits.USUAL.bytes() + 1L);
        }
        polling.pollOnce();
        assertThat(openExceptions()).contains("FILE_TOO_LARGE");
        assertThat(utility.home("SCE").resolve("outbound/huge.x12")).exists();
        Files.delete(utility.home("SCE").resolve("outbound/huge.x12"));
    }

    private TestBatch send(SimulatorScript script, int requests) throws Exception {
        utility.useScript("SCE", script);
        TestBatch batch = fixtures.sending("SCE", requests);
        runSendJob(batch);
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.SENT);
        return batch;
    }

    private void runSendJob(TestBatch batch) {
        UUID job = CurrentActor.callAs(
                people.analyst(),
                () -> transaction.execute(status -> jobs.enqueue(
                        BatchSending.JOB_KIND, "a test", null, batch.id().toString())));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var found = jobs.find(job).orElseThrow();
            assertThat(found.status()).as(String.valueOf(found.message())).isEqualTo(JobStatus.DONE);
        });
    }

    /** Lets the utility read and answer, twice: some answers come in a second round. */
    private void answer() throws Exception {
        for (int round = 0; round < 3; round++) {
            utility.pollNow();
            polling.pollOnce();
        }
    }

    private Map<String, Long> states(TestBatch batch) {
        return jdbc
                .queryForList("SELECT status FROM dasr_requests WHERE batch_id = ?", String.class, batch.id())
                .stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    private List<String> openExceptions() {
        return jdbc.queryForList(
                "SELECT DISTINCT kind FROM dasr_exceptions WHERE status = 'OPEN' ORDER BY kind", String.class);
    }
}
