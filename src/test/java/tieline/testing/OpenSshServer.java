package tieline.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * OpenSSH's own server on a free port of the loopback, with one key that may sign in. Tests that need it carry {@link
 * OpenSshTest}.
 */
public final class OpenSshServer implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

    private final Process process;
    private final int port;
    private final Path home;

    private OpenSshServer(Process process, int port, Path home) {
        this.process = process;
        this.port = port;
        this.home = home;
    }

    /** Whether this machine has the server. */
    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    /** Starts it; its keys, configuration and log lie in this directory. */
    public static OpenSshServer start(Path home) throws Exception {
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                home.resolve("host_key").toString());
        run(
                "ssh-keygen",
                "-q",
                "-t",
                "ed25519",
                "-N",
                "",
                "-f",
                home.resolve("user_key").toString());
        Path authorized = home.resolve("authorized_keys");
        Files.copy(home.resolve("user_key.pub"), authorized);
        Files.setPosixFilePermissions(authorized, PosixFilePermissions.fromString("rw-------"));
        if ("root".equals(System.getProperty("user.name"))) {
            Files.createDirectories(Path.of("/run/sshd")); // sshd asks for it when root starts it
        }
        int port = freePort();
        Path config = home.resolve("sshd_config");
        Files.writeString(config, """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                UsePAM no
                StrictModes no
                PermitRootLogin prohibit-password
                Subsystem sftp internal-sftp
                """.formatted(port, home.resolve("host_key"), authorized));
        Process process = new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("sshd.log").toFile())
                .start();
        OpenSshServer server = new OpenSshServer(process, port, home);
        server.awaitListening();
        return server;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** The user that may sign in: the one that runs the tests. */
    public String username() {
        return System.getProperty("user.name");
    }

    /** The private key that signs in. */
    public Path userKey() {
        return home.resolve("user_key");
    }

    /** The fingerprint of the host key. */
    public String fingerprint() throws Exception {
        Process keygen = new ProcessBuilder(
                        "ssh-keygen", "-l", "-f", home.resolve("host_key.pub").toString())
                .start();
        String line = new String(keygen.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return List.of(line.split(" ")).get(1);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    private void awaitListening() throws Exception {
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("sshd does not listen: " + Files.readString(home.resolve("sshd.log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        byte[] output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(new String(output, java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
