package tieline.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpServerTest {

    @TempDir
    Path directory;

    private SimulatorSettings settings;
    private UtilitySimulator simulator;

    @BeforeEach
    void start() throws IOException {
        settings =
                SimulatorFixture.settings(directory.resolve("simulator"), SimulatorScript.ACCEPT_ALL, new TestClock());
        simulator = UtilitySimulator.start(settings);
    }

    @AfterEach
    void stop() throws IOException {
        simulator.close();
    }

    private SftpSender sender() throws IOException {
        return SftpSender.withPassword(simulator.port(), "sce", "sample");
    }

    @Test
    void theWorkedExampleIsAnswered() throws IOException {
        try (SftpSender esp = sender()) {
            esp.upload("dasr_101.x12", RequestFile.WORKED_EXAMPLE);
            simulator.pollNow();

            assertThat(esp.names("/inbound")).isEmpty();
            assertThat(esp.names("/outbound")).containsExactly("sce_814_000009002.x12", "sce_997_000009001.x12");
            ParsedFile acknowledgment = ParsedFile.read(esp.content("/outbound/sce_997_000009001.x12"));
            assertThat(acknowledgment.segments())
                    .containsExactly(
                            "ISA*00**00**01*006908818*01*123456789*010131*1542*U*00401*000009001*0*T*>",
                            "GS*FA*006908818*123456789*20010131*1542*9001*X*004010",
                            "ST*997*0001",
                            "AK1*GE*101",
                            "AK2*814*0001",
                            "AK5*A",
                            "AK9*A*1*1*1",
                            "SE*6*0001",
                            "GE*1*9001",
                            "IEA*1*000009001");
            ParsedFile response = ParsedFile.read(esp.content("/outbound/sce_814_000009002.x12"));
            assertThat(response.segments().subList(2, 13))
                    .containsExactly(
                            "ST*814*0001",
                            "BGN*11*SCE2001013100900200000*20010131***20010131000001",
                            "N1*8S*SOUTHERN CALIFORNIA EDISON*1*006908818**41",
                            "N1*SJ*EXAMPLE ENERGY SERVICES*1*123456789**40",
                            "N1*8R*ACME FOODS INC",
                            "LIN*20010131000001*SH*EL*SH*CE",
                            "ASI*WQ*024",
                            "REF*11*0001234",
                            "REF*12*3001234567",
                            "DTM*151*" + serviceEnd(response),
                            "SE*11*0001");
            assertThat(serviceEnd(response)).isBetween("20010216", "20010316");
        }
    }

    private static String serviceEnd(ParsedFile response) {
        return response.with("DTM*151").get(0).substring("DTM*151*".length());
    }

    @Test
    void answersCanBeFetchedAndRemoved() throws IOException {
        try (SftpSender esp = sender()) {
            esp.upload("dasr_101.x12", RequestFile.WORKED_EXAMPLE);
            simulator.pollNow();
            esp.sftp().remove("/outbound/sce_997_000009001.x12");

            assertThat(esp.names("/outbound")).containsExactly("sce_814_000009002.x12");
        }
    }

    @Test
    void aWrongPasswordOrUserIsRefused() {
        assertThatThrownBy(() -> SftpSender.withPassword(simulator.port(), "sce", "wrong"))
                .isInstanceOf(SshException.class);
        assertThatThrownBy(() -> SftpSender.withPassword(simulator.port(), "pge", "sample"))
                .isInstanceOf(SshException.class);
    }

    @Test
    void aBlankPasswordLetsNobodyIn() throws IOException {
        restartWith(SimulatedUtility.sampleSce().withPassword(" "));

        assertThatThrownBy(() -> SftpSender.withPassword(simulator.port(), "sce", " "))
                .isInstanceOf(SshException.class);
    }

    @Test
    void aKeyFromTheSettingsOrTheFileIsLetInAndAnotherIsNot() throws IOException, GeneralSecurityException {
        KeyPair inSettings = KeyUtils.generateKeyPair("ssh-rsa", 2048);
        KeyPair inFile = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        KeyPair stranger = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
        restartWith(SimulatedUtility.sampleSce()
                .withAuthorizedKeys(List.of(PublicKeyEntry.toString(inSettings.getPublic()))));
        Files.writeString(
                simulator.home("SCE").resolve("authorized_keys"), PublicKeyEntry.toString(inFile.getPublic()) + "\n");

        try (SftpSender first = SftpSender.withKey(simulator.port(), "sce", inSettings);
                SftpSender second = SftpSender.withKey(simulator.port(), "sce", inFile)) {
            assertThat(first.names("/outbound")).isEmpty();
            assertThat(second.names("/outbound")).isEmpty();
        }
        assertThatThrownBy(() -> SftpSender.withKey(simulator.port(), "sce", stranger))
                .isInstanceOf(SshException.class);
    }

    private void restartWith(SimulatedUtility utility) throws IOException {
        simulator.close();
        simulator = UtilitySimulator.start(settings.withUtilities(List.of(utility)));
    }

    @Test
    void theHostKeyStaysTheSameAndIsTheOwnersOnly() throws IOException {
        String before = simulator.fingerprint();
        restartWith(SimulatedUtility.sampleSce());

        assertThat(simulator.fingerprint()).isEqualTo(before).matches("SHA256:[A-Za-z0-9+/]{43}");
        try (SftpSender esp = sender()) {
            assertThat(esp.serverFingerprint()).isEqualTo(before);
        }
        assertThat(Files.getPosixFilePermissions(directory.resolve("simulator/host_key")))
                .hasSize(2);
    }

    @Test
    void aHalfUploadedFileIsNeverRead() throws IOException {
        try (SftpSender esp = sender()) {
            for (String name : List.of("a.x12.part", "b.tmp", ".c.x12", "d.filepart")) {
                esp.write("/inbound/" + name, RequestFile.WORKED_EXAMPLE);
            }
            simulator.pollNow();

            assertThat(esp.names("/inbound")).containsExactly(".c.x12", "a.x12.part", "b.tmp", "d.filepart");
            assertThat(simulator.ledger("SCE").interchanges()).isEmpty();
            assertThat(simulator.ledger("SCE").reports()).isEmpty();
        }
    }

    @Test
    void anUploadUnderItsFinalNameIsRefusedAndReported() throws IOException {
        try (SftpSender esp = sender()) {
            assertThatThrownBy(() -> esp.write("/inbound/a.x12", RequestFile.WORKED_EXAMPLE))
                    .isInstanceOf(SftpException.class);
            assertThat(esp.names("/inbound")).isEmpty();
            assertThat(simulator.ledger("SCE").reports())
                    .singleElement()
                    .satisfies(report -> assertThat(report.reason()).contains("then rename"));
        }
    }

    @Test
    void aFileStillBeingWrittenIsNotRenamed() throws IOException {
        try (SftpSender esp = sender();
                SftpClient.CloseableHandle handle =
                        esp.sftp().open("/inbound/a.x12.part", OpenMode.Write, OpenMode.Create)) {
            esp.sftp().write(handle, 0, "ISA*00".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> esp.sftp().rename("/inbound/a.x12.part", "/inbound/a.x12"))
                    .isInstanceOf(SftpException.class);
            assertThat(simulator.ledger("SCE").reports()).hasSize(1);
        }
    }

    @Test
    void nothingOutsideTheHomeCanBeReached() throws IOException {
        Files.writeString(directory.resolve("secret.txt"), "secret");
        try (SftpSender esp = sender()) {
            for (String path : List.of("/../../secret.txt", "../../secret.txt", directory + "/secret.txt")) {
                assertThatThrownBy(() -> esp.content(path)).isInstanceOf(SftpException.class);
            }
            assertThatThrownBy(() -> esp.write("/inbound/../../../evil.part", "x"))
                    .isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> esp.sftp().symLink("/inbound/link", directory.toString()))
                    .isInstanceOf(SftpException.class);
            assertThat(esp.sftp().canonicalPath("/../..")).isEqualTo("/");
        }
        assertThat(directory.resolve("evil.part")).doesNotExist();
    }

    @Test
    void theSenderCannotChangeWhatTheUtilityKeeps() throws IOException {
        try (SftpSender esp = sender()) {
            esp.upload("dasr_101.x12", RequestFile.WORKED_EXAMPLE);
            simulator.pollNow();

            for (String path : List.of("/script.txt", "/state/journal.jsonl", "/outbound/x.part", "/x.part")) {
                assertThatThrownBy(() -> esp.write(path, "x")).as(path).isInstanceOf(SftpException.class);
            }
            assertThatThrownBy(() -> esp.sftp().remove("/archive/000001_dasr_101.x12"))
                    .isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> esp.sftp().rename("/outbound/sce_997_000009001.x12", "/inbound/own.x12"))
                    .isInstanceOf(SftpException.class);
            Files.writeString(simulator.home("SCE").resolve("outbound/own.part"), RequestFile.of(102, 1));
            assertThatThrownBy(() -> esp.sftp().rename("/outbound/own.part", "/inbound/own.x12"))
                    .isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> esp.sftp().mkdir("/inbound/folder")).isInstanceOf(SftpException.class);
            assertThatThrownBy(() -> esp.sftp().rmdir("/archive")).isInstanceOf(SftpException.class);
        }
    }

    @Test
    void theSamplePasswordStaysOnThisMachine() {
        SimulatorSettings open = settings.withAddress("0.0.0.0", 0);

        assertThatThrownBy(() -> UtilitySimulator.start(open))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("password of your own");
    }

    @Test
    void onlyOneSimulatorWorksInADirectory() {
        assertThatThrownBy(() -> UtilitySimulator.start(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already working");
    }
}
