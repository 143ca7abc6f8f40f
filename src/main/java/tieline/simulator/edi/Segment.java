package tieline.simulator.edi;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One X12 segment: its tag, such as {@code BGN}, and its elements, the first at number 1 as the guides count them. */
public record Segment(String tag, List<String> elements) {

    public Segment {
        elements = List.copyOf(elements);
    }

    /** A segment to be written; null elements are not allowed, empty ones are. */
    public static Segment of(String tag, String... elements) {
        return new Segment(tag, List.of(elements));
    }

    /** The element with this number (from 1), or an empty text where the segment ends before it. */
    public String element(int number) {
        return number <= elements.size() ? elements.get(number - 1) : "";
    }

    /** The segment as text with {@code *} between elements and {@code ~} at the end; empty elements at the end are left out. */
    String text() {
        int last = elements.size();
        while (last > 0 && elements.get(last - 1).isEmpty()) {
            last--;
        }
        return Stream.concat(Stream.of(tag), elements.stream().limit(last).map(Segment::withoutDelimiters))
                .collect(Collectors.joining("*", "", "~"));
    }

    private static String withoutDelimiters(String value) {
        return value.replace('*', ' ').replace('~', ' ').replace('>', ' ');
    }
}
