package tieline.dasr.x12;

import org.jspecify.annotations.Nullable;

/** Walks over the segments of one stretch of text; blanks and line breaks between segments are skipped. */
final class SegmentCursor {

    private final String text;
    private final int end;
    private final Delimiters delimiters;
    private int offset;
    private int position = 1;

    /** Starts after the header, which is segment 1, and stops at an end that lies before the next header. */
    SegmentCursor(String text, IsaHeader header, int end) {
        this.text = text;
        this.offset = header.end();
        this.end = end;
        this.delimiters = header.delimiters();
    }

    /** The next segment, null at the end. Empty segments are skipped and not counted. */
    @Nullable Segment next() {
        while (offset < end && skippable(text.charAt(offset))) {
            offset++;
        }
        if (offset >= end) {
            return null;
        }
        int start = offset;
        int delimiter = Segment.indexOf(text, delimiters.segment(), start, end);
        boolean terminated = delimiter >= 0;
        offset = terminated ? delimiter + 1 : end;
        return Segment.parse(++position, text, start, offset, terminated, delimiters.element());
    }

    void skipToEnd() {
        offset = end;
    }

    int offset() {
        return offset;
    }

    private boolean skippable(char character) {
        return character == delimiters.segment() || (character <= ' ' && !delimiters.contains(character));
    }
}
