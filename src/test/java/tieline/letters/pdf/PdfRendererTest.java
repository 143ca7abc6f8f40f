package tieline.letters.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfRendererTest {

    private static final Letterhead SENDER = new Letterhead(
            "Example Energy Services",
            "Registered electric service provider",
            List.of("500 Sample Street, Suite 900", "San Francisco, CA 94105", "(415) 555-0142"));

    private static final PdfRenderer RENDERER = new PdfRenderer();

    @Test
    void aLetterPassesTheRulesForKeepingAndForEverybody() throws Exception {
        RenderedPdf letter = RENDERER.render(LetterPaper.xhtml(letter("Ravenswood Cold Storage Inc", table(12))));
        assertThat(letter.pages()).isEqualTo(1);
        assertThat(PdfInspection.failures(letter.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfInspection.failures(letter.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfInspection.text(letter.bytes()))
                .contains("Ravenswood Cold Storage Inc 2180 Bay Road East Palo Alto CA 94303", "November 20, 2026")
                .contains("8964461311", "Page 1 of 1", "LTR-2026-0031/0042");
    }

    @Test
    void theRulesAreReallyAsked() throws Exception {
        try (PDDocument bare = new PDDocument()) {
            bare.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            bare.save(out);
            assertThat(PdfInspection.failures(out.toByteArray(), PDFAFlavour.PDFUA_1))
                    .isNotEmpty();
            assertThat(PdfInspection.failures(out.toByteArray(), PDFAFlavour.PDFA_2_A))
                    .isNotEmpty();
        }
    }

    @Test
    void aLongTableGoesOnWithItsHeadOnTheNextPage() throws Exception {
        RenderedPdf letter = RENDERER.render(LetterPaper.xhtml(letter("Long", table(80))));
        assertThat(letter.pages()).isEqualTo(3);
        assertThat(PdfInspection.failures(letter.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfInspection.failures(letter.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfInspection.text(letter.bytes()).split("Service address")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "{{customer.name}} & {{",
                "Общество «Энергия»",
                "O'Brien's Dry Dock",
                "Škoda Žižkov Łódź Őrség",
                "]]> --> \"quoted\" \\ &amp;"
            })
    void anyNameIsPrintedAsItIs(String name) throws Exception {
        RenderedPdf letter = RENDERER.render(LetterPaper.xhtml(letter(name, "")));
        assertThat(PdfInspection.text(letter.bytes())).contains(name);
        assertThat(PdfInspection.failures(letter.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void twoHundredCharactersStayInTheWindow() throws Exception {
        for (String name : List.of("W".repeat(200), "Wide Name ".repeat(20).strip())) {
            RenderedPdf letter = RENDERER.render(LetterPaper.xhtml(letter(name, "")));
            assertThat(PdfInspection.text(letter.bytes()).replace(" ", "")).contains(name.replace(" ", ""));
            assertThat(PdfInspection.below(letter.bytes(), "94303")).isLessThan(3.375f * 72);
        }
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamed() {
        GlyphCoverage coverage = new GlyphCoverage();
        assertThat(coverage.missing("Café Žižkov, Общество «Энергия» – O’Brien & Co. $1,250 ½"))
                .isEmpty();
        assertThat(coverage.missing("山田 Foods")).containsExactly("山 (U+5C71)", "田 (U+7530)");
        assertThat(coverage.missing("a\tb")).containsExactly("U+0009");
        assertThat(coverage.missing(Text.printable("a\tb \u200b e\u0301"))).isEmpty();
    }

    private static PaperContent letter(String name, String table) {
        return new PaperContent(
                "Your 3 electric accounts return to PG&E bundled service",
                SENDER,
                "November 20, 2026",
                List.of(name, "2180 Bay Road", "East Palo Alto CA 94303"),
                "<p>Dear " + Text.escape(name)
                        + ":</p><p>Your <strong>electricity stays on</strong>, <em>really</em>.</p>" + table
                        + "<ul><li>One</li><li>Two</li></ul><p>Sincerely,</p>",
                "LTR-2026-0031/0042");
    }

    private static String table(int rows) {
        StringBuilder table = new StringBuilder(
                "<table><thead><tr><th scope=\"col\">Account</th><th scope=\"col\">Service address</th></tr></thead><tbody>");
        for (int row = 0; row < rows; row++) {
            table.append("<tr><td>").append(8964461300L + row).append("</td><td>2180 Bay Road</td></tr>");
        }
        return table.append("</tbody></table>").toString();
    }
}
