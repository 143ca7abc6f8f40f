package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AckReadingTest {

    @Test
    void acceptedGroup() {
        FunctionalAck ack = ack(Samples.golden("997-accepted.edi"));

        assertThat(ack.functionalCode()).isEqualTo("GE");
        assertThat(ack.groupControl()).isEqualTo("101");
        assertThat(ack.status()).isEqualTo(AckStatus.ACCEPTED);
        assertThat(List.of(ack.included(), ack.received(), ack.accepted())).containsExactly(1, 1, 1);
        assertThat(ack.statusOf("0001")).contains(AckStatus.ACCEPTED);
        assertThat(ack.raw()).startsWith("ST*997*0001~").endsWith("SE*6*0001~");
    }

    @Test
    void rejectedSetTellsTheElement() {
        FunctionalAck ack = ack(Samples.golden("997-rejected.edi"));

        assertThat(ack.status()).isEqualTo(AckStatus.REJECTED);
        FunctionalAck.SetAck set = ack.sets().get(0);
        assertThat(set.status()).isEqualTo(AckStatus.REJECTED);
        assertThat(set.errors()).containsExactly("5");
        assertThat(set.notes()).containsExactly(new X12Issue("BGN", 2, 3, 0, "373", "8", "20013101"));
        assertThat(set.notes().get(0).inWords()).isEqualTo("Segment 2 (BGN), element 3: Invalid date, \"20013101\"");
    }

    @Test
    void partlyAcceptedGroupIsDecidedSetBySet() {
        FunctionalAck ack = ack(Samples.golden("997-partly.edi"));

        assertThat(ack.status()).isEqualTo(AckStatus.PARTLY_ACCEPTED);
        assertThat(ack.statusOf("0001")).contains(AckStatus.ACCEPTED);
        assertThat(ack.statusOf("0002")).contains(AckStatus.REJECTED);
        assertThat(ack.statusOf("0003")).contains(AckStatus.ACCEPTED);
        assertThat(ack.statusOf("0004"))
                .as("a set that the answer does not name")
                .isEmpty();
    }

    @Test
    void groupWithoutSetsSpeaksForAllOfThem() {
        String silent = Samples.golden("997-accepted.edi")
                .replace("AK2*814*0001~AK5*A~", "")
                .replace("SE*6", "SE*4");

        assertThat(ack(silent).statusOf("0042")).contains(AckStatus.ACCEPTED);
        assertThat(ack(silent.replace("AK9*A*1*1*1", "AK9*R*1*1*0*5*4")).statusOf("0042"))
                .contains(AckStatus.REJECTED);
        assertThat(ack(silent.replace("AK9*A*1*1*1", "AK9*R*1*1*0*5*4")).groupErrors())
                .containsExactly("5", "4");
    }

    @Test
    void everyCodeOfTheStandardIsKnownAndAnyOtherIsKept() {
        for (String code : List.of("A", "E", "R", "M", "W", "X")) {
            FunctionalAck ack = ack(Samples.golden("997-accepted.edi").replace("AK5*A", "AK5*" + code));

            assertThat(ack.sets().get(0).status()).isNotEqualTo(AckStatus.OTHER);
            assertThat(ack.statusOf("0001").orElseThrow().code()).isEqualTo(code);
        }
        FunctionalAck strange = ack(Samples.golden("997-accepted.edi").replace("AK5*A", "AK5*Q"));
        assertThat(strange.sets().get(0).status()).isEqualTo(AckStatus.OTHER);
        assertThat(strange.sets().get(0).statusCode()).isEqualTo("Q");
        assertThat(AckStatus.OTHER.accepted() || AckStatus.OTHER.rejected()).isFalse();
    }

    @Test
    void componentAndSegmentNotesAreRead() {
        String notes = Samples.golden("997-rejected.edi")
                .replace("AK3*BGN*2**8~AK4*3*373", "AK3*ASI*7**3~AK3*REF*8**8~AK4*4>2*128")
                .replace("SE*8", "SE*9");

        assertThat(ack(notes).sets().get(0).notes())
                .containsExactly(
                        new X12Issue("ASI", 7, 0, 0, "", "3", ""),
                        new X12Issue("REF", 8, 4, 2, "128", "8", "20013101"));
    }

    @Test
    void codeMeaningsSayWhenTheyAreNotKnown() {
        assertThat(AckCodes.ofSegment("3").meaning()).isEqualTo("Required segment missing");
        assertThat(AckCodes.ofElement("8").meaning()).isEqualTo("Invalid date");
        assertThat(AckCodes.ofSet("2").known()).isTrue();
        assertThat(AckCodes.ofGroup("99")).isEqualTo(new AckCodes.Meaning("99", "Code 99 is not in our table", false));
    }

    private static FunctionalAck ack(String file) {
        X12Contents contents = Samples.read(file);
        assertThat(contents.clean()).as(contents.toString()).isTrue();
        return (FunctionalAck) contents.sets().findFirst().orElseThrow();
    }
}
