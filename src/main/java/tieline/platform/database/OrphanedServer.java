package tieline.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived its application (the application was killed). It holds the data directory, so it is stopped
 * in the orderly way before a new one starts.
 */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long STOP_SECONDS_MAX = 30;

    private OrphanedServer() {}

    static void stopIfAny(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = serverOn(data, Files.readAllLines(pidFile));
        if (server.isPresent()) {
            log.warn(
                    "Stopping the database server {} that an earlier, killed Tieline left behind",
                    server.get().pid());
            stop(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** The process named in postmaster.pid, if it really is a PostgreSQL on this very directory. */
    private static Optional<ProcessHandle> serverOn(Path data, List<String> pidLines) throws IOException {
        if (pidLines.size() < 2
                || !Path.of(pidLines.get(1)).toAbsolutePath().normalize().equals(data)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pidLines.get(0).trim()))
                .filter(process ->
                        process.info().command().map(OrphanedServer::isPostgres).orElse(false));
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }

    /** SIGINT is PostgreSQL's fast shutdown; the platform's terminate (SIGTERM) would wait for every client. */
    private static void stop(ProcessHandle server) throws IOException {
        if (isWindows()) {
            server.destroyForcibly();
        } else {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        }
        try {
            server.onExit().get(STOP_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the orphaned server " + server.pid(), e);
        } catch (java.util.concurrent.ExecutionException | CompletionException | TimeoutException e) {
            throw new IOException("the orphaned server " + server.pid() + " does not stop; stop it by hand", e);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
