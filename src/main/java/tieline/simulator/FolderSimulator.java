package tieline.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated utilities over plain folders, without a server: a file renamed to its final name in
 * {@code <directory>/<utility>/inbound} is taken, the answers appear in {@code outbound}. Only one simulator works on a directory
 * at a time.
 */
public final class FolderSimulator implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderSimulator.class);

    private final FileChannel lockFile;
    private final FileLock lock;
    private final Map<String, UtilityEngine> engines = new LinkedHashMap<>();
    private final ScheduledExecutorService poller;

    private FolderSimulator(SimulatorSettings settings) throws IOException {
        Files.createDirectories(settings.directory());
        lockFile = FileChannel.open(
                settings.directory().resolve("simulator.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = lock(settings.directory());
        openEngines(settings);
        poller = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "utility-simulator");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Makes the folders and begins to look for files.
     *
     * @throws IOException if the folders cannot be used, or another simulator works on them
     */
    public static FolderSimulator start(SimulatorSettings settings) throws IOException {
        FolderSimulator simulator = new FolderSimulator(settings);
        long pause = settings.pollEvery().toMillis();
        simulator.poller.scheduleWithFixedDelay(simulator::pollQuietly, pause, pause, TimeUnit.MILLISECONDS);
        return simulator;
    }

    private void openEngines(SimulatorSettings settings) throws IOException {
        try {
            for (SimulatedUtility utility : settings.utilities()) {
                engines.put(key(utility.id()), new UtilityEngine(utility, settings));
            }
        } catch (IOException | RuntimeException failure) {
            closeEngines();
            throw failure;
        }
    }

    private void closeEngines() throws IOException {
        for (UtilityEngine engine : engines.values()) {
            engine.close();
        }
        lock.close();
        lockFile.close();
    }

    private FileLock lock(Path directory) throws IOException {
        @Nullable FileLock held = null;
        try {
            held = lockFile.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            LOG.debug("The lock is held by this process", inThisProcess);
        }
        if (held == null) {
            lockFile.close();
            throw new IOException("Another simulator is already working in " + directory.toAbsolutePath() + ".");
        }
        return held;
    }

    /** Looks for files and publishes due answers now, without waiting for the next turn. */
    public void pollNow() throws IOException {
        for (UtilityEngine engine : engines.values()) {
            engine.poll();
        }
    }

    private void pollQuietly() {
        try {
            pollNow();
        } catch (IOException | UncheckedIOException | IllegalStateException failure) {
            LOG.error("The simulator could not work through its folders; it tries again", failure);
        }
    }

    /** What this utility has received. */
    public SimulatorLedger ledger(String utility) {
        return engine(utility).ledger();
    }

    /** The script in use; what {@code script.txt} says. */
    public SimulatorScript script(String utility) throws IOException {
        return engine(utility).script();
    }

    /** Makes this the script for the files to come, and writes it to {@code script.txt}. */
    public void useScript(String utility, SimulatorScript script) throws IOException {
        engine(utility).useScript(script);
    }

    /** The folder that holds this utility's {@code inbound}, {@code outbound} and {@code archive}. */
    public Path home(String utility) {
        return engine(utility).home().root();
    }

    UtilityEngine engine(String utility) {
        UtilityEngine engine = engines.get(key(utility));
        if (engine == null) {
            throw new IllegalArgumentException("No utility '" + utility + "' is simulated here.");
        }
        return engine;
    }

    private static String key(String utility) {
        return utility.toUpperCase(Locale.ROOT);
    }

    /** Stops looking for files; answers that are not due yet come after the next start. */
    @Override
    public void close() throws IOException {
        poller.shutdown();
        try {
            if (!poller.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The simulator is still busy; its journal is closed all the same");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        closeEngines();
    }
}
