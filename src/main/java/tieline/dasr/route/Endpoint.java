package tieline.dasr.route;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
    private static final Pattern FINGERPRINT_PATTERN = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    /** Letters and digits: the only names that mean the same in a file and in an environment variable. */
    private static final Pattern CREDENTIAL_NAME_PATTERN = Pattern.compile("[A-Za-z0-9]{1,40}");

    /** A name or an address, without a user, a port or a path. */
    private static final Pattern HOST_PATTERN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?");

    /** A folder of this machine or of a share. */
    public static Endpoint folder(String sendDirectory, String receiveDirectory) {
        return new Endpoint(RouteKind.FOLDER, null, null, null, null, null, sendDirectory, receiveDirectory);
    }

    /** What keeps a connection from being opened, or would make it trust an unknown server. */
    List<RouteProblem> problems() {
        Problems problems = new Problems();
        problems.addIf(sendDirectory.isBlank(), "sendDirectory", "Name the directory that we put files into");
        problems.addIf(receiveDirectory.isBlank(), "receiveDirectory", "Name the directory where answers wait");
        problems.addIf(
                !sendDirectory.isBlank() && sendDirectory.equals(receiveDirectory),
                "receiveDirectory",
                "The two directories must differ: else we would read our own files as answers");
        if (kind == RouteKind.FOLDER) {
            problems.addIf(!isAbsolute(sendDirectory), "sendDirectory", "Write a folder in full, from the root");
            problems.addIf(!isAbsolute(receiveDirectory), "receiveDirectory", "Write a folder in full, from the root");
        } else {
            addServerProblems(problems);
        }
        return problems.list();
    }

    private void addServerProblems(Problems problems) {
        problems.addIf(!matches(HOST_PATTERN, host), "host", "Enter the server's host name or address alone");
        problems.addIf(port == null || port < 1 || port > 65_535, "port", "A port is a number from 1 to 65535");
        problems.addIf(username == null || username.isBlank(), "username", "Enter the user to sign in as");
        problems.addIf(
                !matches(CREDENTIAL_NAME_PATTERN, credentialName),
                "credentialName",
                "Enter the credential's name: up to 40 letters and digits");
        problems.addIf(
                !matches(FINGERPRINT_PATTERN, hostKeyFingerprint),
                "hostKeyFingerprint",
                "A fingerprint is SHA256: and 43 characters, as the utility gives it");
    }

    private static boolean isAbsolute(String directory) {
        try {
            return Path.of(directory).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean matches(Pattern pattern, @Nullable String value) {
        return value != null && pattern.matcher(value).matches();
    }
}
