package tieline.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** An energy service provider's SFTP client. */
final class SftpSender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SshClient client = SshClient.setUpDefaultClient();
    private final ClientSession session;
    private final SftpClient sftp;

    private SftpSender(int port, String user, Credentials credentials) throws IOException {
        client.setServerKeyVerifier((session, address, key) -> true);
        client.setKeyIdentityProvider(ignored -> List.of());
        client.start();
        try {
            session = client.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession();
            credentials.addTo(session);
            session.auth().verify(PATIENCE);
            sftp = SftpClientFactory.instance().createSftpClient(session);
        } catch (IOException refused) {
            client.stop();
            throw refused;
        }
    }

    /** What a sender signs in with. */
    @FunctionalInterface
    private interface Credentials {
        void addTo(ClientSession session);
    }

    static SftpSender withPassword(int port, String user, String password) throws IOException {
        return new SftpSender(port, user, session -> session.addPasswordIdentity(password));
    }

    static SftpSender withKey(int port, String user, KeyPair key) throws IOException {
        return new SftpSender(port, user, session -> session.addPublicKeyIdentity(key));
    }

    SftpClient sftp() {
        return sftp;
    }

    String serverFingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, session.getServerKey());
    }

    /** Uploads as a careful sender does: under a temporary name, then renamed. */
    void upload(String name, String content) throws IOException {
        write("/inbound/" + name + ".part", content);
        sftp.rename("/inbound/" + name + ".part", "/inbound/" + name);
    }

    void write(String path, String content) throws IOException {
        try (OutputStream out = sftp.write(path)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    String content(String path) throws IOException {
        try (InputStream in = sftp.read(path)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    List<String> names(String folder) throws IOException {
        return StreamSupport.stream(sftp.readDir(folder).spliterator(), false)
                .map(SftpClient.DirEntry::getFilename)
                .filter(name -> !name.equals(".") && !name.equals(".."))
                .sorted()
                .toList();
    }

    @Override
    public void close() throws IOException {
        sftp.close();
        session.close();
        client.stop();
    }
}
