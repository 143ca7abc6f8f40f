package tieline.letters.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tieline.letters.pdf.ReportPaper.Report;
import tieline.letters.pdf.ReportPaper.Row;
import tieline.letters.pdf.ReportPaper.Table;

class ReportPaperTest {

    private static final PdfRenderer RENDERER = new PdfRenderer();

    @Test
    void aReportPassesTheRulesForKeepingAndForEverybody() throws Exception {
        RenderedPdf pdf = RENDERER.render(ReportPaper.xhtml(report("<Core> & 'non-core'", 8)));
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(PdfInspection.failures(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfInspection.failures(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfInspection.text(pdf.bytes()))
                .contains("<Core> & 'non-core'", "As posted", "Month 6", "Line 8 \u22121,234,567.80", "CRS-PGE")
                .contains("Page 1 of 1");
    }

    @Test
    void aLongTableGoesOnWithItsHeadOnTheNextPage() throws Exception {
        RenderedPdf pdf = RENDERER.render(ReportPaper.xhtml(report("Long", 90)));
        assertThat(pdf.pages()).isGreaterThan(1);
        assertThat(PdfInspection.failures(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfInspection.text(pdf.bytes()).split("Month 6")).hasSize(pdf.pages() + 1);
    }

    private static Report report(String title, int rows) {
        List<String> columns = IntStream.rangeClosed(0, 6)
                .mapToObj(month -> month == 0 ? "Line" : "Month " + month)
                .toList();
        List<Row> body = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> new Row(
                        "Line " + row,
                        IntStream.range(0, 6)
                                .mapToObj(any -> "\u22121,234,567.80")
                                .toList(),
                        row == rows))
                .toList();
        return new Report(title, "CRS-PGE", List.of("As posted"), List.of(new Table("Core subaccount", columns, body)));
    }
}
