package tieline.dasr.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tieline.accounts.Utility;
import tieline.dasr.BatchDecisions;
import tieline.dasr.BatchFilter;
import tieline.dasr.BatchRelease;
import tieline.dasr.BatchService;
import tieline.dasr.ContentHash;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestAccount;
import tieline.dasr.Verdict;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.simulator.FolderSimulator;
import tieline.simulator.SimulatorDelays;
import tieline.simulator.SimulatorScript;
import tieline.simulator.SimulatorSettings;
import tieline.testing.CleanDatabase;
import tieline.testing.OpenSshServer;
import tieline.testing.OpenSshTest;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/**
 * A whole batch there and back through OpenSSH's own server, signed in with a key: prepared, decided, sent, answered. The
 * simulated utility works on the server's directories and knows nothing of SFTP.
 */
@OpenSshTest
@TielineTest
@TestPropertySource(properties = "tieline.dasr.polling=false")
class OpenSshCircleTest {

    private static final int REQUESTS = 45;

    @TempDir
    private static Path serverHome;

    @TempDir
    private Path utilityHome;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private BatchService batches;

    @Autowired
    private BatchDecisions decisions;

    @Autowired
    private BatchRelease release;

    @Autowired
    private Polling polling;

    private static OpenSshServer server;

    private FolderSimulator utility;
    private DasrFixtures fixtures;

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry properties) {
        properties.add(
                "tieline.credentials.openssh.private-key-file",
                () -> serverHome.resolve("user_key").toString());
    }

    @BeforeAll
    static void startServer() throws Exception {
        server = OpenSshServer.start(serverHome);
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void connect() throws Exception {
        database.empty();
        fixtures = new DasrFixtures(jdbc, people);
        utility = FolderSimulator.start(SimulatorSettings.sample(utilityHome, Clock.systemUTC())
                .withDelays(SimulatorDelays.none())
                .withPollEvery(Duration.ofHours(1)));
        jdbc.update(
                """
                UPDATE dasr_routes SET kind = 'SFTP', host = '127.0.0.1', port = ?, username = ?,
                    credential_name = 'openssh', host_key_fingerprint = ?, send_directory = ?, receive_directory = ?,
                    receiver_id = '006908818', usage_indicator = 'T', requests_per_file_max = 20, test_result = 'a test'
                WHERE route_id = ?
                """,
                server.port(),
                server.username(),
                server.fingerprint(),
                utility.home("SCE").resolve("inbound").toString(),
                utility.home("SCE").resolve("outbound").toString(),
                fixtures.route("SCE"));
    }

    @AfterEach
    void disconnect() throws Exception {
        utility.close();
    }

    @Test
    void everyRequestIsAcceptedOnceAndEveryAnswerAcknowledged() throws Exception {
        utility.useScript("SCE", SimulatorScript.ACCEPT_ALL);
        String batch = prepareAndSend();
        answer();
        assertThat(states(batch)).isEqualTo(Map.of("ACCEPTED", (long) REQUESTS));
        assertThat(utility.ledger("SCE").setsReceived()).isEqualTo(REQUESTS);
        assertThat(utility.ledger("SCE").duplicates()).isEmpty();
        assertThat(utility.ledger("SCE").reports()).isEmpty();
        assertThat(utility.ledger("SCE").acknowledgedGroups().values())
                .isNotEmpty()
                .containsOnly("A");
        assertThat(jdbc.queryForList("SELECT kind FROM dasr_exceptions", String.class))
                .isEmpty();
        assertThat(jdbc.queryForList("SELECT receipt FROM dasr_transmissions", String.class))
                .as("files of at most 20 requests, each with its receipt")
                .hasSize(3)
                .allSatisfy(receipt -> assertThat(receipt).contains("sftp://" + server.username()));
    }

    @Test
    void refusedRequestsAreSeenToo() throws Exception {
        utility.useScript("SCE", SimulatorScript.MIXED);
        String batch = prepareAndSend();
        answer();
        assertThat(states(batch))
                .containsKeys("ACCEPTED", "REJECTED", "NACKED")
                .doesNotContainKeys("VALID", "RELEASED", "SENT");
        assertThat(states(batch).values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(REQUESTS);
    }

    private String prepareAndSend() {
        TestAccount[] accounts =
                Stream.generate(() -> fixtures.account("SCE")).limit(REQUESTS).toArray(TestAccount[]::new);
        String list = fixtures.list(accounts).reference();
        BatchFilter all = new BatchFilter(Set.of("NORTH"), Set.of(), Set.of(), null, null);
        String batch = as(people.analyst(), () -> batches.prepare(list, Utility.SCE, all));
        awaitStatus(batch, "DRAFT");
        as(people.analyst(), () -> {
            batches.submit(batch);
            return batch;
        });
        String hash = fixtures.value(String.class, "SELECT content_hash FROM dasr_batches WHERE reference = ?", batch);
        as(people.manager(), () -> {
            decisions.decide(batch, Verdict.GO, new ContentHash(hash), "looked through");
            return batch;
        });
        as(people.analyst(), () -> release.send(batch));
        awaitStatus(batch, "SENT");
        return batch;
    }

    private void awaitStatus(String batch, String status) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(fixtures.value(
                                String.class, "SELECT status FROM dasr_batches WHERE reference = ?", batch))
                        .isEqualTo(status));
    }

    private void answer() throws Exception {
        for (int round = 0; round < 3; round++) {
            utility.pollNow();
            polling.pollOnce();
        }
        utility.pollNow();
    }

    private Map<String, Long> states(String batch) {
        return jdbc
                .queryForList(
                        "SELECT r.status FROM dasr_requests r JOIN dasr_batches b USING (batch_id) WHERE b.reference = ?",
                        String.class,
                        batch)
                .stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }
}
