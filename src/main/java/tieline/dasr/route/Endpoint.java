package tieline.dasr.route;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a route leads. The server's fields are null for a folder.
 *
 * @param port 1 to 65535
 * @param credentialName the name under which the configuration holds the password or key; letters and digits
 * @param hostKeyFingerprint the server's key, as the utility told us: {@code SHA256:} and 43 characters
 * @param sendDirectory where we put files
 * @param receiveDirectory where answers wait
 */
@Embeddable
public record Endpoint(
        @Enumerated(EnumType.STRING) RouteKind kind,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String username,
        @Nullable String credentialName,
        @Nullable String hostKeyFingerprint,
        String sendDirectory,
        String receiveDirectory) {

    /** What OpenSSH prints with {@code ssh-keygen -lf}: SHA-256 in Base64 without padding. */
    public static final String FINGERPRINT = "SHA256:[A-Za-z0-9+/]{43}";

    /** Letters and digits: the only names that mean the same in a file and in an environment variable. */
    public static final String CREDENTIAL_NAME = "[A-Za-z0-9]{1,40}";

    /** A name or an address, without a user, a port or a path. */
    public static final String HOST = "[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?";

    private static final Pattern FINGERPRINT_PATTERN = Pattern.compile(FINGERPRINT);
    private static final Pattern CREDENTIAL_NAME_PATTERN = Pattern.compile(CREDENTIAL_NAME);
    private static final Pattern HOST_PATTERN = Pattern.compile(HOST);

    /** A folder of this machine or of a share. */
    public static Endpoint folder(String sendDirectory, String receiveDirectory) {
        return new Endpoint(RouteKind.FOLDER, null, null, null, null, null, sendDirectory, receiveDirectory);
    }

    /** Refuses an endpoint that no connection could be opened to, or that would trust an unknown server. */
    void check() {
        refuseIf(sendDirectory.isBlank() || receiveDirectory.isBlank(), "Name both directories.");
        refuseIf(
                sendDirectory.equals(receiveDirectory),
                "The two directories must differ: else we would read our own files as answers.");
        if (kind == RouteKind.FOLDER) {
            refuseIf(
                    !Path.of(sendDirectory).isAbsolute()
                            || !Path.of(receiveDirectory).isAbsolute(),
                    "Write the directories of a folder route in full, from the root.");
            return;
        }
        refuseIf(!matches(HOST_PATTERN, host), "Name the server by its host name or address alone.");
        refuseIf(port == null || port < 1 || port > 65_535, "A port is a number from 1 to 65535.");
        refuseIf(username == null || username.isBlank(), "Name the user to sign in as.");
        refuseIf(
                !matches(CREDENTIAL_NAME_PATTERN, credentialName),
                "A credential's name is up to 40 letters and digits.");
        refuseIf(
                !matches(FINGERPRINT_PATTERN, hostKeyFingerprint),
                "The fingerprint of the server's key is SHA256: and 43 characters.");
    }

    private static boolean matches(Pattern pattern, @Nullable String value) {
        return value != null && pattern.matcher(value).matches();
    }

    private static void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw new RouteRefusedException(sentence);
        }
    }
}
