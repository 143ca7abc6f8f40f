package tieline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The utility of docker-compose.yml is started with options that the simulator knows. */
class ComposeCommandTest {

    @Test
    void isOneThatTheSimulatorUnderstands() throws Exception {
        String[] command = command();
        assertThat(SimulatorOptions.areFor(command)).isTrue();
        SimulatorOptions options = SimulatorOptions.parse(command, Map.of());
        assertThat(options.hasSamplePassword()).isFalse();
        SimulatorSettings settings = options.settings(Clock.systemUTC());
        assertThat(settings.bind()).isEqualTo("0.0.0.0");
        assertThat(settings.port()).isEqualTo(2222);
    }

    private static String[] command() throws Exception {
        Map<String, Map<String, Map<String, List<String>>>> file =
                new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        return file.get("services").get("utility").get("command").stream()
                .map(option -> option.replaceAll("\\$\\{[^}]*}", "a-secret"))
                .toArray(String[]::new);
    }
}
