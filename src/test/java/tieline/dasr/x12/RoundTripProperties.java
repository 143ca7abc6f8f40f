package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back equal, whatever the names, numbers and delimiters. */
class RoundTripProperties {

    @Property(tries = 200)
    void requestsAreReadBackAsTheyWereWritten(
            @ForAll("requests") List<DropRequest> requests, @ForAll("envelopes") Envelope envelope) {
        X12Document file = DropWriter.write(envelope, DropTerms.USUAL, requests);

        X12Contents contents = X12Reader.read(file.bytes());

        assertThat(contents.clean()).as(contents.toString()).isTrue();
        assertThat(contents.sets().map(set -> ((ReceivedRequest) set).request()).toList())
                .isEqualTo(requests.stream()
                        .map(request -> asSent(request, envelope.delimiters()))
                        .toList());
        assertThat(contents.sets().map(TransactionSet::setControl).toList()).isEqualTo(file.setControls());
        Interchange interchange = contents.interchanges().get(0);
        assertThat(interchange.senderId()).isEqualTo(envelope.sender().id());
        assertThat(interchange.at()).isEqualTo(envelope.at());
        assertThat(Long.parseLong(interchange.controlNumber())).isEqualTo(envelope.interchangeControl());
        assertThat(Long.parseLong(interchange.groups().get(0).controlNumber())).isEqualTo(envelope.groupControl());
        assertThat(file.text().indexOf(envelope.delimiters().segment())).isEqualTo(IsaHeader.LENGTH - 1);
    }

    @Property(tries = 200)
    void acknowledgmentOfAnyFileNamesEverySet(
            @ForAll("requests") List<DropRequest> requests, @ForAll("envelopes") Envelope envelope) {
        X12Document file = DropWriter.write(envelope, DropTerms.USUAL, requests);
        Group group =
                X12Reader.read(file.bytes()).interchanges().get(0).groups().get(0);

        X12Document answer = AckWriter.write(envelope, List.of(group)).orElseThrow();

        X12Contents contents = X12Reader.read(answer.bytes());
        assertThat(contents.clean()).isTrue();
        FunctionalAck ack = (FunctionalAck) contents.sets().findFirst().orElseThrow();
        assertThat(ack.sets().stream().map(FunctionalAck.SetAck::setControl)).isEqualTo(file.setControls());
        assertThat(ack.status()).isEqualTo(AckStatus.ACCEPTED);
        assertThat(ack.accepted()).isEqualTo(requests.size());
        assertThat(AckWriter.write(envelope, contents.interchanges().get(0).groups()))
                .as("a 997 is never acknowledged")
                .isEmpty();
    }

    private static DropRequest asSent(DropRequest request, Delimiters delimiters) {
        return new DropRequest(
                request.transactionNumber(),
                request.date(),
                request.trackingNumber(),
                request.espAccount(),
                request.utilityAccount(),
                X12Text.of(request.customerName(), delimiters).text());
    }

    @Provide
    Arbitrary<List<DropRequest>> requests() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withCharRange('\u00E0', '\u00F6')
                .withChars("0123456789 .,&'\"()-/?=%@[]_{}\\<#$;\u2013\u2019\u00A0")
                .ofMinLength(1)
                .ofMaxLength(29)
                .map(name -> "X" + name); // at most 59 characters when every letter becomes two
        Arbitrary<String> accounts = Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(24);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 40_000).map(LocalDate.of(1995, 1, 1)::plusDays);
        Arbitrary<DropRequest> one = Combinators.combine(names, accounts, accounts, days)
                .as((name, account, own, day) -> new DropRequest("", day, "", own, account, name));
        return one.list().ofMinSize(1).ofMaxSize(30).map(RoundTripProperties::numbered);
    }

    private static List<DropRequest> numbered(List<DropRequest> requests) {
        return IntStream.range(0, requests.size())
                .mapToObj(i -> {
                    DropRequest request = requests.get(i);
                    String number = SegmentWriter.zeros(i, 6);
                    return new DropRequest(
                            "20010131" + number,
                            request.date(),
                            "T-" + number,
                            request.espAccount(),
                            number + request.utilityAccount(),
                            request.customerName());
                })
                .toList();
    }

    @Provide
    Arbitrary<Envelope> envelopes() {
        Arbitrary<Delimiters> delimiters = Arbitraries.of(
                Delimiters.USUAL,
                new Delimiters('|', ':', '~'),
                new Delimiters('+', '^', '!'),
                new Delimiters('*', ':', '\n'),
                new Delimiters('\u001D', '\u001F', '\u001C'));
        Arbitrary<Long> controls = Arbitraries.longs().between(1, 999_999_999);
        Arbitrary<LocalDateTime> times =
                Arbitraries.longs().between(0, 40_000_000).map(LocalDateTime.of(2000, 1, 1, 0, 0)::plusMinutes);
        return Combinators.combine(delimiters, controls, controls, times, Arbitraries.of(Usage.class))
                .as((dividing, interchange, group, at, usage) ->
                        new Envelope(Samples.ESP, Samples.UTILITY, usage, dividing, interchange, group, at));
    }
}
