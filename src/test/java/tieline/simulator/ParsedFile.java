package tieline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An answer as an independent parser reads it: the segments as text, joined by {@code *}. */
record ParsedFile(String text, List<String> segments) {

    /** Reads with StAEDI, which checks the envelope's numbers and counts; any error it finds fails the test. */
    static ParsedFile read(String text) throws IOException {
        assertThat(text.indexOf("~GS*")).as("length of ISA with its terminator").isEqualTo(105);
        assertThat(text).as("one line").doesNotContain("\n", "\r");
        List<String> segments = new ArrayList<>();
        try (EDIStreamReader reader = EDIInputFactory.newFactory()
                .createEDIStreamReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)))) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_SEGMENT -> segments.add(reader.getText());
                    case ELEMENT_DATA ->
                        segments.set(
                                segments.size() - 1,
                                segments.get(segments.size() - 1) + "*"
                                        + reader.getText().strip());
                    case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
                        throw new AssertionError(reader.getErrorType() + " at " + reader.getLocation() + " in " + text);
                    default -> {}
                }
            }
        } catch (EDIStreamException unreadable) {
            throw new AssertionError("StAEDI cannot read " + text, unreadable);
        }
        return new ParsedFile(text, segments);
    }

    /** ST01 of the first set. */
    String kind() {
        return with("ST").get(0).split("\\*")[1];
    }

    /** All segments that begin with this. */
    List<String> with(String start) {
        return segments.stream()
                .filter(segment -> segment.equals(start) || segment.startsWith(start + "*"))
                .toList();
    }
}
