package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenFilesTest {

    private static final LocalDateTime ACK_TIME = LocalDateTime.of(2001, 1, 31, 17, 42);
    private static final LocalDateTime ANSWER_TIME = LocalDateTime.of(2001, 2, 5, 9, 0);

    @Test
    void oneRequestIsTheWorkedExample() {
        X12Document file = DropWriter.write(Samples.fromEsp(), DropTerms.USUAL, List.of(Samples.ACME));

        assertThat(file.bytes()).isEqualTo(Samples.bytes(Samples.golden("request-1.edi")));
        assertThat(file.text().indexOf('~')).as("ISA with its delimiter").isEqualTo(105);
        assertThat(file.setControls()).containsExactly("0001");
    }

    @Test
    void threeRequestsAreThreeSetsInOneGroup() {
        X12Document file = DropWriter.write(
                Samples.fromEsp(), DropTerms.USUAL, List.of(Samples.ACME, Samples.CAFE, Samples.OBRIEN));

        assertThat(file.bytes()).isEqualTo(Samples.bytes(Samples.golden("request-3.edi")));
        assertThat(file.setControls()).containsExactly("0001", "0002", "0003");
    }

    @Test
    void acceptedRequestIsAcknowledgedAsInTheWorkedExample() {
        assertThat(acknowledge(Samples.golden("request-1.edi"))).isEqualTo(Samples.golden("997-accepted.edi"));
    }

    @Test
    void invalidDateIsRejectedAsInTheWorkedExample() {
        String broken = Samples.golden("request-1.edi").replace("*20010131~N1", "*20013101~N1");

        assertThat(acknowledge(broken)).isEqualTo(Samples.golden("997-rejected.edi"));
    }

    @Test
    void oneInvalidDateOfThreeIsPartlyAccepted() {
        String broken =
                Samples.golden("request-3.edi").replace("20010131000002*20010131~N1", "20010131000002*20013101~N1");

        assertThat(acknowledge(broken)).isEqualTo(Samples.golden("997-partly.edi"));
    }

    @Test
    void answersAreWrittenAsInTheWorkedExample() {
        CodedReason notFound = new CodedReason("A76", null);
        CodedReason offCycle = new CodedReason("W09", null);

        assertThat(answer(Samples.answer("WQ", List.of(), List.of(), LocalDate.of(2001, 2, 22))))
                .isEqualTo(Samples.golden("814-accepted.edi"));
        assertThat(answer(Samples.answer("U", List.of(notFound), List.of(), null)))
                .isEqualTo(Samples.golden("814-rejected.edi"));
        assertThat(answer(Samples.answer("A4", List.of(), List.of(offCycle), null)))
                .isEqualTo(Samples.golden("814-pending.edi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request-1.edi",
                "request-3.edi",
                "997-accepted.edi",
                "997-rejected.edi",
                "997-partly.edi",
                "814-accepted.edi",
                "814-rejected.edi",
                "814-pending.edi"
            })
    void everyGoldenFileReadsCleanly(String name) {
        X12Contents contents = Samples.read(Samples.golden(name));

        assertThat(contents.clean()).as(contents.toString()).isTrue();
        assertThat(contents.interchanges()).hasSize(1);
    }

    private static String acknowledge(String received) {
        List<Group> groups = Samples.read(received).interchanges().get(0).groups();
        Optional<X12Document> ack = AckWriter.write(Samples.fromUtility(9001, ACK_TIME), groups);
        return ack.orElseThrow().text();
    }

    private static String answer(DropResponse response) {
        return DropResponseWriter.write(Samples.fromUtility(9002, ANSWER_TIME), List.of(response))
                .text();
    }
}
