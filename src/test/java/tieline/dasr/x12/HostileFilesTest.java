package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final String ANSWER = Samples.golden("814-accepted.edi");
    private static final String THREE = Samples.golden("request-3.edi");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t", "\u001A"})
    void emptyFileIsOneUnreadablePart(String file) {
        assertThat(Samples.read(file).unreadable()).hasSize(1);
    }

    @Test
    void garbageIsKeptAndSaysThatItIsNoX12() {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);

        assertThat(X12Reader.read(noise).unreadable())
                .singleElement()
                .satisfies(part -> assertThat(part.raw()).hasSize(100_000));
        assertThat(Samples.read("<html>Gateway time-out</html>").unreadable())
                .extracting(Unreadable::reason)
                .containsExactly("This is no X12 file: it has no header ISA.");
        assertThat(Samples.read("ISA*00*broken").unreadable())
                .extracting(Unreadable::reason)
                .containsExactly("The header ISA is damaged, so the file does not show how it is divided.");
    }

    @Test
    void fileOverTheLimitIsNotReadButShownInItsBeginning() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'X';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'X');
                return length;
            }
        };

        X12Contents contents = X12Reader.read(endless, new ReadLimits(50_000, 100));

        assertThat(contents.interchanges()).isEmpty();
        assertThat(contents.unreadable()).singleElement().satisfies(part -> {
            assertThat(part.reason()).contains("more than 50000 bytes");
            assertThat(part.raw()).hasSize(10_000);
        });
    }

    @Test
    void onlyTheStreamItselfMayFail() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        };

        assertThatThrownBy(() -> X12Reader.read(broken, ReadLimits.USUAL)).isInstanceOf(IOException.class);
    }

    @Test
    void partsOverTheLimitAreOneUnreadablePart() throws IOException {
        X12Contents contents =
                X12Reader.read(new ByteArrayInputStream(Samples.bytes(THREE + ANSWER)), new ReadLimits(10_000, 3));

        assertThat(contents.sets().filter(set -> !(set instanceof Unreadable))).hasSize(1);
        assertThat(contents.sets()
                        .filter(Unreadable.class::isInstance)
                        .map(TransactionSet::raw)
                        .reduce("", String::concat))
                .contains("ST*814*0003", "SCE20010205000777");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\n\n  "})
    void lineBreaksAfterSegmentsDoNotMatter(String lineBreak) {
        assertThat(Samples.read(ANSWER.replace("~", "~" + lineBreak)).clean()).isTrue();
        assertThat(Samples.read(lineBreak + ANSWER).clean()).isTrue();
        assertThat(Samples.read("\u00EF\u00BB\u00BF" + ANSWER).clean()).isTrue();
    }

    @Test
    void anyDelimitersAreTaken() {
        for (String delimiters : List.of("|:!", "+:'", "\u001D\u001F\u001C", "*>\n", "*:\r", "\t,;", "*\u00A7~")) {
            String file = ANSWER.replace('*', '\u0001')
                    .replace('>', '\u0002')
                    .replace('~', '\u0003')
                    .replace('\u0001', delimiters.charAt(0))
                    .replace('\u0002', delimiters.charAt(1))
                    .replace('\u0003', delimiters.charAt(2));

            X12Contents contents = Samples.read(file);

            assertThat(contents.clean()).as(contents.toString()).isTrue();
            assertThat(contents.sets()).singleElement().isInstanceOf(DropResponse.class);
        }
    }

    @Test
    void severalInterchangesEachHaveTheirOwnDelimiters() {
        String bars = Samples.golden("997-partly.edi").replace('*', '|').replace('~', '\n');

        X12Contents contents = Samples.read(ANSWER + "\r\n" + bars + THREE);

        assertThat(contents.clean()).as(contents.toString()).isTrue();
        assertThat(contents.interchanges()).hasSize(3);
        assertThat(contents.sets()).hasSize(5);
    }

    @Test
    void cutOffInterchangeDoesNotSwallowTheNext() {
        X12Contents contents = Samples.read(ANSWER.substring(0, 300) + THREE);

        assertThat(contents.interchanges()).hasSize(2);
        assertThat(contents.interchanges().get(0).clean()).isFalse();
        assertThat(contents.interchanges().get(1).clean()).isTrue();
    }

    @Test
    void textAroundInterchangesIsKept() {
        X12Contents contents = Samples.read("Subject: DASR\n\n" + ANSWER + "-- \nsent by SCE");

        assertThat(contents.sets().filter(DropResponse.class::isInstance)).hasSize(1);
        assertThat(contents.unreadable())
                .extracting(Unreadable::raw)
                .containsExactly("Subject: DASR", "-- \nsent by SCE");
    }

    @Test
    void cutOffFileKeepsTheCompleteSets() {
        X12Contents contents = Samples.read(THREE.substring(0, THREE.indexOf("REF*12*0009876540")));

        assertThat(contents.sets().filter(ReceivedRequest.class::isInstance)).hasSize(2);
        assertThat(contents.sets().filter(Unreadable.class::isInstance))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.setControl()).isEqualTo("0003");
                    assertThat(((Unreadable) part).reason())
                            .isEqualTo("Transaction set 0003, from segment 25 on, has no trailer SE up to segment 33.");
                });
        Interchange interchange = contents.interchanges().get(0);
        assertThat(interchange.faults().get(0).problem()).contains("The trailer IEA is missing");
        assertThat(interchange.groups().get(0).faults().get(0).problem()).contains("The trailer GE is missing");
    }

    @Test
    void oneBrokenSetDoesNotTakeTheOthers() {
        for (String broken : List.of(
                THREE.replace("SE*11*0002", "SE*12*0002"),
                THREE.replace("SE*11*0002", "SE*11*0009"),
                THREE.replace("SE*11*0002~", ""),
                THREE.replace("BGN*13*20010131000002", "B\u0000N*13"),
                THREE.replace("ST*814*0002", "ST*850*0002"),
                THREE.replace("ST*814*0002~", ""),
                THREE.replace("*0002~", "*0001~"))) {
            X12Contents contents = Samples.read(broken);

            assertThat(contents.sets().filter(ReceivedRequest.class::isInstance))
                    .extracting(set -> ((ReceivedRequest) set).request().customerName())
                    .containsExactly("ACME FOODS INC", "O'BRIEN & SONS (NO. 2)");
            assertThat(contents.sets().filter(Unreadable.class::isInstance))
                    .singleElement()
                    .satisfies(part -> assertThat(part.raw()).contains("3001234575"));
        }
    }

    @Test
    void wrongCountsAndControlNumbersOfTheEnvelopeAreFaults() {
        assertThat(faults(THREE.replace("GE*3*101", "GE*4*101")))
                .containsExactly("GE counts 4 transaction sets, but there are 3.");
        assertThat(faults(THREE.replace("GE*3*101", "GE*3*102")))
                .containsExactly("GE repeats the control number 102, but GS has 101.");
        assertThat(faults(THREE.replace("IEA*1", "IEA*2"))).containsExactly("IEA counts 2 groups, but there are 1.");
        assertThat(faults(THREE.replace("IEA*1*000000101", "IEA*1*000000102")))
                .containsExactly("IEA repeats the control number 000000102, but ISA has 000000101.");
        assertThat(faults(THREE.replace("*T*>", "*X*>")))
                .containsExactly("ISA says neither test (T) nor production (P): X");
        assertThat(faults(THREE.replace("X*004010", "X*003070")))
                .containsExactly("GS announces version 003070 instead of 004010.");
        assertThat(faults(THREE.replace("GS*GE", "GS*PO")))
                .containsExactly("GS announces PO, neither 814 (GE) nor 997 (FA).");
        assertThat(faults(THREE.replace("          ", "")))
                .containsExactly("The header ISA has 86 characters instead of 106.");
        assertThat(faults(THREE.replaceFirst("GS[^~]*~", ""))).contains("The header GS is missing before segment 2.");
    }

    @Test
    void headerThatSwallowedItsGroupIsKeptAsText() {
        String swallowed = ANSWER.replace("*T*>~", "*T*>!").replaceFirst("SE\\*11\\*0001~", "SE*11*0001!");

        X12Contents contents = Samples.read(swallowed);

        assertThat(contents.clean()).isFalse();
        assertThat(contents.sets().map(TransactionSet::raw)).anyMatch(raw -> raw.contains("ASI*WQ*024"));
    }

    @Test
    void interchangeAcknowledgmentIsRead() {
        String ta1 = ANSWER.replaceFirst("GS.*~GE[^~]*~", "TA1*000000101*010131*1530*R*022~")
                .replace("IEA*1", "IEA*0");

        Interchange interchange = Samples.read(ta1).interchanges().get(0);

        assertThat(interchange.clean()).isTrue();
        assertThat(interchange.acks())
                .containsExactly(new InterchangeAck(
                        "000000101", "010131", "1530", "R", "022", "TA1*000000101*010131*1530*R*022~"));
    }

    private static List<String> faults(String file) {
        X12Contents contents = Samples.read(file);
        Interchange interchange = contents.interchanges().get(0);
        assertThat(contents.sets().filter(ReceivedRequest.class::isInstance)).hasSize(3);
        assertThat(interchange.clean()).isFalse();
        return Stream.concat(
                        interchange.faults().stream(),
                        interchange.groups().stream().flatMap(group -> group.faults().stream()))
                .map(EnvelopeFault::problem)
                .toList();
    }
}
