package tieline.dasr.x12;

/** Reads single received elements, which may be anything. */
final class Received {

    private static final int SHOWN = 40;

    private Received() {}

    /** Whether the text is that many digits and nothing else. */
    static boolean digits(String text, int fewest, int most) {
        return text.length() >= fewest
                && text.length() <= most
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /** The number of up to nine digits, 0 for anything else. */
    static int number(String text) {
        return digits(text, 1, 9) ? Integer.parseInt(text) : 0;
    }

    /** Whether the text is this number, with or without zeros before it. */
    static boolean is(String text, int number) {
        return digits(text, 1, 9) && Integer.parseInt(text) == number;
    }

    /** Whether both are the same number, or the same text where one is no number. */
    static boolean same(String one, String other) {
        return digits(one, 1, 9) && digits(other, 1, 9) ? number(one) == number(other) : one.equals(other);
    }

    /** For a message: cut when it is long, a word when it is empty. */
    static String shown(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\u2026";
    }
}
