package tieline.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The {@code script.txt} of a utility: its first line that is neither empty nor a comment names the script in use. */
record ScriptFile(Path file) {

    /** Writes the file with this script if there is none. */
    void createIfMissing(SimulatorScript script) throws IOException {
        if (!Files.exists(file)) {
            write(script);
        }
    }

    /** Makes this script the one in use. */
    void write(SimulatorScript script) throws IOException {
        String choices = Arrays.stream(SimulatorScript.values())
                .map(choice -> "#   %-18s %s%n".formatted(choice.word(), choice.description()))
                .collect(Collectors.joining());
        Path temporary = file.resolveSibling("script.txt.tmp");
        Files.writeString(
                temporary,
                "# How this simulated utility answers. Change the last line; it holds for the next file.%n%s%s%n"
                        .formatted(choices, script.word()));
        AtomicMove.replace(temporary, file);
    }

    /**
     * The script in use.
     *
     * @throws IllegalArgumentException if the file names none; the message says what it may name
     */
    SimulatorScript read() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String word = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        return SimulatorScript.fromWord(word);
    }
}
