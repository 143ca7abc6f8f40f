package tieline.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keeps the answers until they are due, on the disk, and then puts each into the outbound folder by renaming. */
final class Outbox {

    private final UtilityHome home;

    Outbox(UtilityHome home) {
        this.home = home;
    }

    /** Writes the answers to the file with this sequence number; they count only once the journal holds that number. */
    void stage(long sequence, List<PlannedAnswer> answers) throws IOException {
        int order = 0;
        for (PlannedAnswer answer : answers) {
            String name = "%013d_%09d_%03d_%s".formatted(answer.due().toEpochMilli(), sequence, order++, answer.file());
            Files.writeString(home.pending().resolve(name), answer.content(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Puts right what a crash left: answers whose file the journal does not hold go, a half-finished renaming is finished. */
    void recover(long lastSequence) throws IOException {
        for (Path answer : sorted(home.pending())) {
            if (Long.parseLong(part(answer, 1)) > lastSequence) {
                Files.delete(answer);
            }
        }
        for (Path file : sorted(home.outbound())) {
            String name = file.getFileName().toString();
            if (name.endsWith(".part")) {
                AtomicMove.replace(file, file.resolveSibling(name.substring(0, name.length() - ".part".length())));
            }
        }
    }

    /** Publishes what is due, in the order in which it is, and returns the names. */
    List<String> publishDue(Instant now) throws IOException {
        List<String> published = new ArrayList<>();
        for (Path answer : sorted(home.pending())) {
            if (Long.parseLong(part(answer, 0)) > now.toEpochMilli()) {
                break;
            }
            String name = part(answer, 3);
            Path temporary = home.outbound().resolve(name + ".part");
            AtomicMove.replace(answer, temporary);
            AtomicMove.replace(temporary, home.outbound().resolve(name));
            published.add(name);
        }
        return published;
    }

    private static String part(Path answer, int number) {
        return answer.getFileName().toString().split("_", 4)[number];
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
