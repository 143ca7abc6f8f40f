package tieline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml says only what the application understands. */
class ComposeFileTest {

    private static final Pattern VARIABLE = Pattern.compile("TIELINE_[A-Z_]*[A-Z]");

    /** Bound by the name of the credential; {@code tieline.dasr.transport.CredentialProperties}. */
    private static final Pattern CREDENTIAL = Pattern.compile("TIELINE_CREDENTIALS_[A-Z]+_PASSWORD");

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void everyEnvironmentNameOfTheApplicationIsOneItReads() throws Exception {
        Set<String> read = variables(Path.of("src/main/resources/application.yaml"));
        assertThat(environment("app").keySet())
                .contains("TIELINE_DB_URL", "TIELINE_DB_USER", "TIELINE_DB_PASSWORD")
                .allMatch(
                        name -> read.contains(name) || CREDENTIAL.matcher(name).matches());
    }

    @Test
    void applicationAndDatabaseMeanTheSameDatabase() {
        Map<String, Object> database = environment("database");
        assertThat(environment("app"))
                .containsEntry("TIELINE_DB_URL", "jdbc:postgresql://database:5432/" + database.get("POSTGRES_DB"))
                .containsEntry("TIELINE_DB_USER", database.get("POSTGRES_USER"))
                .containsEntry("TIELINE_DB_PASSWORD", database.get("POSTGRES_PASSWORD"));
    }

    @Test
    void noPasswordHasAValueInTheFile() throws Exception {
        assertThat(Files.readAllLines(Path.of("docker-compose.yml")).stream()
                        .filter(line -> line.matches("\\s+(- --)?[\\w.]*(PASSWORD|password)[:=].*")))
                .isNotEmpty()
                .allMatch(line -> line.contains(":?set "));
    }

    private Map<String, Object> service(String name) {
        return services.get(name);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> environment(String service) {
        return (Map<String, Object>) service(service).get("environment");
    }

    private static Map<String, Map<String, Object>> services() {
        try {
            Map<String, Map<String, Map<String, Object>>> file =
                    new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
            return file.get("services");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> variables(Path file) throws java.io.IOException {
        return VARIABLE.matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
