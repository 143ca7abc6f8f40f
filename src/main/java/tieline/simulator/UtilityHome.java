package tieline.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The folders of one utility; the root is what its SFTP user sees as {@code /}. */
record UtilityHome(Path root) {

    /** Makes the folders that are not there yet. */
    static UtilityHome create(Path root) throws IOException {
        UtilityHome home = new UtilityHome(root.toAbsolutePath().normalize());
        Files.createDirectories(home.inbound());
        Files.createDirectories(home.outbound());
        Files.createDirectories(home.archive());
        Files.createDirectories(home.pending());
        return home;
    }

    /** Where the sender puts its files. */
    Path inbound() {
        return root.resolve("inbound");
    }

    /** Where the sender fetches the answers. */
    Path outbound() {
        return root.resolve("outbound");
    }

    /** Every file ever taken in, as it was. */
    Path archive() {
        return root.resolve("archive");
    }

    /** Answers that are written but not due. */
    Path pending() {
        return root.resolve("state").resolve("pending");
    }

    Path journal() {
        return root.resolve("state").resolve("journal.jsonl");
    }

    /** The counts for a person's spreadsheet or a test's script. */
    Path ledger() {
        return root.resolve("ledger.csv");
    }

    /** The file in which a person names the script. */
    Path script() {
        return root.resolve("script.txt");
    }

    /** Keys that a person lets in, as in OpenSSH. */
    Path authorizedKeys() {
        return root.resolve("authorized_keys");
    }

    /** Whether a name says that the file is not finished: hidden, or ending in one of the usual temporary endings. */
    static boolean isTemporaryName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.startsWith("~")
                || lower.endsWith("~")
                || lower.endsWith(".part")
                || lower.endsWith(".partial")
                || lower.endsWith(".filepart")
                || lower.endsWith(".tmp")
                || lower.endsWith(".temp");
    }
}
