package tieline.simulator.edi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one interchange from text. What breaks the envelope is refused; what is wrong inside a group or a set is kept for the
 * acknowledgment to say.
 */
public final class InterchangeReader {

    private static final int HEADER_LENGTH = 106;
    private static final int[] SEPARATORS = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

    private final List<Segment> segments;
    private int next = 1;

    private InterchangeReader(List<Segment> segments) {
        this.segments = segments;
    }

    /**
     * Reads the interchange in this text; line ends after a segment are allowed.
     *
     * @throws UnreadableFileException if the envelope is missing, cut off, or does not agree with itself
     */
    public static Interchange read(String text) throws UnreadableFileException {
        InterchangeReader reader = new InterchangeReader(split(text));
        return reader.interchange();
    }

    private static List<Segment> split(String text) throws UnreadableFileException {
        if (!text.startsWith("ISA")) {
            throw new UnreadableFileException("The file does not begin with ISA");
        }
        if (text.length() < HEADER_LENGTH) {
            throw new UnreadableFileException("The file ends inside the ISA segment");
        }
        char separator = text.charAt(3);
        char terminator = text.charAt(HEADER_LENGTH - 1);
        if (Arrays.stream(SEPARATORS).anyMatch(position -> text.charAt(position) != separator)) {
            throw new UnreadableFileException("The ISA segment does not have its fixed length of 106 characters");
        }
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(terminator); end >= 0; end = text.indexOf(terminator, start)) {
            segments.add(segment(text.substring(start, end).strip(), separator));
            start = end + 1;
        }
        if (!text.substring(start).isBlank()) {
            throw new UnreadableFileException("The file ends inside a segment");
        }
        return segments;
    }

    private static Segment segment(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return new Segment(parts.get(0), parts.subList(1, parts.size()));
    }

    private Interchange interchange() throws UnreadableFileException {
        Segment header = segments.get(0);
        Segment trailer = segments.get(segments.size() - 1);
        if (!trailer.tag().equals("IEA")) {
            throw new UnreadableFileException("The file has no IEA at its end; it may be cut off");
        }
        List<FunctionalGroup> groups = new ArrayList<>();
        while (!peek().equals("IEA")) {
            groups.add(group());
        }
        if (next != segments.size() - 1) {
            throw new UnreadableFileException("The file holds more than one interchange");
        }
        if (!trailer.element(2).equals(header.element(13))
                || !header.element(13).matches("\\d{9}")) {
            throw new UnreadableFileException("ISA13 '%s' and IEA02 '%s' are not the same nine digits"
                    .formatted(header.element(13), trailer.element(2)));
        }
        if (!trailer.element(1).equals(Integer.toString(groups.size()))) {
            throw new UnreadableFileException(
                    "IEA01 says %s groups, the file has %d".formatted(trailer.element(1), groups.size()));
        }
        return new Interchange(header, groups);
    }

    private FunctionalGroup group() throws UnreadableFileException {
        Segment header = take("GS");
        List<TransactionSet> sets = new ArrayList<>();
        while (peek().equals("ST")) {
            sets.add(set());
        }
        @Nullable Segment trailer = peek().equals("GE") ? take("GE") : null;
        return new FunctionalGroup(header, sets, trailer);
    }

    private TransactionSet set() throws UnreadableFileException {
        List<Segment> own = new ArrayList<>();
        own.add(take("ST"));
        while (!List.of("ST", "SE", "GE", "GS", "IEA", "ISA").contains(peek())) {
            own.add(take(peek()));
        }
        if (peek().equals("SE")) {
            own.add(take("SE"));
        }
        return new TransactionSet(own);
    }

    private String peek() {
        return segments.get(next).tag();
    }

    private Segment take(String tag) throws UnreadableFileException {
        Segment segment = segments.get(next);
        if (!segment.tag().equals(tag)) {
            throw new UnreadableFileException("Segment %d is %s where %s is expected"
                    .formatted(next + 1, segment.tag().isEmpty() ? "empty" : segment.tag(), tag));
        }
        next++;
        return segment;
    }
}
