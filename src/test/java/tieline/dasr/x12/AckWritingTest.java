package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AckWritingTest {

    private static final String ANSWER = Samples.golden("814-accepted.edi");

    @Test
    void everyGroupOfAnInterchangeGetsItsOwnAcknowledgment() {
        String second =
                ANSWER.substring(ANSWER.indexOf("GS*"), ANSWER.indexOf("IEA*")).replace("*9002", "*9003");
        String two = ANSWER.replace("IEA*1", second + "IEA*2");

        assertThat(acknowledge(two))
                .contains("~ST*997*0001~AK1*GE*9002~AK2*814*0001~AK5*A~AK9*A*1*1*1~SE*6*0001~")
                .contains("~ST*997*0002~AK1*GE*9003~AK2*814*0001~AK5*A~AK9*A*1*1*1~SE*6*0002~GE*2*101~");
    }

    @Test
    void acknowledgmentsAreNeverAcknowledgedNotEvenBrokenOnes() {
        for (String ack : List.of(
                Samples.golden("997-partly.edi"),
                Samples.golden("997-partly.edi").replace("AK9*P*3*3*2~", ""),
                Samples.golden("997-partly.edi").replace("GS*FA", "GS*GE"))) {
            assertThat(acknowledge(ack)).isEmpty();
        }
    }

    @Test
    void groupWithoutUsableNumberCannotBeAcknowledged() {
        assertThat(acknowledge(ANSWER.replace("*9002*X", "*9A02*X"))).isEmpty();
        assertThat(acknowledge(ANSWER.replaceFirst("GS[^~]*~", ""))).isEmpty();
    }

    @Test
    void cutOffGroupIsPartlyTakenAndSaysThatItsTrailerIsMissing() {
        String cut = Samples.golden("request-3.edi");
        cut = cut.substring(0, cut.indexOf("REF*12*0009876540"));

        assertThat(acknowledge(cut)).contains("AK2*814*0003~AK5*R*2~AK9*P*3*3*2*3~");
    }

    @Test
    void wrongCountIsNotedWithoutRefusingWhatIsThere() {
        assertThat(acknowledge(ANSWER.replace("GE*1*9002", "GE*2*9002"))).contains("AK5*A~AK9*E*2*1*1*5~");
    }

    @Test
    void oddNameIsAcceptedWithErrorsAndMissingSegmentIsNot() {
        assertThat(acknowledge(ANSWER.replace("ACME FOODS INC", "A".repeat(61))))
                .contains("AK3*N1*5**8~AK4*2*93*5*" + "A".repeat(61) + "~AK5*E*5~AK9*E*1*1*1~");
        assertThat(acknowledge(ANSWER.replaceFirst("BGN[^~]*~", "").replace("SE*11", "SE*10")))
                .contains("AK3*BGN*2**3~AK5*R*5~AK9*R*1*1*0~");
    }

    @Test
    void valueThatOurFileCannotCarryIsLeftOut() {
        String bars = ANSWER.replace('*', '|').replace("|20010222", "|2001*222");

        assertThat(acknowledge(bars)).contains("AK3*DTM*10**8~AK4*2*373*8~AK5*R*5~");
    }

    @Test
    void strangeButWellFormedAnswerIsAccepted() {
        assertThat(acknowledge(ANSWER.replace("BGN*11", "BGN*05"))).contains("AK5*A~AK9*A*1*1*1~");
    }

    @Test
    void unknownKindOfGroupIsRefused() {
        assertThat(acknowledge(ANSWER.replace("GS*GE", "GS*PO").replace("ST*814", "ST*850")))
                .contains("AK1*PO*9002~AK2*850*0001~AK5*R*1~AK9*R*1*1*0*1~");
    }

    private static String acknowledge(String received) {
        Envelope envelope = new Envelope(
                Samples.ESP,
                Samples.UTILITY,
                Usage.TEST,
                Delimiters.USUAL,
                101,
                101,
                LocalDateTime.of(2001, 2, 5, 10, 0));
        List<Group> groups = Samples.read(received).interchanges().get(0).groups();
        return AckWriter.write(envelope, groups).map(X12Document::text).orElse("");
    }
}
