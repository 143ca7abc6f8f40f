package tieline.dasr.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/** SFTP with a pinned host key. One connection for one piece of work; nothing is kept open between two. */
final class SftpTransport implements FileTransport {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(3);

    private final SshClient client;
    private final ClientSession session;
    private final SftpClient sftp;
    private final Destination.Sftp destination;

    private SftpTransport(SshClient client, ClientSession session, SftpClient sftp, Destination.Sftp destination) {
        this.client = client;
        this.session = session;
        this.sftp = sftp;
        this.destination = destination;
    }

    static SftpTransport connect(Destination.Sftp destination) throws IOException {
        HostKeyCheck hostKey = new HostKeyCheck(destination.hostKeyFingerprint());
        SshClient client = ClientBuilder.builder()
                .serverKeyVerifier((session, address, key) -> hostKey.accepts(KeyUtils.getFingerPrint(key)))
                .build();
        CoreModuleProperties.AUTH_TIMEOUT.set(client, TIMEOUT);
        // Only what the configuration names: no key of the account that runs the application is ever offered.
        client.setKeyIdentityProvider(null);
        client.setHostConfigEntryResolver(org.apache.sshd.client.config.hosts.HostConfigEntryResolver.EMPTY);
        client.start();
        ClientSession session = null;
        try {
            session = client.connect(destination.username(), destination.host(), destination.port())
                    .verify(TIMEOUT)
                    .getSession();
            identify(session, destination.credential());
            session.auth().verify(TIMEOUT);
            SftpClient sftp = SftpClientFactory.instance().createSftpClient(session);
            return new SftpTransport(client, session, sftp, destination);
        } catch (IOException e) {
            closeQuietly(session, client);
            throw new IOException(reason(e, destination, hostKey), e);
        }
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        String path = sending(name);
        try (OutputStream out =
                sftp.write(path, SftpClient.OpenMode.Write, SftpClient.OpenMode.Create, SftpClient.OpenMode.Truncate)) {
            out.write(content);
        } catch (IOException e) {
            throw failed("write " + path, e);
        }
    }

    @Override
    public long sizeOfSent(String name) throws IOException {
        try {
            return sftp.stat(sending(name)).getSize();
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return -1;
            }
            throw failed("look at " + sending(name), e);
        }
    }

    /** Version 3 of the protocol, which OpenSSH speaks, refuses to rename onto an existing file: just what we want. */
    @Override
    public void rename(String from, String to) throws IOException {
        try {
            sftp.rename(sending(from), sending(to));
        } catch (IOException e) {
            throw failed("rename " + sending(from) + " to " + to, e);
        }
    }

    @Override
    public void discard(String name) throws IOException {
        removeIfThere(sending(name));
    }

    @Override
    public List<WaitingFile> waiting() throws IOException {
        List<WaitingFile> files = new ArrayList<>();
        try {
            for (SftpClient.DirEntry entry : sftp.readDir(destination.receiving())) {
                if (entry.getAttributes().isRegularFile() && FileNames.isFinished(entry.getFilename())) {
                    files.add(new WaitingFile(
                            entry.getFilename(), entry.getAttributes().getSize()));
                }
            }
        } catch (IOException e) {
            throw failed("list " + destination.receiving(), e);
        }
        files.sort(Comparator.comparing(WaitingFile::name));
        return files;
    }

    @Override
    public byte[] take(String name, long bytesMax) throws IOException {
        String path = receiving(name);
        try (InputStream in = sftp.read(path)) {
            byte[] content = in.readNBytes((int) Math.min(bytesMax + 1, Integer.MAX_VALUE - 8));
            if (content.length > bytesMax) {
                throw new IOException(name + " is larger than " + bytesMax + " bytes");
            }
            return content;
        } catch (IOException e) {
            throw failed("read " + path, e);
        }
    }

    @Override
    public void remove(String name) throws IOException {
        removeIfThere(receiving(name));
    }

    @Override
    public String describe() {
        return "sftp://" + destination.username() + "@" + destination.host() + ":" + destination.port() + "/"
                + destination.sending();
    }

    @Override
    public void close() throws IOException {
        try {
            sftp.close();
        } finally {
            closeQuietly(session, client);
        }
    }

    private void removeIfThere(String path) throws IOException {
        try {
            sftp.remove(path);
        } catch (SftpException e) {
            if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                throw failed("remove " + path, e);
            }
        }
    }

    private String sending(String name) throws IOException {
        return destination.sending() + "/" + FileNames.checked(name);
    }

    private String receiving(String name) throws IOException {
        return destination.receiving() + "/" + FileNames.checked(name);
    }

    private IOException failed(String what, IOException e) {
        return new IOException("Could not " + what + " on " + destination.host() + ": " + e.getMessage(), e);
    }

    private static void identify(ClientSession session, Credential credential) throws IOException {
        Path keyFile = credential.privateKeyFile();
        if (keyFile != null) {
            FileKeyPairProvider keys = new FileKeyPairProvider(keyFile);
            String passphrase = credential.privateKeyPassphrase();
            if (passphrase != null) {
                keys.setPasswordFinder(FilePasswordProvider.of(passphrase));
            }
            try {
                keys.loadKeys(session).forEach(session::addPublicKeyIdentity);
            } catch (RuntimeException e) {
                throw new IOException("the private key " + keyFile.getFileName() + " cannot be read", e);
            }
        } else if (credential.password() != null) {
            session.addPasswordIdentity(credential.password());
        } else {
            throw new IOException("the credential has neither a password nor a private key file");
        }
    }

    private static String reason(IOException e, Destination.Sftp destination, HostKeyCheck hostKey) {
        String server = destination.host() + ":" + destination.port();
        if (hostKey.refused() != null) {
            return "The server " + server + " shows the host key " + hostKey.refused() + ", but the route expects "
                    + destination.hostKeyFingerprint()
                    + ". Nothing was sent. Ask the utility before you change the route.";
        }
        if (e instanceof SshException && String.valueOf(e.getMessage()).contains("authentication")) {
            return "The server " + server + " refused the sign-in of " + destination.username() + ".";
        }
        return "No connection to " + server + ": " + e.getMessage();
    }

    private static void closeQuietly(@Nullable ClientSession session, SshClient client) throws IOException {
        if (session != null) {
            // In order, not at once: closing at once leaves reads that wake up on a stopped pool of threads.
            session.close(false).await(CLOSE_TIMEOUT);
        }
        client.stop();
    }

    /** Compares the server's key with the pinned one and remembers a key it refused. */
    private static final class HostKeyCheck {

        private final String expected;
        private volatile @Nullable String refused;

        HostKeyCheck(String expected) {
            this.expected = expected;
        }

        boolean accepts(String fingerprint) {
            boolean same = expected.equals(fingerprint);
            refused = same ? null : fingerprint;
            return same;
        }

        @Nullable String refused() {
            return refused;
        }
    }
}
