package tieline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the utility finds wrong in what it is sent, whatever its script says. */
class SimulatorIntakeTest {

    @TempDir
    Path directory;

    private SimulatorFixture sce;

    @BeforeEach
    void start() throws IOException {
        sce = new SimulatorFixture(directory, SimulatorScript.ACCEPT_ALL);
    }

    @AfterEach
    void stop() throws IOException {
        sce.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    *01*006908818 | *01*006908819 | is for receiver '006908819', not for SCE's '006908818'
                    ISA*00*          *00*          *01*123456789 | ISA*00*          *00*          *01*999999999 | The sender '999999999' is not known
                    IEA*1*000000101 | IEA*1*000000102 | not the same nine digits
                    IEA*1* | IEA*2* | IEA01 says 2 groups, the file has 1
                    IEA*1*000000101~ | '' | no IEA at its end
                    SE*11*0001~GE*1*101~IEA*1*000000101~ | SE*1 | ends inside a segment
                    *U*00401* | *U*004010* | fixed length of 106
                    ISA*00* | HELLO | does not begin with ISA
                    GS*GE | XX*GE | Segment 2 is XX where GS is expected
                    SE*11*0001~ | SE*11*0001~FOO*1~ | Segment 14 is FOO where GS is expected
                    IEA*1*000000101~ | IEA*1*000000101~ISA*00~IEA*1*000000101~ | more than one interchange
                    """)
    void aFileThatIsNotForItIsLeftAloneAndReportedOnce(String part, String replacement, String reason)
            throws IOException {
        sce.send("a.x12", RequestFile.WORKED_EXAMPLE.replaceFirst(Pattern.quote(part), replacement));
        sce.poll();
        sce.restart();
        sce.poll();

        assertThat(sce.inbound("a.x12")).exists();
        assertThat(sce.ledger().reports())
                .singleElement()
                .satisfies(report ->
                        assertThat(report.reason()).contains(reason).endsWith("The file was left where it is."));
        assertThat(sce.ledger().interchanges()).isEmpty();
        assertThat(sce.outbound()).isEmpty();
    }

    @Test
    void aFileThatIsMendedIsTaken() throws IOException {
        sce.send("a.x12", RequestFile.WORKED_EXAMPLE.substring(0, 300));
        sce.send("a.x12", RequestFile.WORKED_EXAMPLE);

        assertThat(sce.inbound("a.x12")).doesNotExist();
        assertThat(sce.ledger().duplicates()).isEmpty();
        assertThat(sce.answers()).hasSize(2);
    }

    @Test
    void lineEndsBetweenSegmentsAreAllowed() throws IOException {
        sce.send("a.x12", RequestFile.WORKED_EXAMPLE.replace("~", "~\r\n"));

        assertThat(sce.answers("997").get(0).with("AK9")).containsExactly("AK9*A*1*1*1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    *20010131~N1 | *20013101~N1 | AK3*BGN*2**8 | AK4*3*373*8*20013101 | AK5*R*5
                    BGN*13 | BGN*00 | AK3*BGN*2**8 | AK4*1*353*7*00 | AK5*R*5
                    LIN*20010131000001 | LIN*2001013100000123456789 | AK3*LIN*6**8 | AK4*1*350*5*2001013100000123456789 | AK5*R*5
                    ACME FOODS | Acme Foods | AK3*N1*5**8 | AK4*2*93*6*Acme Foods INC | AK5*R*5
                    ASI*F*024 | ASI**024 | AK3*ASI*7**8 | AK4*1*306*1 | AK5*R*5
                    N1*8R*ACME | N1*85*ACME | AK3*N1*11**3 | '' | AK5*R*5
                    REF*11*0001234~ | ZZZ*1~ | AK3*ZZZ*9**1 | '' | AK5*R*5
                    REF*11*0001234~ | BGN*13*7*20010131~ | AK3*BGN*9**7 | '' | AK5*R*5
                    SE*11*0001 | SE*12*0001 | '' | '' | AK5*R*4
                    SE*11*0001 | SE*11*0002 | '' | '' | AK5*R*3
                    SE*11*0001~ | '' | '' | '' | AK5*R*2
                    ST*814*0001 | ST*867*0001 | '' | '' | AK5*R*1
                    """)
    void aFaultInTheFormIsNamedInThe997(String part, String replacement, String ak3, String ak4, String ak5)
            throws IOException {
        sce.send("a.x12", RequestFile.WORKED_EXAMPLE.replace(part, replacement));

        assertThat(sce.answers()).hasSize(1);
        ParsedFile acknowledgment = sce.answers().get(0);
        assertThat(acknowledgment.with("AK3")).containsExactlyElementsOf(oneOrNone(ak3));
        assertThat(acknowledgment.with("AK4")).containsExactlyElementsOf(oneOrNone(ak4));
        assertThat(acknowledgment.with("AK5")).containsExactly(ak5);
        assertThat(acknowledgment.with("AK9")).containsExactly("AK9*R*1*1*0");
    }

    private static List<String> oneOrNone(String segment) {
        return segment.isEmpty() ? List.of() : List.of(segment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GS*GE | GS*XX | AK9*R*1*1*0*1
                    *X*004010 | *X*003070 | AK9*R*1*1*0*2
                    GE*1*101~ | '' | AK9*R*1*1*0*3
                    GE*1*101 | GE*1*102 | AK9*R*1*1*0*4
                    GE*1*101 | GE*7*101 | AK9*R*7*1*0*5
                    """)
    void aFaultOfTheGroupRefusesAllOfIt(String part, String replacement, String ak9) throws IOException {
        sce.send("a.x12", RequestFile.WORKED_EXAMPLE.replace(part, replacement));

        assertThat(sce.answers()).hasSize(1);
        assertThat(sce.answers().get(0).with("AK9")).containsExactly(ak9);
    }

    @Test
    void oneBadSetDoesNotSpoilTheOthers() throws IOException {
        sce.send(
                "a.x12",
                RequestFile.numbered(101)
                        .request("A1", "3000000001")
                        .set(11, RequestFile.body("A2", "3000000002").replace("20010131", "20019931"))
                        .request("A3", "3000000003")
                        .text());

        assertThat(sce.answers("997").get(0).with("AK9")).containsExactly("AK9*P*3*3*2");
        assertThat(sce.answers("814").get(0).with("LIN")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    REF*12*3001234567 | REF*12*12345 | REF*7G*A76
                    *1*123456789**41 | *1*111111111**41 | REF*7G*UND
                    *1*006908818**40 | *1*111111111**40 | REF*7G*UND
                    REF*1P*A13*ESP RETURNS ACCOUNT TO BUNDLED SERVICE~ | REF*45*1234567890~ | REF*7G*API
                    ASI*F*024 | ASI*7*021 | REF*7G*A13*ONLY DROP REQUESTS ARE TAKEN HERE
                    """)
    void aRequestThatCannotBeGrantedIsRejectedInThe814(String part, String replacement, String reason)
            throws IOException {
        sce.send("a.x12", RequestFile.WORKED_EXAMPLE.replace(part, replacement));

        assertThat(sce.answers("997").get(0).with("AK9")).containsExactly("AK9*A*1*1*1");
        ParsedFile response = sce.answers("814").get(0);
        assertThat(response.with("ASI*U")).hasSize(1);
        assertThat(response.with("REF*7G")).containsExactly(reason);
        assertThat(response.with("DTM")).isEmpty();
    }

    @Test
    void aTrackingNumberUsedAgainIsADuplicateRequest() throws IOException {
        sce.send(
                "a.x12",
                RequestFile.numbered(101)
                        .request("A1", "3000000001")
                        .request("A1", "3000000002")
                        .text());
        sce.send("b.x12", RequestFile.numbered(102).request("A1", "3000000003").text());

        assertThat(sce.answers("814").get(0).with("REF*7G")).containsExactly("REF*7G*ABN");
        assertThat(sce.answers("814").get(1).with("REF*7G")).containsExactly("REF*7G*ABN");
        assertThat(sce.ledger().duplicates()).containsExactly("BGN02 A1 x3", "LIN01 A1 x3");
    }

    @Test
    void theSendersOwn997IsCountedAndNeverAcknowledged() throws IOException {
        sce.send("a.x12", RequestFile.of(101, 1));
        sce.send("b.x12", RequestFile.acknowledging(102, 9002));
        sce.send("c.x12", RequestFile.acknowledging(103, 77));

        assertThat(sce.answers()).hasSize(2);
        assertThat(sce.ledger().acknowledgedGroups()).containsEntry("9002", "A");
        assertThat(sce.ledger().setsReceived()).isEqualTo(1);
        assertThat(sce.ledger().reports())
                .singleElement()
                .satisfies(report -> assertThat(report.reason()).contains("group '77', which was never sent"));
    }

    @Test
    void foldersAndLinksInInboundAreLeftAlone() throws IOException {
        Files.createDirectory(sce.inbound("folder.x12"));
        Path elsewhere = Files.writeString(directory.resolve("elsewhere.x12"), RequestFile.WORKED_EXAMPLE);
        Files.createSymbolicLink(sce.inbound("link.x12"), elsewhere);
        sce.poll();

        assertThat(sce.ledger().interchanges()).isEmpty();
    }
}
