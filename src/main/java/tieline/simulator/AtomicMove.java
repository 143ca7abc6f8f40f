package tieline.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Renames in one step, so that nobody ever sees half a file under its final name. */
final class AtomicMove {

    private AtomicMove() {}

    /** Renames {@code from} to {@code to}, taking the place of a file already there. */
    static void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
