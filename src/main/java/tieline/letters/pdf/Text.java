package tieline.letters.pdf;

import java.text.Normalizer;

/** Plain text on its way into a document. */
public final class Text {

    private Text() {}

    /**
     * A text as it is printed: composed characters (so that a letter with a separate accent finds its glyph), white space as
     * single spaces, no characters that only steer a screen.
     */
    public static String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().forEach(character -> append(out, character));
        return out.toString().strip();
    }

    /** Escapes a text for a document's text and attributes. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        if (Character.isWhitespace(character) || Character.isISOControl(character)) {
            if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        } else if (Character.getType(character) != Character.FORMAT) {
            out.appendCodePoint(character);
        }
    }
}
