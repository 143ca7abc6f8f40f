package tieline.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.config.keys.AuthorizedKeyEntry;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.config.keys.AuthorizedKeysAuthenticator;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The SFTP server in front of the folders: a user for each utility, who sees that utility's folder as {@code /}. */
final class SftpDoor implements AutoCloseable {

    private final SshServer server;
    private final String fingerprint;

    private SftpDoor(SshServer server, String fingerprint) {
        this.server = server;
        this.fingerprint = fingerprint;
    }

    /** Opens the server; the host key is made once and kept in the directory. */
    static SftpDoor open(SimulatorSettings settings, FolderSimulator simulator) throws IOException {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(settings.bind());
        server.setPort(settings.port());
        Path keyFile = settings.directory().resolve("host_key");
        SimpleGeneratorHostKeyProvider hostKey = new SimpleGeneratorHostKeyProvider(keyFile);
        hostKey.setAlgorithm(KeyUtils.EC_ALGORITHM);
        hostKey.setKeySize(256);
        server.setKeyPairProvider(hostKey);
        KeyPair key = hostKey.loadKeys(null).iterator().next();
        letIn(server, settings.utilities(), simulator);
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(new SftpGuard(simulator));
        server.setSubsystemFactories(List.of(sftp));
        CoreModuleProperties.AUTH_TIMEOUT.set(server, Duration.ofSeconds(30));
        server.start();
        return new SftpDoor(server, KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic()));
    }

    private static void letIn(SshServer server, List<SimulatedUtility> utilities, FolderSimulator simulator)
            throws IOException {
        VirtualFileSystemFactory homes = new VirtualFileSystemFactory();
        for (SimulatedUtility utility : utilities) {
            homes.setUserHomeDir(utility.user(), simulator.home(utility.id()));
        }
        server.setFileSystemFactory(homes);
        server.setPasswordAuthenticator((user, password, session) -> utilities.stream()
                .anyMatch(utility -> utility.user().equals(user) && isPassword(password, utility.password())));
        server.setPublickeyAuthenticator((user, key, session) -> utilities.stream()
                .filter(utility -> utility.user().equals(user))
                .anyMatch(utility -> isInSettings(utility, key)
                        || new AuthorizedKeysAuthenticator(
                                        simulator.engine(user).home().authorizedKeys())
                                .authenticate(user, key, session)));
    }

    private static boolean isPassword(String given, String expected) {
        return !expected.isBlank()
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isInSettings(SimulatedUtility utility, PublicKey key) {
        return utility.authorizedKeys().stream().anyMatch(line -> KeyUtils.compareKeys(publicKey(line), key));
    }

    private static PublicKey publicKey(String line) {
        try {
            return AuthorizedKeyEntry.parseAuthorizedKeyEntry(line)
                    .resolvePublicKey(null, PublicKeyEntryResolver.FAILING);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("A line of the authorized keys cannot be read.", unreadable);
        }
    }

    int port() {
        return server.getPort();
    }

    /** The host key's fingerprint as OpenSSH writes it, {@code SHA256:...}. */
    String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
