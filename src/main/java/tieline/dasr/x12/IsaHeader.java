package tieline.dasr.x12;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of an interchange, found and divided by its own rules because it tells the delimiters of the rest.
 * A correct one has 106 characters; one whose blanks were lost on the way is read as well.
 *
 * @param start offset of ISA in the file
 * @param end offset after the segment's delimiter
 * @param elements ISA01 to ISA16 without blanks at their ends
 * @param delimiters what it declares
 */
record IsaHeader(int start, int end, List<String> elements, Delimiters delimiters) {

    static final int LENGTH = 106;

    private static final int ELEMENTS = 16;
    private static final int LONGEST = 200;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuMMddHHmm");

    /** The first header at or after an offset; null when there is none. */
    static @Nullable IsaHeader find(String text, int from) {
        for (int at = text.indexOf("ISA", from); at >= 0; at = text.indexOf("ISA", at + 1)) {
            IsaHeader header = parse(text, at);
            if (header != null && (header.exact() || !followsData(text, at))) {
                return header;
            }
        }
        return null;
    }

    boolean exact() {
        return end - start == LENGTH;
    }

    String element(int number) {
        return elements.get(number - 1);
    }

    @Nullable LocalDateTime at() {
        try {
            return LocalDateTime.parse(element(9) + element(10), MOMENT);
        } catch (DateTimeException notAMoment) {
            return null;
        }
    }

    private static boolean followsData(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static @Nullable IsaHeader parse(String text, int start) {
        int first = start + 3;
        int limit = Math.min(text.length(), start + LONGEST);
        if (first >= limit || Delimiters.isData(text.charAt(first))) {
            return null;
        }
        char delimiter = text.charAt(first);
        List<String> elements = new ArrayList<>(ELEMENTS);
        int from = first + 1;
        while (elements.size() < ELEMENTS - 1) {
            int next = Segment.indexOf(text, delimiter, from, limit);
            if (next < 0) {
                return null;
            }
            elements.add(text.substring(from, next).strip());
            from = next + 1;
        }
        if (from + 1 >= text.length() || !divides(delimiter, text.charAt(from), text.charAt(from + 1))) {
            return null;
        }
        Delimiters delimiters = new Delimiters(delimiter, text.charAt(from), text.charAt(from + 1));
        elements.add(String.valueOf(delimiters.component()));
        return new IsaHeader(start, from + 2, List.copyOf(elements), delimiters);
    }

    private static boolean divides(char element, char component, char segment) {
        return element != component
                && element != segment
                && component != segment
                && !Delimiters.isData(component)
                && !Delimiters.isData(segment);
    }
}
