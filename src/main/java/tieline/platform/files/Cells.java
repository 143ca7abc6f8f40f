package tieline.platform.files;

import java.util.Locale;

/** Small questions about a cell's text and place. */
final class Cells {

    private static final int LETTERS = 26;
    private static final int SHOWN = 40;
    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Cells() {}

    /** The text without the blanks at its ends that spreadsheets carry along, the no-break space among them. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == NO_BREAK_SPACE
                || c == ZERO_WIDTH_SPACE
                || c == BYTE_ORDER_MARK
                || Character.isWhitespace(c);
    }

    /** The letters that a spreadsheet shows over a column: 0 is A, 26 is AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.append((char) ('A' + rest % LETTERS));
        }
        return letters.reverse().toString();
    }

    /** A number as a message shows it, such as 1,048,576. */
    static String count(long number) {
        return String.format(Locale.US, "%,d", number);
    }

    /** The text as a message quotes it: in quotation marks, on one line, shortened when long. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder().append('"');
        text.codePoints().limit(SHOWN).forEach(c -> quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        if (text.codePointCount(0, text.length()) > SHOWN) {
            quoted.append("...");
        }
        return quoted.append('"').toString();
    }
}
