package tieline.letters.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The typefaces of a letter, embedded in every PDF. Both families are under the SIL Open Font License 1.1. */
enum LetterFont {
    SERIF("SourceSerif4-Regular.ttf", LetterFont.SERIF_FAMILY, 400, FontStyle.NORMAL),
    SERIF_BOLD("SourceSerif4-SemiBold.ttf", LetterFont.SERIF_FAMILY, 600, FontStyle.NORMAL),
    SERIF_ITALIC("SourceSerif4-Italic.ttf", LetterFont.SERIF_FAMILY, 400, FontStyle.ITALIC),
    SANS("IBMPlexSans-Regular.ttf", LetterFont.SANS_FAMILY, 400, FontStyle.NORMAL),
    SANS_BOLD("IBMPlexSans-SemiBold.ttf", LetterFont.SANS_FAMILY, 600, FontStyle.NORMAL);

    static final String SERIF_FAMILY = "Source Serif 4";
    static final String SANS_FAMILY = "IBM Plex Sans";

    private final String file;
    private final String family;
    private final int weight;
    private final FontStyle style;

    LetterFont(String file, String family, int weight, FontStyle style) {
        this.file = file;
        this.family = family;
        this.weight = weight;
        this.style = style;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    FontStyle style() {
        return style;
    }

    /**
     * Reads the typeface: half of what a letter would cost if each read it anew. The result serves one thread at a time.
     * Ligatures are off: the one for "ffi" has no character of its own, so "efficiency" could neither be searched nor read
     * aloud, and the file would break the rule that every glyph says which characters it stands for.
     */
    TrueTypeFont parse() {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes()));
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the typeface " + file, e);
        }
    }

    byte[] bytes() {
        try (InputStream in = LetterFont.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the typeface " + file + " is not in the application");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the typeface " + file, e);
        }
    }
}
