package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DropWriterTest {

    @Test
    void setNumbersGrowBeyondFourDigits() {
        List<DropRequest> requests = IntStream.rangeClosed(1, 10_001)
                .mapToObj(DropWriterTest::request)
                .toList();

        X12Document file = DropWriter.write(Samples.fromEsp(), DropTerms.USUAL, requests);

        assertThat(file.setControls()).startsWith("0001").endsWith("9999", "10000", "10001");
        assertThat(file.text()).contains("~ST*814*10001~").contains("~SE*11*10001~GE*10001*101~IEA*1*000000101~");
        X12Contents back = Samples.read(file.text());
        assertThat(back.clean()).isTrue();
        assertThat(back.sets()).hasSize(10_001);
    }

    @Test
    void routeDecidesIdentifiersCodesAndDelimiters() {
        EdiParty esp = new EdiParty("14", "1234567890001", "9", "Example Energy Services");
        EdiParty utility = new EdiParty("ZZ", "PGE", "92", "Pacific Gas and Electric");
        Delimiters delimiters = new Delimiters('|', ':', '!');
        Envelope envelope = new Envelope(
                esp, utility, Usage.PRODUCTION, delimiters, 999_999_999, 1, LocalDateTime.of(2026, 11, 17, 9, 5));
        DropTerms terms = new DropTerms("7", "024", "020", null);

        String file = DropWriter.write(envelope, terms, List.of(Samples.ACME)).text();

        assertThat(file)
                .startsWith("ISA|00|          |00|          |14|1234567890001  |ZZ|PGE            |261117|0905|U|00401|"
                        + "999999999|0|P|:!GS|GE|1234567890001|PGE|20261117|0905|1|X|004010!ST|814|0001!")
                .contains("!N1|8S|PACIFIC GAS AND ELECTRIC|92|PGE||40!")
                .contains("!N1|SJ|EXAMPLE ENERGY SERVICES|9|1234567890001||41!")
                .contains("!ASI|7|024!REF|1P|020!REF|11|0001234!")
                .endsWith("!GE|1|1!IEA|1|999999999!");
        assertThat(Samples.read(file).clean()).isTrue();
    }

    private static DropRequest request(int number) {
        String id = "2001013100" + String.format("%06d", number);
        return new DropRequest(id, Samples.DAY, id, "E" + number, "300" + String.format("%07d", number), "Customer");
    }
}
