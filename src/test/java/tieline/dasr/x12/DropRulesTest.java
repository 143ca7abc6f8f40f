package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropRulesTest {

    @Test
    void theSamplesHaveNoProblem() {
        assertThat(problems(Samples.ACME, Samples.CAFE, Samples.OBRIEN)).isEmpty();
    }

    @Test
    void delimiterInANameIsRefusedWithFieldAndFix() {
        assertThat(problems(named("ACME * SONS")))
                .containsExactly(new X12Problem(
                        Samples.ACME.trackingNumber(),
                        "customer name",
                        "N1*8R N102",
                        "has characters that the file cannot carry: \"*\"",
                        "Write the customer name without them, as the utility does"));
    }

    @Test
    void nameOverSixtyCharactersIsRefusedAndNotCut() {
        assertThat(problems(named("A".repeat(60)))).isEmpty();
        assertThat(problems(named("A".repeat(61))))
                .extracting(X12Problem::problem)
                .containsExactly("has 61 characters; the file carries at most 60");
    }

    @Test
    void blankNameIsMissing() {
        assertThat(problems(named(" \t "))).extracting(X12Problem::problem).containsExactly("is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3-001-234", "300 123", "300123a", "1234567890123456789012345678901", "300*1"})
    void accountIsLettersAndDigitsOnly(String account) {
        DropRequest request = request("T1", "B1", account, "Acme");

        assertThat(problems(request)).extracting(X12Problem::element).containsExactly("REF*12");
    }

    @Test
    void identifiersAreSentExactlyOrNotAtAll() {
        assertThat(problems(request("T1 ", "B1", "1", "Acme")))
                .extracting(X12Problem::element)
                .containsExactly("LIN01");
        assertThat(problems(request("T".repeat(21), "b1", "1", "Acme")))
                .extracting(X12Problem::element)
                .containsExactly("BGN02", "LIN01");
    }

    @Test
    void numbersAndAccountsStandInAFileOnce() {
        DropRequest first = request("T1", "B1", "1", "Acme");
        DropRequest second = request("T2", "B1", "1", "Acme");

        assertThat(problems(first, second))
                .extracting(X12Problem::subject, X12Problem::element)
                .containsExactly(tuple("T2", "BGN02"), tuple("T2", "REF*12"));
    }

    @Test
    void fileWithoutRequestsIsRefused() {
        assertThat(problems()).extracting(X12Problem::subject).containsExactly(X12Problem.FILE);
    }

    @Test
    void fileWithMoreRequestsThanCanBeCheckedIsRefused() {
        List<DropRequest> many = IntStream.range(0, 100_000)
                .mapToObj(i -> request("T" + i, "B" + i, "A" + i, "Acme"))
                .toList();

        assertThat(DropWriter.problems(Samples.fromEsp(), DropTerms.USUAL, many))
                .extracting(X12Problem::problem)
                .containsExactly("holds more than 99999 requests");
        assertThat(DropWriter.problems(Samples.fromEsp(), DropTerms.USUAL, many.subList(1, 100_000)))
                .isEmpty();
    }

    @Test
    void otherReasonNeedsWords() {
        DropTerms silent = new DropTerms("F", "024", "A13", null);
        DropTerms moved = new DropTerms("F", "024", "020", null);

        assertThat(DropWriter.problems(Samples.fromEsp(), silent, List.of(Samples.ACME)))
                .extracting(X12Problem::element)
                .containsExactly("REF*1P REF03");
        assertThat(DropWriter.problems(Samples.fromEsp(), moved, List.of(Samples.ACME)))
                .isEmpty();
    }

    @Test
    void writingWhatHasProblemsIsRefusedWithAllOfThem() {
        List<DropRequest> requests = List.of(named("A*"), request("T2", "B2", "1-2", "B~"));

        assertThatThrownBy(() -> DropWriter.write(Samples.fromEsp(), DropTerms.USUAL, requests))
                .isInstanceOfSatisfying(
                        X12RefusedException.class,
                        refusal -> assertThat(refusal.problems()).hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_000L})
    void controlNumbersAreOneToNineDigits(long control) {
        LocalDateTime at = LocalDateTime.of(2001, 1, 31, 15, 30);

        assertThatThrownBy(
                        () -> new Envelope(Samples.ESP, Samples.UTILITY, Usage.TEST, Delimiters.USUAL, control, 1, at))
                .hasMessageContaining("interchange control number");
        assertThatThrownBy(
                        () -> new Envelope(Samples.ESP, Samples.UTILITY, Usage.TEST, Delimiters.USUAL, 1, control, at))
                .hasMessageContaining("group control number");
    }

    @Test
    void partyAndDelimitersMustFitTheEnvelope() {
        assertThatThrownBy(() -> EdiParty.duns("1234567890123456", "Too long")).hasMessageContaining("2 to 15");
        assertThatThrownBy(() -> new EdiParty("1", "123", "1", "X")).hasMessageContaining("two capital letters");
        assertThatThrownBy(() -> new EdiParty("01", "123", "", "X")).hasMessageContaining("name qualifier");
        assertThatThrownBy(() -> new Delimiters('*', '*', '~')).hasMessageContaining("must differ");
        assertThatThrownBy(() -> new Delimiters('*', 'A', '~')).hasMessageContaining("cannot be a delimiter");
    }

    private static List<X12Problem> problems(DropRequest... requests) {
        return DropWriter.problems(Samples.fromEsp(), DropTerms.USUAL, List.of(requests));
    }

    private static DropRequest named(String name) {
        return request(Samples.ACME.trackingNumber(), "B1", "1", name);
    }

    private static DropRequest request(String tracking, String transaction, String account, String name) {
        return new DropRequest(transaction, LocalDate.of(2001, 1, 31), tracking, "0001234", account, name);
    }
}
