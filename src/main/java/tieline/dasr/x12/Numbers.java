package tieline.dasr.x12;

/** Numbers as they come in received elements: text that may be anything. */
final class Numbers {

    private Numbers() {}

    /** Whether the text is this many digits and nothing else. */
    static boolean digits(String text, int fewest, int most) {
        return text.length() >= fewest
                && text.length() <= most
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /** Whether the text is this number, with or without zeros before it. */
    static boolean is(String text, int number) {
        return digits(text, 1, 9) && Integer.parseInt(text) == number;
    }

    /** Whether both are the same number, or the same text where one is no number. */
    static boolean same(String one, String other) {
        return digits(one, 1, 9) && digits(other, 1, 9)
                ? Integer.parseInt(one) == Integer.parseInt(other)
                : one.equals(other);
    }

    /** The number; the standard has checked before that it is one. */
    static int of(String digits) {
        return Integer.parseInt(digits);
    }
}
