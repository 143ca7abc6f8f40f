package tieline.platform.files;

/**
 * How a workbook writes characters that XML cannot hold or would change: {@code _x000D_} is a carriage return (ECMA-376
 * part 1, 22.4.2.4, ST_Xstring). Text that looks like such an escape gets its underscore escaped.
 */
final class XlsxText {

    private static final int ESCAPE = 7;
    private static final int HEX = 16;

    private XlsxText() {}

    static String decode(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            if (isEscape(text, at)) {
                char c = (char) Integer.parseInt(text, at + 2, at + 6, HEX);
                if (!Character.isSurrogate(c)) {
                    decoded.append(text, done, at).append(c);
                    done = at + ESCAPE;
                }
            }
            at = text.indexOf("_x", Math.max(done, at + 1));
        }
        return decoded.append(text, done, text.length()).toString();
    }

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + ESCAPE);
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            boolean trimmedAway = (i == 0 || i == last) && (c == ' ' || c == '\t' || c == '\n');
            boolean notInXml = c < ' ' && c != '\t' && c != '\n' || c == '\uFFFE' || c == '\uFFFF';
            if (trimmedAway || notInXml || c == '_' && isEscape(text, i)) {
                encoded.append(String.format("_x%04X_", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), HEX) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
