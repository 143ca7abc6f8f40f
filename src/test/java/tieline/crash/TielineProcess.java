package tieline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tieline.TielineApplication;
import tieline.testing.TestDatabase;

/** The real application in a JVM of its own on a configured database: nothing of a test runs in it. */
final class TielineProcess implements AutoCloseable {

    /** 128 and the number of SIGKILL: how a process ends that had no say in it. */
    private static final int KILLED = 128 + 9;

    private static final Duration START_MAX = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path log;

    private TielineProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it on this database and waits until it answers; dead nodes are noticed after two seconds. */
    static TielineProcess start(TestDatabase database, Path directory, String... options) throws Exception {
        int port = freePort();
        Path log = Files.createTempFile(directory, "tieline-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command(port, options))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().put("TIELINE_DB_URL", database.url());
        builder.environment().put("TIELINE_DB_USER", database.user());
        builder.environment().put("TIELINE_DB_PASSWORD", database.password());
        TielineProcess tieline = new TielineProcess(builder.start(), port, log);
        tieline.awaitHealthy();
        return tieline;
    }

    private static List<String> command(int port, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                TielineApplication.class.getName(),
                "--server.port=" + port,
                "--spring.datasource.hikari.maximum-pool-size=8",
                "--db-scheduler.heartbeat-interval=500ms",
                "--db-scheduler.polling-interval=200ms"));
        command.addAll(List.of(options));
        return command;
    }

    /** The class path of the tests without the tests: they would be scanned for components. */
    private static String classPath() throws Exception {
        String tests = Path.of(TielineProcess.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().toString().equals(tests))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** SIGKILL: no shutdown hook runs, no transaction is ended, no connection is closed in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("killed").isTrue();
        assertThat(process.exitValue()).as("killed, not ended by itself").isEqualTo(KILLED);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitHealthy() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + START_MAX.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // not listening yet
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("Tieline did not start:\n" + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
