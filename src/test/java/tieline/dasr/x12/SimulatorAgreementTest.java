package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tieline.simulator.FolderSimulator;
import tieline.simulator.SimulatedUtility;
import tieline.simulator.SimulatorDelays;
import tieline.simulator.SimulatorScript;
import tieline.simulator.SimulatorSettings;

/** The simulated utility was written apart from this package: each must understand what the other writes. */
class SimulatorAgreementTest {

    private static final int REQUESTS = 40;

    @TempDir
    private Path directory;

    @Test
    void everyRequestIsAcknowledgedAndAccepted() throws IOException {
        List<X12Contents> answers = exchange(SimulatorScript.ACCEPT_ALL);

        assertThat(answers).allMatch(X12Contents::clean);
        FunctionalAck ack = sets(answers, FunctionalAck.class).get(0);
        assertThat(ack.status()).isEqualTo(AckStatus.ACCEPTED);
        assertThat(ack.groupControl()).isEqualTo("101");
        assertThat(ack.accepted()).isEqualTo(REQUESTS);
        assertThat(sets(answers, DropResponse.class)).hasSize(REQUESTS).allSatisfy(response -> {
            assertThat(response.decision()).isEqualTo(DropResponse.Decision.ACCEPTED);
            assertThat(response.serviceEnd()).isNotNull();
            assertThat(response.trackingNumber()).startsWith("T-");
            assertThat(response.originalTransaction()).startsWith("B-");
            assertThat(response.utilityAccount()).hasSize(10);
        });
    }

    @Test
    void mixedAnswersAreAllUnderstood() throws IOException {
        List<X12Contents> answers = exchange(SimulatorScript.MIXED);

        assertThat(answers).allMatch(X12Contents::clean);
        FunctionalAck ack = sets(answers, FunctionalAck.class).get(0);
        assertThat(ack.status()).isEqualTo(AckStatus.PARTLY_ACCEPTED);
        assertThat(ack.sets()).hasSize(REQUESTS);
        assertThat(sets(answers, DropResponse.class))
                .extracting(DropResponse::decision)
                .contains(
                        DropResponse.Decision.ACCEPTED, DropResponse.Decision.REJECTED, DropResponse.Decision.PENDING);
        assertThat(sets(answers, DropResponse.class))
                .filteredOn(response -> response.decision() == DropResponse.Decision.REJECTED)
                .allSatisfy(response -> assertThat(response.rejectReasons()).isNotEmpty());
    }

    @Test
    void garbageBesideTheAnswersIsKeptAsUnreadable() throws IOException {
        List<X12Contents> answers = exchange(SimulatorScript.GARBAGE);

        assertThat(answers).anyMatch(contents -> !contents.clean());
        assertThat(sets(answers, Unreadable.class)).isNotEmpty();
        assertThat(sets(answers, DropResponse.class)).hasSizeGreaterThan(REQUESTS);
    }

    private List<X12Contents> exchange(SimulatorScript script) throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2001-01-31T23:42:00Z"), ZoneOffset.UTC);
        SimulatorSettings settings = SimulatorSettings.sample(directory, clock)
                .withUtilities(List.of(SimulatedUtility.sampleSce().withScript(script)))
                .withDelays(SimulatorDelays.none())
                .withPollEvery(Duration.ofDays(1));
        try (FolderSimulator simulator = FolderSimulator.start(settings)) {
            Path inbound = simulator.home("SCE").resolve("inbound");
            Files.write(inbound.resolve("REQUESTS_000000101.edi"), requests().bytes());
            simulator.pollNow();
            List<X12Contents> answers = new ArrayList<>();
            try (Stream<Path> files = Files.list(simulator.home("SCE").resolve("outbound"))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    answers.add(X12Reader.read(Files.readAllBytes(file)));
                }
            }
            return answers;
        }
    }

    private static X12Document requests() {
        List<DropRequest> requests = IntStream.range(0, REQUESTS)
                .mapToObj(i -> new DropRequest(
                        "B-" + i,
                        Samples.DAY,
                        "T-" + i,
                        "E" + i,
                        "300" + SegmentWriter.zeros(i, 7),
                        "Müller & Co " + i))
                .toList();
        return DropWriter.write(Samples.fromEsp(), DropTerms.USUAL, requests);
    }

    private static <T extends TransactionSet> List<T> sets(List<X12Contents> answers, Class<T> kind) {
        return answers.stream()
                .flatMap(X12Contents::sets)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
