package tieline.letters.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Which characters a letter can print: those that every typeface of a letter has. Asked before anything is released, so that
 * no letter ever shows a box where a name should stand.
 */
public final class GlyphCoverage {

    private final BitSet printable = new BitSet();

    /** Reads the character tables of the typefaces. */
    public GlyphCoverage() {
        boolean first = true;
        for (LetterFont font : LetterFont.values()) {
            BitSet own = characters(font);
            if (first) {
                printable.or(own);
            } else {
                printable.and(own);
            }
            first = false;
        }
        printable.set('\n');
    }

    /** The characters of a text that cannot be printed, each once, in the order they occur; empty when all can. */
    public Set<String> missing(String text) {
        Set<String> missing = new LinkedHashSet<>();
        text.codePoints()
                .filter(character -> !printable.get(character))
                .mapToObj(GlyphCoverage::name)
                .forEach(missing::add);
        return missing;
    }

    /** A character for a sentence: itself, and its number, since it may look like nothing. */
    private static String name(int character) {
        String number = String.format("U+%04X", character);
        return Character.isISOControl(character) ? number : Character.toString(character) + " (" + number + ")";
    }

    private static BitSet characters(LetterFont font) {
        try (TrueTypeFont parsed = font.parse()) {
            CmapLookup lookup = parsed.getUnicodeCmapLookup();
            BitSet characters = new BitSet();
            for (int character = ' '; character <= Character.MAX_CODE_POINT; character++) {
                if (lookup.getGlyphId(character) > 0) {
                    characters.set(character);
                }
            }
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
