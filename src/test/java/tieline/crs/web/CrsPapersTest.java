package tieline.crs.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tieline.crs.CrsSamples;
import tieline.letters.pdf.PdfInspection;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The subaccounts and the revenue requirements on paper: the figures of the vectors, in files for everybody. */
@TielineTest
class CrsPapersTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void threeMonths() {
        database.empty();
        new CrsSamples(application).threeMonths();
    }

    @AfterEach
    void leaveNothing() {
        database.empty();
    }

    @Test
    void aSubaccountIsPrintedAsTheTariffListsIt() throws Exception {
        byte[] pdf = pdf("/crs/non-core.pdf");
        assertThat(PdfInspection.text(pdf))
                .contains("CRS Non-core subaccount of PG&E", "Jul 2003, Closed", "Sep 2003, Posted")
                .contains("Closing balance 12,523,171.25 16,974,268.29 15,150,400.03")
                .contains("7 Interest 44,714.47 60,607.29 54,095.09");
        assertThat(PdfInspection.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfInspection.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void revenueRequirementsArePrintedWithTheirTotals() throws Exception {
        byte[] pdf = pdf("/crs/revenue-requirement.pdf");
        assertThat(PdfInspection.text(pdf))
                .contains("Jul 2003, Core \u2212635,000.00 635,000.00 0.00")
                .contains("Total, Non-core \u22128,867,526.40 8,867,526.40", "159,416.85");
        assertThat(PdfInspection.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aTimeWithoutMonthsSaysSo() throws Exception {
        assertThat(PdfInspection.text(pdf("/crs/core.pdf?utility=SCE"))).contains("No month was posted in this time.");
    }

    private byte[] pdf(String address) throws IOException {
        MvcTestResult answer =
                mvc.get().uri(address).with(people.as(people.manager())).exchange();
        assertThat(answer).hasStatus(200).hasContentType("application/pdf");
        return answer.getResponse().getContentAsByteArray();
    }
}
