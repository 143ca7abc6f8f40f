package tieline.dasr.transmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.dasr.BatchSending;
import tieline.dasr.BatchStatus;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.platform.jobs.JobQueue;
import tieline.platform.jobs.JobStatus;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** A batch over the route "folder", and the pages of its file. */
@TielineTest
class SentFilePagesTest {

    @TempDir
    Path directory;

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
    private MockMvcTester web;

    private DasrFixtures fixtures;

    @BeforeEach
    void useFolder() throws Exception {
        database.empty();
        fixtures = new DasrFixtures(jdbc, people);
        Files.createDirectories(directory.resolve("in"));
        Files.createDirectories(directory.resolve("out"));
        jdbc.update(
                "UPDATE dasr_routes SET send_directory = ?, receive_directory = ? WHERE route_id = ?",
                directory.resolve("in").toString(),
                directory.resolve("out").toString(),
                fixtures.route("PGE"));
    }

    @Test
    void thePreviewShowsTheBytesAndTakesNoNumber() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 2));
        for (int i = 0; i < 2; i++) {
            assertThat(get("/dasr/" + batch.reference() + "/preview"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("*000000001*0*T*", "FEATHER RIVER SAWMILL", "another batch may take them first");
        }
        assertThat(jdbc.queryForList("SELECT series FROM reference_counters WHERE series LIKE 'isa%'"))
                .isEmpty();
    }

    @Test
    void aBatchWithNothingToSendSaysSo() {
        TestBatch batch = fixtures.sent("PGE", tieline.dasr.RequestStatus.ACKED);
        assertThat(get("/dasr/" + batch.reference() + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing would be sent");
    }

    @Test
    void theSentFileIsWhatTheFolderHolds() throws Exception {
        TestBatch batch = fixtures.sending("PGE", 3);
        send(batch);
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.SENT);
        List<Path> written = files();
        assertThat(written).hasSize(1);
        assertThat(web.get()
                        .uri("/dasr/" + batch.reference() + "/files/000000001/content")
                        .with(people.as(people.compliance())))
                .hasStatusOk()
                .body()
                .isEqualTo(Files.readAllBytes(written.get(0)));
        assertThat(get("/dasr/" + batch.reference() + "/files/000000001"))
                .hasStatusOk()
                .bodyText()
                .contains("Transport receipt", "folder", "SHA-256", "FEATHER RIVER SAWMILL");
        assertThat(get("/dasr/" + batch.reference()))
                .hasStatusOk()
                .bodyText()
                .contains("Sent files", "/files/000000001");
    }

    @Test
    void aMissingFileIsNotFound() {
        TestBatch batch = fixtures.draft("PGE", 1);
        assertThat(get("/dasr/" + batch.reference() + "/files/000000009")).hasStatus(404);
        assertThat(get("/dasr/PGE-1999-0001/preview")).hasStatus(404);
    }

    @Test
    void withoutTheFolderTheBatchWaitsAndSaysWhy() throws Exception {
        jdbc.update("UPDATE dasr_routes SET send_directory = '/nowhere/at/all'");
        TestBatch batch = fixtures.sending("PGE", 1);
        UUID job = enqueue(batch);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(jobs.find(job).orElseThrow().message()).contains("/nowhere/at/all"));
        jobs.cancel(job);
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.SENDING);
    }

    private void send(TestBatch batch) {
        UUID job = enqueue(batch);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(jobs.find(job).orElseThrow().status()).isEqualTo(JobStatus.DONE));
    }

    private UUID enqueue(TestBatch batch) {
        return CurrentActor.callAs(
                people.analyst(),
                () -> transaction.execute(status -> jobs.enqueue(
                        BatchSending.JOB_KIND, "a test", null, batch.id().toString())));
    }

    private List<Path> files() throws Exception {
        try (var entries = Files.list(directory.resolve("in"))) {
            return entries.toList();
        }
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String address) {
        return web.get().uri(address).with(people.as(people.analyst())).exchange();
    }
}
