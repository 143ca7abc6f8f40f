package tieline.dasr.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Credentials come from the environment under the names that docs/operations.md tells. */
class CredentialPropertiesTest {

    @Test
    void areReadFromTheEnvironment() {
        CredentialProperties read = from(Map.of(
                "TIELINE_CREDENTIALS_UTILITY_PASSWORD", "secret",
                "TIELINE_CREDENTIALS_SCE_PRIVATEKEYFILE", "/keys/sce",
                "TIELINE_CREDENTIALS_SCE_PRIVATEKEYPASSPHRASE", "words"));
        assertThat(read.find("UTILITY")).contains(new Credential("secret", null, null));
        assertThat(read.find("sce")).contains(new Credential(null, Path.of("/keys/sce"), "words"));
        assertThat(read.find("PGE")).isEmpty();
    }

    private static CredentialProperties from(Map<String, Object> environment) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("tieline", CredentialProperties.class)
                .get();
    }
}
