package tieline.dasr.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class X12PrettyTest {

    @Test
    void oneNumberedLinePerSegmentWithItsIdentifierApart() {
        List<X12Pretty.Line> lines = X12Pretty.lines(Samples.golden("request-1.edi"), 100);

        assertThat(lines).hasSize(15);
        assertThat(lines.get(0).id()).isEqualTo("ISA");
        assertThat(lines.get(0).rest()).startsWith("*00*").endsWith("*T*>~");
        assertThat(lines.get(2)).isEqualTo(new X12Pretty.Line(3, "ST", "*814*0001~"));
        assertThat(lines.get(14)).isEqualTo(new X12Pretty.Line(15, "IEA", "*1*000000101~"));
    }

    @Test
    void nothingOfTheFileIsLostInTheLayout() {
        String file = Samples.golden("request-3.edi");

        assertThat(X12Pretty.lines(file, 1000).stream()
                        .map(line -> line.id() + line.rest())
                        .collect(Collectors.joining()))
                .isEqualTo(file);
    }

    @Test
    void onlyTheFirstLinesOfALongFile() {
        assertThat(X12Pretty.lines(Samples.golden("request-3.edi"), 4)).hasSize(4);
    }

    @Test
    void textThatIsNoX12KeepsItsOwnLines() {
        assertThat(X12Pretty.lines("first\n\nsecond", 10))
                .containsExactly(new X12Pretty.Line(1, "", "first"), new X12Pretty.Line(2, "", "second"));
    }
}
