package tieline.crs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.crs.CrsSamples;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The pages of the tracking account on the three months of the vectors, and what they refuse with nothing written. */
@TielineTest
class TrackingPagesTest {

    private static final String JULY = "/crs/months/2003-07";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CleanDatabase database;

    private CrsSamples samples;

    @BeforeEach
    void empty() {
        database.empty();
        samples = new CrsSamples(application);
    }

    @AfterEach
    void leaveNothing() {
        database.empty();
    }

    @Test
    void anUnopenedAccountSaysWhatItNeeds() {
        for (String address : new String[] {"/crs", "/crs/core", JULY}) {
            assertThat(html(get(people.manager(), address)))
                    .contains("The tracking account of PG&amp;E is not open", "An analyst opens a tracking account");
        }
        assertThat(post(people.analyst(), JULY + "/posting", Map.of())).hasStatus(422);
        assertThat(html(get(people.compliance(), JULY + "/close"))).contains("is not open");
    }

    @Test
    void theTariffsTableShowsTheThreeMonthsToTheCent() {
        samples.threeMonths();
        assertThat(html(get(people.compliance(), "/crs/core")))
                .contains("CRS core subaccount of PG&amp;E", "1,091,510.00", "1,320,199.18", "\u22121,928,162.78")
                .contains("\u221211,629.98", "15,758.16", "7,873.95", "271,837.22", "It reached zero")
                .contains("times the ratio of non-core to total DA load", "href=\"/crs/months/2003-08?utility=PGE#how")
                .contains("\u2212464,383.95");
        assertThat(html(get(people.compliance(), "/crs/non-core")))
                .contains("15,150,400.03", "54,095.09", "\u22121,877,963.35", "8,867,526.40");
        assertThat(html(get(people.manager(), "/crs/core.csv?from=2003-08")))
                .contains("net_lines_1_to_5_usd,closing_usd,rr_direct_access_usd")
                .contains("PGE,2003-09,core,Posted,1320199.18,610000.00,-1928162.78,-5000.00,-2826.30,5789.90,0.00")
                .doesNotContain("2003-07");
        assertThat(html(get(people.manager(), "/crs.csv")))
                .contains("2003-08,Closed,220815.23,1320199.18,4390489.75,16974268.29,Test Analyst")
                .contains("2003-09,Posted,-1320199.18,0.00,-1877963.35,15150400.03");
        assertThat(html(get(people.manager(), "/crs/terms.csv")))
                .contains("\"core rate, % a year\",2003-07,7.2,\"Test, before tax\"");
        assertThat(html(get(people.manager(), "/crs/core?as_of=2003-01-01")))
                .contains("No month was posted in this time");
    }

    @Test
    void theOverviewNamesTheNextStepAndWhatChanged() {
        samples.threeMonths();
        assertThat(html(get(people.compliance(), "/crs")))
                .contains(
                        "15,150,400.03",
                        "Prepare the close of Sep 2003",
                        "The inputs of both classes are needed for Oct 2003")
                .contains("An analyst enters the inputs of a month");
        assertThat(html(get(people.analyst(), "/crs"))).contains("Compliance prepares the close of a month");
    }

    @Test
    void aMonthShowsWhatIsMissingThenWhatPostingWouldComeTo() {
        samples.open();
        assertThat(html(get(people.analyst(), JULY)))
                .contains(
                        "The core input of 2003-07 is not entered", "No non-core interest rate is in force in 2003-07");
        assertThat(html(get(people.analyst(), "/crs/months/2003-09"))).contains("2003-07 is not posted yet");
        samples.enter(0);
        MvcTestResult refused = post(people.analyst(), JULY + "/posting", Map.of());
        assertThat(refused).hasStatus(422);
        assertThat(html(refused)).contains("No core interest rate of PG&amp;E is in force");
        samples.rates();
        assertThat(html(get(people.manager(), JULY)))
                .contains("What posting would come to", "1,091,510.00", "Ready to post", "An analyst posts a month")
                .contains("at 7.20 % a year: 6,510.00");
        assertThat(count("SELECT count(*) FROM crs_months")).isZero();
        assertThat(post(people.analyst(), JULY + "/posting", Map.of()))
                .hasRedirectedUrl("/crs/months/2003-07?utility=PGE");
        assertThat(html(get(people.analyst(), JULY)))
                .contains("Posted lines", "Computed again from its inputs", "To the cent")
                .doesNotContain("Differs");
    }

    @Test
    void aMonthClosesUnderTwoPersons() {
        samples.open();
        samples.rates();
        samples.post(0);
        assertThat(post(people.analyst(), JULY + "/close", Map.of())).hasStatus(403);
        assertThat(post(people.compliance(), JULY + "/close", Map.of())).hasStatus3xxRedirection();
        String hash = jdbc.sql("SELECT content_hash FROM ledger_months")
                .query(String.class)
                .single();
        assertThat(html(get(people.compliance(), JULY)))
                .contains("You prepared this close; another person confirms it.")
                .doesNotContain("close/confirmation");
        assertThat(html(get(people.manager(), "/crs"))).contains("<span>CRS subaccounts</span> <span class=\"n\">1");
        assertThat(html(get(people.compliance(), "/crs"))).contains("<span>CRS subaccounts</span></a>");
        MvcTestResult own = post(people.compliance(), JULY + "/close/confirmation", Map.of("hash", hash));
        assertThat(own).hasStatus(422);
        assertThat(html(own)).contains("You prepared this close");
        assertThat(html(post(people.manager(), JULY + "/close/confirmation", Map.of("hash", "0".repeat(64)))))
                .contains("What waits is not what you saw");
        assertThat(html(post(people.manager(), JULY + "/close/withdrawal", Map.of("reason", " "))))
                .contains("Say why");
        assertThat(count("SELECT count(*) FROM ledger_months WHERE status = 'CLOSED'"))
                .isZero();
        assertThat(post(people.manager(), JULY + "/close/withdrawal", Map.of("reason", "A payment is missing")))
                .hasStatus3xxRedirection();
        assertThat(html(get(people.manager(), JULY))).contains("A payment is missing", "Posted lines");
        post(people.compliance(), JULY + "/close", Map.of());
        assertThat(post(people.manager(), JULY + "/close/confirmation", Map.of("hash", hash)))
                .hasStatus3xxRedirection();
        assertThat(html(get(people.manager(), JULY))).contains("Closed for good", "Confirmed by", "2003-07 closed");
    }

    @Test
    void monthsCloseInOrderAndAClosedOneTakesNothing() {
        samples.open();
        samples.rates();
        samples.post(0);
        samples.post(1);
        assertThat(html(post(people.compliance(), "/crs/months/2003-08/close", Map.of())))
                .contains("Months close in order; 2003-07 is not closed.");
        samples.close(0);
        long entries = count("SELECT count(*) FROM ledger_entries");
        assertThat(html(get(people.analyst(), JULY + "/posting"))).contains("2003-07 is posted.");
        assertThat(post(people.analyst(), JULY + "/inputs/core", figures("1"))).hasStatus(422);
        assertThat(post(people.manager(), JULY + "/close/withdrawal", Map.of("reason", "late")))
                .hasStatus(422);
        assertThat(count("SELECT count(*) FROM ledger_entries")).isEqualTo(entries);
        assertThat(count("SELECT count(*) FROM crs_class_inputs WHERE month = '2003-07-01'"))
                .isEqualTo(2);
    }

    @Test
    void anUncollectableWithoutAnyLoadIsRefusedWithTheReason() {
        samples.open();
        samples.rates();
        post(
                people.analyst(),
                JULY + "/inputs/core",
                Map.of(
                        "obligation",
                        "5",
                        "payment",
                        "0",
                        "makeup",
                        "0",
                        "uncollectable",
                        "5",
                        "load",
                        "0",
                        "seen",
                        "0"));
        post(
                people.analyst(),
                JULY + "/inputs/non-core",
                Map.of(
                        "obligation",
                        "5",
                        "payment",
                        "0",
                        "makeup",
                        "0",
                        "uncollectable",
                        "0",
                        "load",
                        "0",
                        "seen",
                        "0"));
        assertThat(html(get(people.analyst(), JULY)))
                .contains(
                        "It cannot be posted yet",
                        "uncollectable cannot be shared: the month has no direct access load");
        assertThat(post(people.analyst(), JULY + "/posting", Map.of())).hasStatus(422);
        assertThat(count("SELECT count(*) FROM crs_months")).isZero();
    }

    private static Map<String, String> figures(String seen) {
        return Map.of(
                "obligation",
                "1",
                "payment",
                "0",
                "makeup",
                "0",
                "uncollectable",
                "0",
                "load",
                "1",
                "seen",
                seen,
                "reason",
                "found later");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private MvcTestResult get(Actor who, String address) {
        return mvc.get().uri(address).with(people.as(who)).exchange();
    }

    private MvcTestResult post(Actor who, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(people.as(who)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String html(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
