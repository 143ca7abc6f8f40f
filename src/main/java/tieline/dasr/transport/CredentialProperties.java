package tieline.dasr.transport;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The credentials of all routes, by name. A route stores the name only. Example: a route with the credential name {@code
 * UTILITY} uses {@code tieline.credentials.utility.password}, or {@code TIELINE_CREDENTIALS_UTILITY_PASSWORD} in the
 * environment.
 */
@ConfigurationProperties("tieline")
public record CredentialProperties(Map<String, Credential> credentials) {

    public CredentialProperties {
        credentials = credentials == null ? Map.of() : Map.copyOf(credentials);
    }

    /** The credential of that name, in any case of letters; empty when none is configured. */
    public Optional<Credential> find(String name) {
        return credentials.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
