package tieline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorCommandTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs the command with a stop already asked for, so that it starts, prints and ends. */
    private int run(Map<String, String> environment, String... options) {
        String[] args = Stream.concat(
                        Stream.of("--tieline.simulator", "--tieline.simulator.dir=" + directory), Stream.of(options))
                .toArray(String[]::new);
        return new SimulatorCommand(print(out), print(err), new CountDownLatch(0)).run(args, environment);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void itSaysWhereItIsAndStopsCleanly() {
        int code = run(Map.of(), "--tieline.simulator.port=0", "--tieline.simulator.script=reject-all");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("SFTP address +127\\.0\\.0\\.1 port \\d+")
                .contains("SHA256:", "user        sce", "006908818", "987654321 (invented)", "reject-all")
                .contains("password      sample", directory.resolve("sce").toString(), "has stopped");
        assertThat(err.size()).isZero();
    }

    @Test
    void theScriptFileHoldsWhereNoScriptIsAskedFor() {
        run(Map.of(), "--tieline.simulator.port=0", "--tieline.simulator.script=silence");
        run(Map.of(), "--tieline.simulator.port=0");

        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("mixed");
    }

    @Test
    void helpPrintsTheUsage() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage:", "--tieline.simulator.port", "out-of-order");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --tieline.simulator.prot=2222 | does not know the option '--tieline.simulator.prot=2222'
                    --server.port=8080 | does not know the option '--server.port=8080'
                    --tieline.simulator.port | needs a value
                    --tieline.simulator.port= | needs a value
                    --tieline.simulator.port=many | whole number from 0 to 65535, not 'many'
                    --tieline.simulator.port=70000 | whole number from 0 to 65535
                    --tieline.simulator.script=maybe | no script 'maybe'. Choose one of: accept-all
                    --tieline.simulator.esp-duns=12 | nine digits
                    --tieline.simulator.bind=0.0.0.0 | give a password of your own
                    """)
    void aBadOptionIsExplained(String option, String message) {
        int code = run(Map.of(), option);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(message).contains("--tieline.simulator --help");
        assertThat(out.size()).isZero();
    }

    @Test
    void aPasswordOfOnesOwnOpensOtherAddressesAndIsNotPrinted() {
        Map<String, String> environment = Map.of("TIELINE_SIMULATOR_PASSWORD", "our-secret");
        int code = run(environment, "--tieline.simulator.port=0", "--tieline.simulator.bind=0.0.0.0");

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("as given").doesNotContain("our-secret");
    }

    @Test
    void aPortInUseIsAFailureToStart() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run(Map.of(), "--tieline.simulator.port=" + taken.getLocalPort());

            assertThat(code).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot start");
        }
    }

    @Test
    void otherArgumentsLeaveTheApplicationToStart() {
        assertThat(SimulatorCommand.runIfAsked(new String[] {"--tieline.simulator.port=2222"}))
                .isFalse();
        assertThat(SimulatorCommand.runIfAsked(new String[] {"--tieline.simulator=false"}))
                .isFalse();
        assertThat(SimulatorCommand.runIfAsked(new String[] {})).isFalse();
    }
}
