package tieline.dasr.transport;

import java.nio.file.Path;

/** Where a route leads. */
public sealed interface Destination {

    /**
     * Two directories of this machine or of a share.
     *
     * @param sending where we put files
     * @param receiving where answers wait
     */
    record Folder(Path sending, Path receiving) implements Destination {}

    /**
     * An SFTP server whose key is known beforehand.
     *
     * @param hostKeyFingerprint the pinned key, as {@code SHA256:...}; another key is refused
     * @param sending the directory we put files into
     * @param receiving the directory where answers wait
     */
    record Sftp(
            String host,
            int port,
            String username,
            String hostKeyFingerprint,
            String sending,
            String receiving,
            Credential credential)
            implements Destination {}
}
