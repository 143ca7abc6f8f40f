package tieline.platform.files;

import java.util.Arrays;

/** Gathers a cell's characters up to a limit and remembers whether there were more. */
final class BoundedText {

    private static final int KEPT_OF_TOO_LONG = 200;

    private final int maxChars;
    private char[] chars = new char[256];
    private int length;
    private boolean tooLong;

    BoundedText(int maxChars) {
        this.maxChars = maxChars;
    }

    void clear() {
        length = 0;
        tooLong = false;
    }

    void append(char[] source, int offset, int count) {
        int taken = Math.min(count, maxChars - length);
        tooLong |= taken < count;
        if (length + taken > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + taken, chars.length * 2));
        }
        System.arraycopy(source, offset, chars, length, taken);
        length += taken;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** The text, or only its beginning when there was more than the limit. */
    @Override
    public String toString() {
        return new String(chars, 0, tooLong ? Math.min(length, KEPT_OF_TOO_LONG) : length);
    }
}
