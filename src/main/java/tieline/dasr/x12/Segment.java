package tieline.dasr.x12;

import java.util.ArrayList;
import java.util.List;

/**
 * One segment of a received file.
 *
 * @param position its number in the interchange, ISA being 1
 * @param start offset of its first character in the file
 * @param end offset after its delimiter
 * @param terminated whether its delimiter was there; only the last segment of a broken file lacks it
 * @param parts identifier and elements
 */
record Segment(int position, int start, int end, boolean terminated, List<String> parts) {

    /** More elements than any segment has; what a hostile file has beyond them stays together in the last one. */
    private static final int MOST_PARTS = 100;

    private static final int LONGEST_OF_ENVELOPE = 120;

    static Segment parse(int position, String text, int start, int end, boolean terminated, char elementDelimiter) {
        List<String> parts = new ArrayList<>();
        int stop = terminated ? end - 1 : end;
        while (stop > start && (text.charAt(stop - 1) == '\r' || text.charAt(stop - 1) == '\n')) {
            stop--;
        }
        int from = start;
        while (parts.size() < MOST_PARTS - 1) {
            int next = indexOf(text, elementDelimiter, from, stop);
            if (next < 0) {
                break;
            }
            parts.add(text.substring(from, next));
            from = next + 1;
        }
        parts.add(text.substring(from, stop));
        return new Segment(position, start, end, terminated, List.copyOf(parts));
    }

    /** Cut off, or so long that it has swallowed others: a header or trailer that must not be taken at its word. */
    boolean damaged() {
        return !terminated || end - start > LONGEST_OF_ENVELOPE;
    }

    String id() {
        return parts.get(0);
    }

    /** The identifier for a message, cut where it is no identifier but garbage. */
    String shortId() {
        return id().length() <= 3 ? id() : id().substring(0, 3) + "\u2026";
    }

    /** The element with this number, counted from 1; empty when the segment is shorter. */
    String element(int number) {
        return number < parts.size() ? parts.get(number) : "";
    }

    /** The elements from this number to the end that are not empty. */
    List<String> elementsFrom(int number) {
        return parts.stream().skip(number).filter(element -> !element.isEmpty()).toList();
    }

    /** As {@link String#indexOf(int, int)}, but never looks beyond an end: a hostile file must not cost a square. */
    static int indexOf(String text, char wanted, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
