package tieline.dasr.transport;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How we prove who we are: a password, or a private key file, from the configuration. It is never stored, shown or logged.
 *
 * @param password the password; null when a key is used
 * @param privateKeyFile an OpenSSH private key; null when a password is used
 * @param privateKeyPassphrase the key's passphrase, if it has one
 */
public record Credential(
        @Nullable String password,
        @Nullable Path privateKeyFile,
        @Nullable String privateKeyPassphrase) {

    /** Nothing of a secret in a log line. */
    @Override
    public String toString() {
        return privateKeyFile == null ? "password" : "private key " + privateKeyFile.getFileName();
    }
}
