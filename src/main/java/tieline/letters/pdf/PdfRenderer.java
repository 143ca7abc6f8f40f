package tieline.letters.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Renders XHTML to PDF files for keeping and for everybody: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), tagged,
 * every typeface embedded. May be used by many threads.
 */
public final class PdfRenderer {

    private static final String PRODUCER = "Tieline";

    private final FontSets fonts = new FontSets();
    private final FSCacheEx<String, FSCacheValue> metrics = new Metrics();
    private final byte[] colors = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** A renderer; typefaces are read with the first letter and kept. */
    public PdfRenderer() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * One PDF file.
     *
     * @param xhtml a complete, well-formed document with a title and a language
     * @throws UncheckedIOException when the document cannot be laid out; the message says where it is not well-formed
     */
    public RenderedPdf render(String xhtml) {
        // The renderer looks for XML factories anew for each letter. Among an application's jars that takes more than
        // half of
        // a letter's time; the platform's own are all it needs, and are found at once.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return fonts.with(set -> render(xhtml, set));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private RenderedPdf render(String xhtml, Map<LetterFont, TrueTypeFont> set) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(colors);
            builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
            builder.withProducer(PRODUCER);
            builder.withHtmlContent(xhtml, null);
            // Nothing from outside: a letter is what was approved.
            builder.useUriResolver((base, uri) -> null);
            set.forEach((font, parsed) -> builder.useFont(
                    new ParsedFont(document, parsed), font.family(), font.weight(), font.style(), true));
            ByteArrayOutputStream out = new ByteArrayOutputStream(48 * 1024);
            builder.toStream(out);
            int pages;
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDF();
                pages = document.getNumberOfPages();
            }
            return new RenderedPdf(out.toByteArray(), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A typeface that is put into the document only when a character needs it. */
    private static final class ParsedFont extends PDFontSupplier {

        private final PDDocument document;
        private final TrueTypeFont parsed;

        ParsedFont(PDDocument document, TrueTypeFont parsed) {
            super(null);
            this.document = document;
            this.parsed = parsed;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, parsed, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Heights of the typefaces, the same for every letter. */
    private static final class Metrics implements FSCacheEx<String, FSCacheValue> {

        private final Map<String, FSCacheValue> values = new ConcurrentHashMap<>();

        @Override
        public void put(String key, FSCacheValue value) {
            values.put(key, value);
        }

        @Override
        public @Nullable FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return values.computeIfAbsent(key, absent -> load(loader));
        }

        @Override
        public @Nullable FSCacheValue get(String key) {
            return values.get(key);
        }

        private static FSCacheValue load(Callable<? extends FSCacheValue> loader) {
            try {
                return loader.call();
            } catch (Exception e) {
                throw new IllegalStateException("cannot measure a typeface", e);
            }
        }
    }
}
