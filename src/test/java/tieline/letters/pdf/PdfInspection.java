package tieline.letters.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Reads PDF files as others would: veraPDF for the rules of PDF/A and PDF/UA, PDFBox for their text. */
public final class PdfInspection {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfInspection() {}

    /** What breaks a rule of the standard; empty when the file passes. */
    public static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failures = result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .collect(Collectors.toList());
            if (failures.isEmpty() && !result.isCompliant()) {
                failures.add("not compliant");
            }
            return failures;
        }
    }

    /** The text as a reader selects it, white space folded. */
    public static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }

    /** How far from the top of the page the last line with these words ends, in points. */
    public static float below(byte[] pdf, String words) throws IOException {
        float[] lowest = {0};
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (text.contains(words)) {
                        lowest[0] = Math.max(lowest[0], positions.get(0).getYDirAdj());
                    }
                }
            };
            stripper.getText(document);
        }
        return lowest[0];
    }
}
