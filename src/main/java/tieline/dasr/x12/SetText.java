package tieline.dasr.x12;

import java.util.ArrayList;
import java.util.List;

/** The segments of one transaction set as they come in, from ST on, and where the set stands in the text. */
final class SetText {

    /** A 997 of 100,000 sets has twice as many and some; keeps a hostile set out of the memory. */
    static final int MOST_SEGMENTS = 400_000;

    private final String text;
    private final Delimiters delimiters;
    private final List<Segment> segments = new ArrayList<>();

    SetText(String text, Delimiters delimiters, Segment first) {
        this.text = text;
        this.delimiters = delimiters;
        segments.add(first);
    }

    void add(Segment segment) {
        segments.add(segment);
    }

    boolean full() {
        return segments.size() >= MOST_SEGMENTS;
    }

    List<Segment> segments() {
        return segments;
    }

    Delimiters delimiters() {
        return delimiters;
    }

    String type() {
        return segments.get(0).element(1);
    }

    String control() {
        return segments.get(0).element(2);
    }

    int position() {
        return segments.get(0).position();
    }

    /** Number of a segment in this set, ST being 1. */
    int numberOf(Segment segment) {
        return segment.position() - position() + 1;
    }

    String raw() {
        return text.substring(segments.get(0).start(), last().end());
    }

    Segment last() {
        return segments.get(segments.size() - 1);
    }

    Unreadable unreadable(String reason, List<String> setErrors, List<X12Issue> issues) {
        return new Unreadable(type(), control(), position(), raw(), reason, setErrors, issues);
    }
}
