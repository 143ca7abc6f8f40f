package tieline.letters.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Letters one after the other in one file for the mail house, the pages as they are, the tags kept. */
public final class PrintFile {

    private PrintFile() {}

    /**
     * Puts files together.
     *
     * @param letters at least one file made by {@link PdfRenderer}
     */
    public static RenderedPdf merge(List<byte[]> letters) {
        PDFMergerUtility merger = new PDFMergerUtility();
        List<PDDocument> open = new ArrayList<>();
        try (PDDocument file = Loader.loadPDF(letters.get(0))) {
            for (byte[] letter : letters.subList(1, letters.size())) {
                PDDocument next = Loader.loadPDF(letter);
                open.add(next);
                merger.appendDocument(file, next);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return new RenderedPdf(out.toByteArray(), file.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException("the letters cannot be put together", e);
        } finally {
            open.forEach(PrintFile::close);
        }
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
