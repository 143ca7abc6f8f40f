package tieline.dasr.x12;

import java.util.ArrayList;
import java.util.List;

/** Lays a file out for the eye: one numbered line per segment. The file itself has no line breaks. */
public final class X12Pretty {

    private X12Pretty() {}

    /**
     * One segment.
     *
     * @param number counted from 1 in the file
     * @param id the segment's identifier, shown apart; empty for a line that is no segment
     * @param rest everything after the identifier, with its delimiters
     */
    public record Line(int number, String id, String rest) {}

    /** The first lines of a file, at most so many. A file that is no X12 comes back by its own line breaks. */
    public static List<Line> lines(String text, int most) {
        List<Line> lines = new ArrayList<>();
        IsaHeader header = IsaHeader.find(text, 0);
        addPlain(lines, text.substring(0, header == null ? text.length() : header.start()), most);
        while (header != null && lines.size() < most) {
            IsaHeader next = IsaHeader.find(text, header.end());
            int end = next == null ? text.length() : next.start();
            add(lines, text.substring(header.start(), header.end()), header.delimiters());
            SegmentCursor cursor = new SegmentCursor(text, header, end);
            for (Segment s = cursor.next(); s != null && lines.size() < most; s = cursor.next()) {
                add(lines, text.substring(s.start(), s.end()), header.delimiters());
            }
            header = next;
        }
        return List.copyOf(lines);
    }

    private static void add(List<Line> lines, String segment, Delimiters delimiters) {
        int divider = Segment.indexOf(segment, delimiters.element(), 0, segment.length());
        int idEnd = divider < 0 || divider > 3 ? 0 : divider;
        lines.add(new Line(lines.size() + 1, segment.substring(0, idEnd), segment.substring(idEnd)));
    }

    private static void addPlain(List<Line> lines, String text, int most) {
        text.lines()
                .filter(line -> !line.isBlank())
                .limit(most)
                .forEach(line -> lines.add(new Line(lines.size() + 1, "", line)));
    }
}
