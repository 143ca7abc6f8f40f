package tieline.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;

/**
 * Simulated utilities behind a real SFTP server. The user of each is its id in lower case; it uploads to {@code /inbound} under a
 * temporary name, renames, and fetches the answers from {@code /outbound}.
 */
public final class UtilitySimulator implements AutoCloseable {

    private final SimulatorSettings settings;
    private final FolderSimulator folders;
    private final SftpDoor door;

    private UtilitySimulator(SimulatorSettings settings, FolderSimulator folders, SftpDoor door) {
        this.settings = settings;
        this.folders = folders;
        this.door = door;
    }

    /**
     * Starts the server and begins to look for files.
     *
     * @throws IllegalArgumentException if others than this machine could sign in with the sample's password
     * @throws IOException if the port or the directory cannot be used
     */
    public static UtilitySimulator start(SimulatorSettings settings) throws IOException {
        refuseOpenSample(settings);
        FolderSimulator folders = FolderSimulator.start(settings);
        try {
            return new UtilitySimulator(settings, folders, SftpDoor.open(settings, folders));
        } catch (IOException | RuntimeException failure) {
            folders.close();
            throw failure;
        }
    }

    private static void refuseOpenSample(SimulatorSettings settings) throws IOException {
        boolean local = InetAddress.getByName(settings.bind()).isLoopbackAddress();
        boolean samplePassword = settings.utilities().stream()
                .anyMatch(utility -> utility.password().equals(SimulatedUtility.SAMPLE_PASSWORD));
        if (!local && samplePassword) {
            throw new IllegalArgumentException(
                    "The address %s can be reached from other machines: give a password of your own, not the sample's."
                            .formatted(settings.bind()));
        }
    }

    /** The address it listens on. */
    public String host() {
        return settings.bind();
    }

    /** The port it listens on, also when the settings left the choice to the system. */
    public int port() {
        return door.port();
    }

    /** The fingerprint of the host key, {@code SHA256:...}, the same after every restart on the same directory. */
    public String fingerprint() {
        return door.fingerprint();
    }

    /** Looks for files and publishes due answers now, without waiting for the next turn. */
    public void pollNow() throws IOException {
        folders.pollNow();
    }

    /** What this utility, such as {@code SCE}, has received. */
    public SimulatorLedger ledger(String utility) {
        return folders.ledger(utility);
    }

    /** The script in use; what {@code script.txt} says. */
    public SimulatorScript script(String utility) throws IOException {
        return folders.script(utility);
    }

    /** Makes this the script for the files to come, and writes it to {@code script.txt}. */
    public void useScript(String utility, SimulatorScript script) throws IOException {
        folders.useScript(utility, script);
    }

    /** The folder that this utility's SFTP user sees as {@code /}. */
    public Path home(String utility) {
        return folders.home(utility);
    }

    /** Stops the server, then the utilities; answers that are not due yet come after the next start. */
    @Override
    public void close() throws IOException {
        try {
            door.close();
        } finally {
            folders.close();
        }
    }
}
