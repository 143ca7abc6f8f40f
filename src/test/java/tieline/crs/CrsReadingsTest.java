package tieline.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.accounts.Utility;
import tieline.crs.inputs.CrsImportRig;
import tieline.ledger.Ledgers;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The readings that need figures or entries of their own: after-tax rate, forecast loads, refund, back-accrual, threshold. */
@TielineTest
class CrsReadingsTest {

    private static final YearMonth JULY = CrsVectors.JULY;

    @Autowired
    private CrsTerms terms;

    @Autowired
    private CrsTermFigures figures;

    @Autowired
    private CrsBackAccrual accrual;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CleanDatabase database;

    private CrsRig rig;

    @BeforeEach
    void begin() {
        database.empty();
        rig = CrsRig.on(application);
    }

    @AfterEach
    void end() {
        database.empty();
    }

    @Test
    void theAfterTaxRateFollowsFromTheTaxRateInForce() {
        rig.open();
        read(Reading.AFTER_TAX_RATE, "FROM_TAX", JULY.plusMonths(1));
        assertThatThrownBy(() -> termsOf(JULY.plusMonths(1)))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("No tax rate of PG&E is in force in 2003-08, which question 3 needs");
        figure(TermFigure.TAX_RATE, "0.407515");
        assertThat(termsOf(JULY).nonCoreRate()).isEqualByComparingTo("0.043");
        assertThat(termsOf(JULY.plusMonths(1)).nonCoreRate()).isEqualByComparingTo("0.042658920");
        rig.post(JULY, CrsVectors.MONTHS.get(0));
        CrsMonth august = rig.post(JULY.plusMonths(1), CrsVectors.MONTHS.get(1));
        // 16,913,661.00 at 0.04265892 / 12
        assertThat(august.nonCore().line6()).isEqualTo(60_126_54L);
        assertThat(rig.months(CrsClass.NON_CORE).get(1).yearlyRate()).isEqualByComparingTo("0.042658920");
        assertThatThrownBy(() -> figure(TermFigure.TAX_RATE, "1")).hasMessageContaining("a fraction below 1");
        assertThatThrownBy(() -> CurrentActor.runAs(
                        people.compliance(),
                        () -> figures.enter(Utility.PGE, TermFigure.TAX_RATE, JULY, BigDecimal.ZERO, "late")))
                .hasMessageContaining("are posted and keep their terms");
    }

    @Test
    void uncollectablesAreSharedByForecastsOrByTwelveMonths() {
        rig.open();
        read(Reading.LOAD_RATIO, "TWELVE_MONTHS", JULY);
        read(Reading.LOAD_RATIO, "FORECAST", JULY.plusMonths(2));
        figure(TermFigure.CORE_FORECAST_KWH, "1");
        figure(TermFigure.NON_CORE_FORECAST_KWH, "3");
        rig.post(JULY, CrsVectors.MONTHS.get(0));
        assertThat(rig.post(JULY.plusMonths(1), CrsVectors.MONTHS.get(1)).core().line4())
                .isEqualTo(-11_631_72L);
        assertThat(rig.compute(JULY.plusMonths(1)).core().line4()).isEqualTo(-11_631_72L);
        assertThat(html(mvc.get()
                        .uri("/crs/months/2003-08?utility=PGE")
                        .with(people.as(people.analyst()))
                        .exchange()))
                .contains("12,345.67 uncollectable × its share of the load by question 9: 11,631.72");
        assertThat(rig.post(JULY.plusMonths(2), CrsVectors.MONTHS.get(2)).core().line5())
                .isEqualTo(25_000_00L);
    }

    @Test
    void uncollectablesAreSharedByTheLoadsOfTheMonthOfDefault() {
        rig.open();
        read(Reading.LOAD_RATIO, "MONTH_OF_DEFAULT", JULY.plusMonths(1));
        figure(TermFigure.DEFAULT_AGE_MONTHS, "1");
        rig.post(JULY, CrsVectors.MONTHS.get(0));
        // 12,345.67 x 735,000,000 / 780,000,000 kWh: the loads of July, by hand.
        assertThat(rig.post(JULY.plusMonths(1), CrsVectors.MONTHS.get(1)).core().line4())
                .isEqualTo(-11_633_42L);
        // 99,999.99 x 44,000,000 / 759,000,000 kWh: the loads of August.
        assertThat(rig.post(JULY.plusMonths(2), CrsVectors.MONTHS.get(2)).core().line5())
                .isEqualTo(5_797_10L);
    }

    @Test
    void aMonthOfDefaultBeforeTheAccountIsRefused() {
        rig.open();
        read(Reading.LOAD_RATIO, "MONTH_OF_DEFAULT", JULY.plusMonths(1));
        figure(TermFigure.DEFAULT_AGE_MONTHS, "3");
        rig.post(JULY, CrsVectors.MONTHS.get(0));
        assertThatThrownBy(() -> rig.post(JULY.plusMonths(1), CrsVectors.MONTHS.get(1)))
                .hasMessageContaining("No load is recorded for 2003-05");
        assertThatThrownBy(() -> figure(TermFigure.DEFAULT_AGE_MONTHS, "1.5"))
                .hasMessageContaining("whole number of months");
    }

    @Test
    void theDatabaseRefusesAnAgeThatIsNoWholeNumberOfMonths() {
        assertThatThrownBy(() ->
                        jdbc.sql("""
                                INSERT INTO crs_term_figures (utility, kind, effective_from, figure, citation, entered_by,
                                    entered_by_name, entered_at)
                                VALUES ('PGE', 'DEFAULT_AGE_MONTHS', '2003-08-01', 1.5, 'Test', :by, 'Test', now())
                                """).param("by", people.compliance().id()).update())
                .hasMessageContaining("crs_term_figures_age_ck");
    }

    @Test
    void aPaymentBeyondZeroIsPostedWholeWithItsRefundWhereItIsReadSo() {
        rig.open();
        read(Reading.LAST_PAYMENT, "REFUND", JULY);
        for (int i = 0; i < 3; i++) {
            rig.post(JULY.plusMonths(i), CrsVectors.MONTHS.get(i));
        }
        assertThat(jdbc.sql("""
                                SELECT cents FROM ledger_entries e JOIN ledger_accounts a USING (account_id)
                                WHERE a.code = 'core' AND line = 2 AND posted_month = '2003-09-01' ORDER BY cents
                                """).query(Long.class).list()).containsExactly(-2_200_000_00L, 271_837_22L);
        assertThat(ledgers.balances(CrsRig.LEDGER, JULY.plusMonths(2))).containsEntry("core", 0L);
    }

    @Test
    void theAccountOpensMonthByMonthWithItsInterestWhereItIsReadSo() {
        YearMonth november = YearMonth.of(2002, 11);
        CurrentActor.runAs(people.compliance(), () -> {
            terms.enterRate(Utility.PGE, CrsClass.CORE, november, CrsVectors.CORE_RATE, "Test rate");
            terms.enterRate(Utility.PGE, CrsClass.NON_CORE, november, CrsVectors.NON_CORE_RATE, "Test rate");
        });
        TreeMap<YearMonth, Map<CrsClass, Long>> debts = new TreeMap<>(Map.of(
                november,
                Map.of(CrsClass.CORE, 100_000_00L),
                november.plusMonths(1),
                Map.of(CrsClass.CORE, 50_000_00L)));
        YearMonth first = YearMonth.of(2003, 1);
        assertThatThrownBy(() -> openBack(first, debts)).hasMessageContaining("is read as one opening entry");
        read(Reading.OPENING, "MONTHLY", november);
        assertThatThrownBy(() -> openBack(first.plusMonths(1), debts))
                .hasMessageContaining("debt of 2003-01 is missing");

        assertThat(openBack(first, debts)).containsEntry(CrsClass.CORE, 151_503_60L);

        assertThat(ledgers.balances(CrsRig.LEDGER, first)).containsEntry("core", 151_503_60L);
        assertThat(ledgers.standing(CrsRig.LEDGER))
                .extracting(entry -> entry.effective() + " " + entry.cents())
                .containsExactlyInAnyOrder("2002-11 10000000", "2002-11 60000", "2002-12 5000000", "2002-12 90360");
        CrsMonth january = rig.post(first, new MonthInput(CrsVectors.input(0, 0, 0, 0, 1), ClassInput.NOTHING));
        assertThat(january.core().opening()).isEqualTo(151_503_60L);
    }

    @Test
    void countsAccountsThatTheThresholdWouldClassOtherwise() {
        CrsImportRig accounts = CrsImportRig.on(application);
        accounts.account("PGE", "8000000001", "core");
        accounts.account("PGE", "8000000002", "non_core");
        jdbc.sql("UPDATE accounts SET peak_kw = 300").update();
        assertThat(classedOtherwise(JULY))
                .as("the non-core account is below 500 kW")
                .isEqualTo(1);
        figure(TermFigure.CORE_THRESHOLD_KW, "200");
        assertThat(classedOtherwise(JULY)).isEqualTo(1);
        jdbc.sql("UPDATE accounts SET peak_kw = 250 WHERE da_class = 'non_core'")
                .update();
        assertThat(classedOtherwise(JULY.plusMonths(1)))
                .as("the core account is above 200 kW")
                .isEqualTo(1);
        jdbc.sql("UPDATE accounts SET peak_kw = 100 WHERE da_class = 'core'").update();
        assertThat(classedOtherwise(JULY.plusMonths(1))).isZero();
    }

    @Test
    void complianceEntersAFigureOnItsPageAndFaultsAreNamed() {
        String page = "/crs/terms/figures?utility=PGE";
        assertThat(send(Map.of(
                        "kind", "TAX_RATE", "from", "2003-08", "figure", "0.4", "citation", "A document, line 1")))
                .hasStatus3xxRedirection();
        assertThat(html(mvc.get().uri(page).with(people.as(people.analyst())).exchange()))
                .contains("Tax rate", "0.400000", "A document, line 1", "Below 500 kW", "Compliance enters figures.");
        assertThat(html(send(Map.of("kind", "", "from", "then", "figure", "1,5", "citation", ""))))
                .contains(
                        "Choose the figure",
                        "Write the month as 2003-07",
                        "The figure has a comma",
                        "Name the document");
        assertThat(html(send(Map.of("kind", "TAX_RATE", "from", "2003-08", "figure", "0.5", "citation", "Again"))))
                .contains("There is one from 2003-08 on already");
    }

    private MvcTestResult send(Map<String, String> fields) {
        var request = mvc.post()
                .uri("/crs/terms/figures?utility=PGE")
                .with(people.as(people.compliance()))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String html(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long classedOtherwise(YearMonth month) {
        return CurrentActor.callAs(people.analyst(), () -> figures.classedOtherwise(Utility.PGE, month));
    }

    private Map<CrsClass, Long> openBack(YearMonth first, TreeMap<YearMonth, Map<CrsClass, Long>> debts) {
        return CurrentActor.callAs(
                people.analyst(), () -> accrual.open(Utility.PGE, first, debts, "Test true-up of 2002"));
    }

    private Terms termsOf(YearMonth month) {
        return CurrentActor.callAs(people.analyst(), () -> terms.of(Utility.PGE, month));
    }

    private void read(Reading reading, String way, YearMonth from) {
        CurrentActor.runAs(people.compliance(), () -> terms.read(Utility.PGE, reading, from, way, "Test reading"));
    }

    private void figure(TermFigure kind, String figure) {
        CurrentActor.runAs(
                people.compliance(),
                () -> figures.enter(Utility.PGE, kind, JULY.plusMonths(1), new BigDecimal(figure), "Test figure"));
    }
}
