package tieline.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** SCE over folders, looked after by hand: nothing happens between two calls of {@link #poll()}. */
final class SimulatorFixture implements AutoCloseable {

    final TestClock clock = new TestClock();
    final SimulatorSettings settings;
    FolderSimulator simulator;

    SimulatorFixture(Path directory, SimulatorScript script) throws IOException {
        this(directory, script, SimulatorDelays.none(), 0);
    }

    SimulatorFixture(Path directory, SimulatorScript script, SimulatorDelays delays, long seed) throws IOException {
        settings = settings(directory, script, clock).withDelays(delays).withSeed(seed);
        simulator = FolderSimulator.start(settings);
    }

    /** SCE alone, on a free port of this machine, answering at once but only when told to look. */
    static SimulatorSettings settings(Path directory, SimulatorScript script, TestClock clock) {
        return SimulatorSettings.sample(directory, clock)
                .withUtilities(List.of(SimulatedUtility.sampleSce().withScript(script)))
                .withDelays(SimulatorDelays.none())
                .withPollEvery(Duration.ofDays(1));
    }

    void restart() throws IOException {
        simulator.close();
        simulator = FolderSimulator.start(settings);
    }

    void poll() throws IOException {
        simulator.pollNow();
    }

    /** Puts the file under its final name and has the utility look. */
    void send(String name, String content) throws IOException {
        Files.writeString(inbound(name), content, StandardCharsets.ISO_8859_1);
        poll();
    }

    SimulatorLedger ledger() {
        return simulator.ledger("SCE");
    }

    Path inbound(String name) {
        return simulator.home("SCE").resolve("inbound").resolve(name);
    }

    /** The contents of the outbound folder in the order of their names, which is that of their control numbers. */
    List<String> outbound() throws IOException {
        try (Stream<Path> files =
                Files.list(simulator.home("SCE").resolve("outbound")).sorted()) {
            return files.map(SimulatorFixture::content).toList();
        }
    }

    /** The outbound files as an independent parser reads them. */
    List<ParsedFile> answers() throws IOException {
        List<String> contents = outbound();
        ParsedFile[] parsed = new ParsedFile[contents.size()];
        for (int index = 0; index < parsed.length; index++) {
            parsed[index] = ParsedFile.read(contents.get(index));
        }
        return List.of(parsed);
    }

    /** The answers with this ST01. */
    List<ParsedFile> answers(String kind) throws IOException {
        return answers().stream().filter(answer -> answer.kind().equals(kind)).toList();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() throws IOException {
        simulator.close();
    }
}
