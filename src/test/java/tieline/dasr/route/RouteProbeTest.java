package tieline.dasr.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tieline.accounts.Utility;
import tieline.dasr.transport.Credential;
import tieline.dasr.transport.CredentialProperties;
import tieline.dasr.transport.Transports;
import tieline.simulator.SimulatedUtility;
import tieline.simulator.SimulatorSettings;
import tieline.simulator.UtilitySimulator;

/** Connection tests over a real SFTP server and over folders. */
class RouteProbeTest {

    @TempDir
    private Path directory;

    private final RouteProbe probe = new RouteProbe(
            new Transports(),
            new CredentialProperties(Map.of("utility", new Credential(SimulatedUtility.SAMPLE_PASSWORD, null, null))));

    @Test
    void aServerWithThePinnedKeyPassesAndNothingStaysBehind() throws Exception {
        try (UtilitySimulator utility = simulator()) {
            ProbeResult result = probe.probe(server(utility, utility.fingerprint()));

            assertThat(result.sentence()).startsWith("Connected, 0 answers wait");
            assertThat(result.passed()).isTrue();
            try (var left = Files.list(utility.home("SCE").resolve("inbound"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aServerWithAnotherKeyFails() throws Exception {
        try (UtilitySimulator utility = simulator()) {
            ProbeResult result = probe.probe(server(utility, RouteFixtures.FINGERPRINT));

            assertThat(result.passed()).isFalse();
            assertThat(result.sentence()).contains("host key").contains(utility.fingerprint());
        }
    }

    @Test
    void aMissingDirectoryOrCredentialIsAResultAndNoFailure() throws Exception {
        Path send = Files.createDirectory(directory.resolve("send"));
        ProbeResult noDirectory = probe.probe(new Route(
                "A1",
                Utility.PGE,
                RouteFixtures.folder(send.toString(), directory.resolve("none").toString())));
        ProbeResult noCredential =
                probe.probe(new Route("A2", Utility.PGE, RouteFixtures.sftp("127.0.0.1", 1, "unknown")));

        assertThat(noDirectory.sentence()).contains("there is no directory");
        assertThat(noCredential.sentence()).contains("tieline.credentials.unknown.password");
        assertThat(List.of(noDirectory.passed(), noCredential.passed())).containsOnly(false);
    }

    private UtilitySimulator simulator() throws Exception {
        return UtilitySimulator.start(SimulatorSettings.sample(directory.resolve("utility"), Clock.systemUTC())
                .withAddress("127.0.0.1", 0)
                .withUtilities(List.of(SimulatedUtility.sampleSce())));
    }

    private static Route server(UtilitySimulator utility, String fingerprint) {
        return new Route(
                "SCE-A",
                Utility.SCE,
                RouteFixtures.profile(new Endpoint(
                        RouteKind.SFTP,
                        utility.host(),
                        utility.port(),
                        SimulatedUtility.sampleSce().user(),
                        "utility",
                        fingerprint,
                        "inbound",
                        "outbound")));
    }
}
