package tieline.dasr.x12;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text as a file can carry it: UPPER CASE (the rule of the Commission's 1999 working group) and only characters of
 * X12's basic and extended sets. What changes nothing of the meaning is changed by itself (capitals, accents,
 * typographic dashes and quotes, repeated blanks); what could change the meaning is refused, because the utility
 * matches the text as it comes and corrects nothing.
 *
 * @param original the text as given
 * @param text the text as it would be sent; where the text is refused, the refused characters are left out
 * @param refused the characters that cannot be sent, each once, in the order found
 */
public record X12Text(String original, String text, List<String> refused) {

    private static final Map<Integer, String> SUBSTITUTES = Map.ofEntries(
            Map.entry(0x2010, "-"), // hyphens and dashes
            Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2018, "'"), // quotes
            Map.entry(0x2019, "'"),
            Map.entry((int) '`', "'"),
            Map.entry(0x00B4, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x2026, "..."),
            Map.entry(0x00C6, "AE"), // letters that do not fall apart into a letter and an accent
            Map.entry(0x0152, "OE"),
            Map.entry(0x00D8, "O"),
            Map.entry(0x0141, "L"),
            Map.entry(0x0110, "D"),
            Map.entry(0x00D0, "D"),
            Map.entry(0x00DE, "TH"));

    /** Keeps its own copy of the list. */
    public X12Text {
        refused = List.copyOf(refused);
    }

    /** Prepares a text for a file with these delimiters. */
    public static X12Text of(String original, Delimiters delimiters) {
        String folded = Normalizer.normalize(original.toUpperCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder sendable = new StringBuilder(folded.length());
        List<String> refused = new ArrayList<>();
        folded.codePoints().forEach(point -> append(point, delimiters, sendable, refused));
        return new X12Text(
                original,
                sendable.toString().strip(),
                refused.stream().distinct().toList());
    }

    /** Whether the file can carry this text. */
    public boolean representable() {
        return refused.isEmpty();
    }

    /** Whether the text in the file differs from the one given in more than capitals. */
    public boolean changed() {
        return !text.equals(original.toUpperCase(Locale.ROOT));
    }

    /** The refused characters for a message: {@code "*", "~"}; a character without a shape by its number. */
    public String refusedInWords() {
        return refused.stream().map(X12Text::named).collect(Collectors.joining(", "));
    }

    private static void append(int point, Delimiters delimiters, StringBuilder sendable, List<String> refused) {
        if (Character.getType(point) == Character.NON_SPACING_MARK) {
            return; // the accent of the letter before it
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            appendBlank(sendable);
            return;
        }
        String piece = SUBSTITUTES.getOrDefault(point, Character.toString(point));
        for (int i = 0; i < piece.length(); i++) {
            if (!sendable(piece.charAt(i), delimiters)) {
                refused.add(Character.toString(point));
                return;
            }
        }
        sendable.append(piece);
    }

    private static void appendBlank(StringBuilder sendable) {
        if (!sendable.isEmpty() && sendable.charAt(sendable.length() - 1) != ' ') {
            sendable.append(' ');
        }
    }

    /** In X12's basic or extended set of version 004010 and not a delimiter of this file. */
    private static boolean sendable(char character, Delimiters delimiters) {
        return character >= '!' && character < 0x7F && character != '^' && !delimiters.contains(character);
    }

    private static String named(String character) {
        int point = character.codePointAt(0);
        return Character.isISOControl(point) ? String.format("U+%04X", point) : "\"" + character + "\"";
    }
}
