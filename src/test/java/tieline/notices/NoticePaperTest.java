package tieline.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tieline.accounts.CustomerClass;
import tieline.letters.pdf.PdfInspection;
import tieline.letters.pdf.RenderedPdf;

/** The PDF of a notice passes the rules for keeping and for everybody, and holds every value. */
class NoticePaperTest {

    @Test
    void aNoticePassesTheRulesAndHoldsItsFigures() throws Exception {
        Offer offer = NoticeSamples.offer(
                NoticeSamples.index("Published <daily> by the Example exchange."),
                "8.24",
                "50",
                "100",
                new Term(Term.Unit.YEARS, 2),
                BillingOption.SEPARATE,
                List.of(new Charge("Meter data & advice", new BigDecimal("12.50"))));
        Provider provider = new Provider("O'Brien & Söhne <Energy>", "1199", "1 Main, Davis", "(530) 555-0100");
        List<Block> blocks = NoticeText.of(
                NoticeSamples.draft(CustomerClass.SMALL_COMMERCIAL, new BigDecimal("12"), provider, offer));
        RenderedPdf pdf = new NoticePaper().render("NOT-2026-0001", NoticeText.version(), blocks);
        assertThat(PdfInspection.failures(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfInspection.failures(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfInspection.text(pdf.bytes()).replaceAll("\\s+", " "))
                .contains("O'Brien & Söhne <Energy> is a registered ESP", "Published <daily>")
                .contains("for a period of 2 years", "10,000 $729.95", "Meter data & advice $12.50")
                .contains("NOT-2026-0001", "1-800 649-7570", "energy efficiency services");
    }
}
