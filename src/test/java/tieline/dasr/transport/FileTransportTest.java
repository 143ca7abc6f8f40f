package tieline.dasr.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tieline.testing.OpenSshServer;
import tieline.testing.OpenSshTest;

/** The same contract, kept by a folder and by OpenSSH's own server. */
class FileTransportTest {

    private static final byte[] CONTENT = "ISA*00*~".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    abstract class Contract {

        FileTransport transport;

        abstract Destination destination() throws Exception;

        @BeforeEach
        void open() throws Exception {
            Files.createDirectories(directory.resolve("in"));
            Files.createDirectories(directory.resolve("out"));
            transport = new Transports().open(destination());
        }

        @AfterEach
        void close() throws IOException {
            if (transport != null) {
                transport.close();
            }
        }

        @Test
        void putsUnderATemporaryNameAndRenames() throws Exception {
            transport.put("a.x12.part", CONTENT);
            assertThat(transport.sizeOfSent("a.x12.part")).isEqualTo(CONTENT.length);
            transport.rename("a.x12.part", "a.x12");
            assertThat(transport.sizeOfSent("a.x12.part")).isEqualTo(-1);
            assertThat(directory.resolve("in/a.x12")).hasBinaryContent(CONTENT);
        }

        @Test
        void replacesWhatAnInterruptedAttemptLeft() throws Exception {
            Files.writeString(directory.resolve("in/a.x12.part"), "half of a much longer file than the new one");
            transport.put("a.x12.part", CONTENT);
            assertThat(directory.resolve("in/a.x12.part")).hasBinaryContent(CONTENT);
        }

        @Test
        void neverRenamesOntoAnotherFile() throws Exception {
            Files.writeString(directory.resolve("in/a.x12"), "earlier");
            transport.put("a.x12.part", CONTENT);
            assertThatThrownBy(() -> transport.rename("a.x12.part", "a.x12")).isInstanceOf(IOException.class);
            assertThat(directory.resolve("in/a.x12")).hasContent("earlier");
        }

        @Test
        void listsOnlyFinishedFiles() throws Exception {
            Files.write(directory.resolve("out/b.x12"), CONTENT);
            Files.write(directory.resolve("out/a.x12"), CONTENT);
            Files.write(directory.resolve("out/c.x12.part"), CONTENT);
            Files.write(directory.resolve("out/.hidden"), CONTENT);
            Files.createDirectory(directory.resolve("out/archive"));
            assertThat(transport.waiting())
                    .extracting(FileTransport.WaitingFile::name)
                    .containsExactly("a.x12", "b.x12");
        }

        @Test
        void takesAndRemoves() throws Exception {
            Files.write(directory.resolve("out/b.x12"), CONTENT);
            assertThat(transport.take("b.x12", 100)).isEqualTo(CONTENT);
            transport.remove("b.x12");
            transport.remove("b.x12");
            assertThat(directory.resolve("out/b.x12")).doesNotExist();
        }

        @Test
        void refusesAFileOverTheLimit() throws Exception {
            Files.write(directory.resolve("out/big.x12"), new byte[101]);
            assertThatThrownBy(() -> transport.take("big.x12", 100)).hasMessageContaining("larger than 100");
        }

        @Test
        void refusesNamesThatLeaveTheDirectory() {
            for (String name : new String[] {"../a", "a/b", ".a", "", "a\\b", "a\nb"}) {
                assertThatThrownBy(() -> transport.put(name, CONTENT)).hasMessageContaining("plain file name");
                assertThatThrownBy(() -> transport.take(name, 10)).isInstanceOf(IOException.class);
            }
        }
    }

    @Nested
    class ThroughAFolder extends Contract {

        @Override
        Destination destination() {
            return new Destination.Folder(directory.resolve("in"), directory.resolve("out"));
        }

        @Test
        void saysWhichDirectoryIsMissing() {
            Path missing = directory.resolve("nowhere");
            assertThatThrownBy(() -> new Transports().open(new Destination.Folder(missing, missing)))
                    .hasMessageContaining("nowhere");
        }
    }

    @Nested
    @OpenSshTest
    class OverOpenSsh extends Contract {

        @TempDir
        Path serverHome;

        private OpenSshServer server;

        @Override
        Destination destination() throws Exception {
            server = OpenSshServer.start(serverHome);
            return to(server.fingerprint(), server.userKey());
        }

        @AfterEach
        void stop() throws InterruptedException {
            if (server != null) {
                server.close();
            }
        }

        @Test
        void refusesAnotherHostKey() throws Exception {
            String other = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
            assertThatThrownBy(() -> new Transports().open(to(other, server.userKey())))
                    .hasMessageContaining("host key")
                    .hasMessageContaining(server.fingerprint());
        }

        @Test
        void saysThatTheSignInWasRefused() throws Exception {
            Path strangersKey = serverHome.resolve("host_key");
            assertThatThrownBy(() -> new Transports().open(to(server.fingerprint(), strangersKey)))
                    .hasMessageContaining("refused the sign-in");
        }

        private Destination.Sftp to(String fingerprint, Path key) {
            return new Destination.Sftp(
                    "127.0.0.1",
                    server.port(),
                    server.username(),
                    fingerprint,
                    directory.resolve("in").toString(),
                    directory.resolve("out").toString(),
                    new Credential(null, key, null));
        }
    }
}
