package tieline.home;

import java.util.List;
import java.util.Locale;

/** Small numbers in sentences. */
final class Counted {

    private static final List<String> WORDS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Counted() {}

    /** The number as a word up to twelve, as figures above: {@code three}, {@code 1,284}. */
    static String word(long number) {
        return number >= 0 && number < WORDS.size() ? WORDS.get((int) number) : String.format(Locale.US, "%,d", number);
    }

    /** The number in figures with its thing: {@code 1 request}, {@code 1,284 requests}. */
    static String things(long number, String one, String many) {
        return String.format(Locale.US, "%,d %s", number, number == 1 ? one : many);
    }

    /** The same text with a capital at its beginning. */
    static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
