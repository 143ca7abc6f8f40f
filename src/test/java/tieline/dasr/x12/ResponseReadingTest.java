package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseReadingTest {

    private static final String ACCEPTED = Samples.golden("814-accepted.edi");

    @Test
    void acceptedAccount() {
        Interchange interchange = Samples.read(ACCEPTED).interchanges().get(0);

        assertThat(interchange.senderId()).isEqualTo("006908818");
        assertThat(interchange.senderQualifier()).isEqualTo("01");
        assertThat(interchange.receiverId()).isEqualTo("123456789");
        assertThat(interchange.controlNumber()).isEqualTo("000009002");
        assertThat(interchange.usageCode()).isEqualTo("T");
        assertThat(interchange.at()).isEqualTo(LocalDateTime.of(2001, 2, 5, 9, 0));
        DropResponse response = response(ACCEPTED);
        assertThat(response.decision()).isEqualTo(DropResponse.Decision.ACCEPTED);
        assertThat(response.actionCode()).isEqualTo("WQ");
        assertThat(response.maintenanceCode()).isEqualTo("024");
        assertThat(response.transactionNumber()).isEqualTo("SCE20010205000777");
        assertThat(response.originalTransaction()).isEqualTo("20010131000001");
        assertThat(response.trackingNumber()).isEqualTo("20010131000001");
        assertThat(response.espAccount()).isEqualTo("0001234");
        assertThat(response.utilityAccount()).isEqualTo("3001234567");
        assertThat(response.customerName()).isEqualTo("ACME FOODS INC");
        assertThat(response.serviceEnd()).isEqualTo(LocalDate.of(2001, 2, 22));
        assertThat(response.position()).isEqualTo(3);
        assertThat(response.raw()).startsWith("ST*814*0001~BGN*11").endsWith("SE*11*0001~");
    }

    @Test
    void rejectReasonsAreAllKeptWithTheirWords() {
        String two = Samples.golden("814-rejected.edi")
                .replace("REF*7G*A76~", "REF*7G*API*METER NUMBER~REF*7G*008~REF*7G*Q99~REF*1P*007~")
                .replace("SE*11", "SE*14");

        DropResponse response = response(two);

        assertThat(response.decision()).isEqualTo(DropResponse.Decision.REJECTED);
        assertThat(response.rejectReasons())
                .containsExactly(
                        new CodedReason("API", "METER NUMBER"),
                        new CodedReason("008", null),
                        new CodedReason("Q99", null));
        assertThat(response.statusReasons()).containsExactly(new CodedReason("007", null));
        assertThat(response.serviceEnd()).isNull();
    }

    @Test
    void pendingAndUnknownActionsAreToldApart() {
        assertThat(response(Samples.golden("814-pending.edi")).decision()).isEqualTo(DropResponse.Decision.PENDING);
        DropResponse other = response(ACCEPTED.replace("ASI*WQ", "ASI*ZZ"));
        assertThat(other.decision()).isEqualTo(DropResponse.Decision.OTHER);
        assertThat(other.actionCode()).isEqualTo("ZZ");
    }

    @Test
    void accountOfTheLineWinsOverOneInTheHeader() {
        String both = ACCEPTED.replace("LIN*", "REF*12*9999~LIN*").replace("SE*11", "SE*12");
        String header = ACCEPTED.replace("REF*12*3001234567~", "").replace("LIN*", "REF*12*9999~LIN*");

        assertThat(response(both).utilityAccount()).isEqualTo("3001234567");
        assertThat(response(header).utilityAccount()).isEqualTo("9999");
    }

    @Test
    void oneOfTheTwoLinksToOurRequestIsEnough() {
        assertThat(response(ACCEPTED.replace("***20010131000001~", "~")).originalTransaction())
                .isNull();
        assertThat(response(ACCEPTED.replace("LIN*20010131000001", "LIN*")).trackingNumber())
                .isNull();
        assertThat(unreadable(ACCEPTED.replace("***20010131000001~", "~").replace("LIN*20010131000001", "LIN*")))
                .contains("repeats neither the tracking number");
    }

    @Test
    void whatIsNoAnswerToADropIsUnreadableAndSaysWhy() {
        assertThat(unreadable(ACCEPTED.replace("BGN*11", "BGN*05"))).contains("purpose 05");
        assertThat(unreadable(ACCEPTED.replace("ASI*WQ*024~", "").replace("SE*11", "SE*10")))
                .contains("no segment ASI");
        assertThat(unreadable(ACCEPTED.replace("DTM*", "LIN*2*SH*EL~DTM*").replace("SE*11", "SE*12")))
                .contains("more than one account");
        assertThat(unreadable(ACCEPTED.replace("20010222", "20010229")))
                .isEqualTo("Transaction set 0001 breaks the standard. Segment 10 (DTM), element 2: Invalid date,"
                        + " \"20010229\".");
        assertThat(unreadable(ACCEPTED.replace("ST*814", "ST*850"))).contains("is of type 850");
    }

    @Test
    void oddWordsForPeopleDoNotHideTheAnswer() {
        List<String> odd = List.of("A".repeat(70), "ACME \u0007 INC", "ACME > SONS");
        for (String name : odd) {
            X12Contents contents = Samples.read(ACCEPTED.replace("ACME FOODS INC", name));

            DropResponse response = (DropResponse) contents.sets().findFirst().orElseThrow();
            assertThat(response.customerName()).isEqualTo(name);
            assertThat(response.issues()).isNotEmpty();
            assertThat(contents.clean()).isFalse();
        }
    }

    @Test
    void utilitysOwnRequestIsRead() {
        ReceivedRequest request = (ReceivedRequest)
                Samples.read(Samples.golden("request-1.edi")).sets().findFirst().orElseThrow();

        assertThat(request.request().utilityAccount()).isEqualTo("3001234567");
        assertThat(request.reasons()).containsExactly(new CodedReason("A13", "ESP RETURNS ACCOUNT TO BUNDLED SERVICE"));
    }

    private static DropResponse response(String file) {
        X12Contents contents = Samples.read(file);
        assertThat(contents.clean()).as(contents.toString()).isTrue();
        return (DropResponse) contents.sets().findFirst().orElseThrow();
    }

    private static String unreadable(String file) {
        Unreadable part = (Unreadable) Samples.read(file).sets().findFirst().orElseThrow();
        assertThat(part.raw()).startsWith("ST*").endsWith("*0001~");
        return part.reason();
    }
}
