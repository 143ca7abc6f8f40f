package tieline.crs.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsRig;
import tieline.crs.CrsVectors;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The report of the vectors' three months: as written and cash, totals, proof, page and file. */
@TielineTest
class RevenueRequirementTest {

    private static final String PAGE = "/crs/revenue-requirement?utility=PGE";

    @Autowired
    private RevenueRequirements requirements;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void begin() {
        database.empty();
        CrsRig rig = CrsRig.on(application);
        rig.open();
        for (int i = 0; i < 3; i++) {
            rig.post(CrsVectors.JULY.plusMonths(i), CrsVectors.MONTHS.get(i));
        }
    }

    @AfterEach
    void end() {
        database.empty();
    }

    @Test
    void theShiftsAreThoseOfTheVectorsAndSumToZero() {
        RevenueReport report = CurrentActor.callAs(people.compliance(), () -> requirements.of(Utility.PGE, null, null));
        assertThat(report.rows())
                .extracting(RevenueShift::bundled)
                .containsExactly(
                        635_000_00L, 6_355_000_00L, 220_815_23L, 4_390_489_75L, -1_320_199_18L, -1_877_963_35L);
        assertThat(report.rows()).allMatch(row -> row.sum() == 0);
        assertThat(report.totals().get(CrsClass.CORE).bundled()).isEqualTo(-464_383_95L);
        assertThat(report.totals().get(CrsClass.NON_CORE).bundled()).isEqualTo(8_867_526_40L);
        assertThat(report.totals().get(CrsClass.CORE).interest()).isEqualTo(14_383_95L);
        assertThat(report.proofs()).hasSize(2).allMatch(RevenueReport.Proof::holds);
    }

    @Test
    void cashLeavesTheTransfersOutWhichCancelAcrossTheClasses() {
        RevenueReport report = CurrentActor.callAs(
                people.manager(),
                () -> requirements.of(Utility.PGE, CrsVectors.JULY.plusMonths(1), CrsVectors.JULY.plusMonths(1)));
        assertThat(report.rows()).extracting(RevenueShift::transfers).containsExactly(4_128_18L, -4_128_18L);
        assertThat(report.rows()).extracting(RevenueShift::bundledCash).containsExactly(216_687_05L, 4_394_617_93L);
        assertThat(report.total().transfers()).isZero();
        assertThat(report.total().bundledCash()).isEqualTo(report.total().bundled());
    }

    @Test
    void thePageAndItsFileShowThePeriodThatIsAsked() {
        assertThat(html(get(PAGE)))
                .contains("Jul 2003 to Sep 2003", "−635,000.00", "8,867,526.40", "to the cent")
                .doesNotContain("does not");
        assertThat(html(get(PAGE + "&from=2003-08&to=2003-08")))
                .contains("Aug 2003 to Aug 2003", "216,687.05")
                .doesNotContain("635,000.00");
        assertThat(html(get("/crs/revenue-requirement?utility=SCE"))).contains("No posted month");
        assertThat(html(get("/crs/revenue-requirement.csv?utility=PGE&from=2003-08")))
                .contains("month,class,direct_access_as_written_usd,bundled_as_written_usd,sum_usd")
                .contains("2003-08,core,-220815.23,220815.23,0.00,-216687.05,216687.05,4128.18,7873.95")
                .doesNotContain("2003-07");
        assertThat(get(PAGE + "&from=then")).hasStatus(400);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(people.as(people.compliance())).exchange();
    }

    private static String html(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
