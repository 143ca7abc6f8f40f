package tieline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the process ends at the worst moment, and what the next one makes of it. */
class SimulatorJournalTest {

    @TempDir
    Path directory;

    @Test
    void aFileSentAgainAfterARestartIsCountedAndNotAnsweredAgain() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL)) {
            sce.send("a.x12", RequestFile.WORKED_EXAMPLE);
            assertThat(sce.ledger().duplicates()).isEmpty();
            sce.restart();
            sce.send("a.x12", RequestFile.WORKED_EXAMPLE);

            assertThat(sce.ledger().duplicates())
                    .containsExactly(
                            "BGN02 20010131000001 x2", "GS06 101 x2", "ISA13 000000101 x2", "LIN01 20010131000001 x2");
            assertThat(sce.ledger().setsReceived()).isEqualTo(2);
            assertThat(sce.ledger().accounts()).containsOnlyKeys("3001234567").containsValue(2);
            assertThat(sce.ledger().reports().get(0).reason()).contains("000000101", "received before");
            assertThat(sce.answers()).hasSize(2);
            assertThat(archived(sce)).containsExactly("000001_a.x12", "000002_a.x12");
        }
    }

    private static List<String> archived(SimulatorFixture sce) throws IOException {
        return names(sce.simulator.home("SCE").resolve("archive"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder).sorted()) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void controlNumbersAndDueAnswersGoOnAfterARestart() throws IOException {
        try (SimulatorFixture sce =
                new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL, SimulatorDelays.sample(), 0)) {
            sce.send("a.x12", RequestFile.of(101, 1));
            sce.restart();
            sce.send("b.x12", RequestFile.of(102, 1));
            sce.clock.pass(Duration.ofMinutes(1));
            sce.poll();

            assertThat(sce.answers())
                    .flatExtracting(answer -> answer.with("IEA"))
                    .containsExactly("IEA*1*000009002", "IEA*1*000009004", "IEA*1*000009001", "IEA*1*000009003");
        }
    }

    @Test
    void aCrashBetweenJournalAndArchiveIsNoDuplicate() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL)) {
            sce.send("a.x12", RequestFile.WORKED_EXAMPLE);
            Path archived = sce.simulator.home("SCE").resolve("archive/000001_a.x12");
            Files.move(archived, sce.inbound("a.x12"));
            sce.restart();
            sce.poll();

            assertThat(sce.ledger().duplicates()).isEmpty();
            assertThat(archived).exists();
            assertThat(sce.answers()).hasSize(2);
        }
    }

    @Test
    void aCrashBeforeTheJournalLeavesNoAnswers() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL)) {
            sce.send("a.x12", RequestFile.WORKED_EXAMPLE);
            Path state = sce.simulator.home("SCE").resolve("state");
            Files.writeString(state.resolve("pending/0000000000001_000000002_000_sce_997_000009999.x12"), "stale");
            byte[] torn = "{\"received\":{\"sequence\":2,\"at\":\"2001".getBytes(StandardCharsets.UTF_8);
            Files.write(state.resolve("journal.jsonl"), torn, StandardOpenOption.APPEND);
            sce.restart();
            sce.send("b.x12", RequestFile.of(102, 1));
            sce.restart();

            assertThat(sce.ledger().interchanges()).containsOnlyKeys("000000101", "000000102");
            assertThat(sce.outbound()).hasSize(4).doesNotContain("stale");
        }
    }

    @Test
    void aHalfFinishedRenamingInOutboundIsFinished() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL)) {
            sce.send("a.x12", RequestFile.WORKED_EXAMPLE);
            Path outbound = sce.simulator.home("SCE").resolve("outbound");
            Files.move(outbound.resolve("sce_997_000009001.x12"), outbound.resolve("sce_997_000009001.x12.part"));
            sce.restart();

            assertThat(names(outbound)).containsExactly("sce_814_000009002.x12", "sce_997_000009001.x12");
        }
    }

    @Test
    void aDamagedJournalIsNotGuessedAt() throws IOException {
        SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL);
        sce.send("a.x12", RequestFile.WORKED_EXAMPLE);
        sce.close();
        Path journal = sce.simulator.home("SCE").resolve("state/journal.jsonl");
        Files.writeString(journal, "not json\n" + Files.readString(journal));

        assertThatThrownBy(() -> FolderSimulator.start(sce.settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged at line 1");
        Files.writeString(journal, Files.readString(journal).replace("not json\n", ""));
        FolderSimulator.start(sce.settings).close();
    }

    @Test
    void theLedgerIsAlsoACsvFile() throws IOException {
        try (SimulatorFixture sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL)) {
            sce.send("a.x12", RequestFile.WORKED_EXAMPLE);
            sce.send("b.x12", "hello");

            assertThat(Files.readAllLines(sce.simulator.home("SCE").resolve("ledger.csv")))
                    .startsWith("kind,key,count,text", "sets,received,1,", "duplicates,total,0,")
                    .contains("ISA13,000000101,1,", "GS06,101,1,", "LIN01,20010131000001,1,", "account,3001234567,1,")
                    .anyMatch(line -> line.startsWith("report,b.x12,1,The file does not begin with ISA"));
        }
    }

    @Test
    void thePollerAnswersByItself() throws IOException, InterruptedException {
        SimulatorSettings settings = SimulatorFixture.settings(directory, SimulatorScript.ACCEPT_ALL, new TestClock())
                .withPollEvery(Duration.ofMillis(20));
        try (FolderSimulator simulator = FolderSimulator.start(settings)) {
            Path home = simulator.home("SCE");
            Files.writeString(home.resolve("inbound/a.x12"), RequestFile.WORKED_EXAMPLE);
            for (int turn = 0; turn < 500 && names(home.resolve("outbound")).size() < 2; turn++) {
                Thread.sleep(20);
            }
            assertThat(names(home.resolve("outbound"))).hasSize(2);
        }
    }
}
