package tieline.letters.pdf;

import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * The parsed typefaces, kept from letter to letter. A parsed typeface reads with a position of its own, so two threads
 * never share one: each takes a set and gives it back. There are as many sets as there were ever letters at one time.
 */
final class FontSets {

    private final Queue<Map<LetterFont, TrueTypeFont>> idle = new ConcurrentLinkedQueue<>();

    <T> T with(Function<Map<LetterFont, TrueTypeFont>, T> work) {
        Map<LetterFont, TrueTypeFont> taken = idle.poll();
        Map<LetterFont, TrueTypeFont> set = taken == null ? parse() : taken;
        T result = work.apply(set);
        // A set that met a failure is not given back: its state is unknown.
        idle.add(set);
        return result;
    }

    private static Map<LetterFont, TrueTypeFont> parse() {
        Map<LetterFont, TrueTypeFont> set = new EnumMap<>(LetterFont.class);
        for (LetterFont font : LetterFont.values()) {
            set.put(font, font.parse());
        }
        return set;
    }
}
