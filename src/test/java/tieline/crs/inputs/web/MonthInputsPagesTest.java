package tieline.crs.inputs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Typing the inputs of a month in, and what wrong entries answer. */
@TielineTest
class MonthInputsPagesTest {

    private static final String MONTH = "/crs/months/2003-07/inputs?utility=PGE";
    private static final String CORE = "/crs/months/2003-07/inputs/core?utility=PGE";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void typesBothClassesInAndShowsThemWithTheirSource() {
        assertThat(html(get(people.analyst(), MONTH)))
                .contains("Inputs of Jul 2003, PG&amp;E", "Missing:", "Enter Core", "Enter Non-core");
        assertThat(post(CORE, figures("1850000", "0"))).hasStatus3xxRedirection();
        assertThat(post("/crs/months/2003-07/inputs/non-core?utility=PGE", figures("26200000.5", "0")))
                .hasStatus3xxRedirection();
        assertThat(html(get(people.compliance(), MONTH)))
                .contains("Both classes have their input", "1,850,000.00", "26,200,000.50", "typed in")
                .doesNotContain("Enter Core", "Change Core")
                .contains("An analyst enters the inputs of a month.");
        assertThat(html(get(people.manager(), "/crs/inputs?class=non-core")))
                .contains("26,200,000.50", "1 of 1 input")
                .doesNotContain("1,850,000.00");
        assertThat(html(get(people.analyst(), "/crs/inputs.csv?utility=PGE&source=typed")))
                .contains("utility,month,class,obligation_usd,payment_usd,makeup_usd,uncollectable_usd,load_kwh")
                .contains("PGE,2003-07,non_core,26200000.50,10.00,0.00,0.00,45000000");
        assertThat(html(get(people.analyst(), "/crs/inputs.csv?utility=SCE"))).doesNotContain("2003-07");
    }

    @Test
    void namesTheFieldOfEveryFigureThatCannotBeRead() {
        Map<String, String> wrong = Map.of(
                "obligation", "1,850,000.00",
                "payment", "-5",
                "makeup", "0.001",
                "uncollectable", "",
                "load", "many",
                "seen", "0");
        MvcTestResult answer = post(CORE, wrong);
        assertThat(answer).hasStatus(422);
        assertThat(html(answer))
                .contains("Obligation has a comma")
                .contains("Payment must be from 0 to")
                .contains("Make-up charge may have at most 2 digits after the point")
                .contains("Uncollectable is missing; write 0 for nothing")
                .contains("Load must be a number")
                .as("what was typed is shown again")
                .contains("value=\"1,850,000.00\"", "value=\"many\"");
        assertThat(jdbc.sql("SELECT count(*) FROM crs_class_inputs")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysWhoWasFasterAndWantsAReason() {
        post(CORE, figures("1", "0"));
        assertThat(html(post(CORE, figures("2", "0")))).contains("Test Analyst entered version 1 meanwhile");
        assertThat(html(post(CORE, figures("2", "1")))).contains("Say why the input changes");
        assertThat(html(get(people.analyst(), CORE))).contains("Why it changes", "Enter version 2");
    }

    @Test
    void warnsOfUncollectablesWithoutLoad() {
        post(
                CORE,
                Map.of(
                        "obligation",
                        "0",
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
        assertThat(html(get(people.analyst(), MONTH)))
                .contains("neither class has load to share them by", "cannot be posted so");
    }

    @Test
    void opensTheMonthThatIsChosen() {
        assertThat(get(people.analyst(), "/crs/inputs/month?utility=SCE&month=2003-09"))
                .hasRedirectedUrl("/crs/months/2003-09/inputs?utility=SCE");
        assertThat(get(people.analyst(), "/crs/inputs/month?utility=SCE&month=never"))
                .hasStatus3xxRedirection();
        assertThat(get(people.analyst(), "/crs/months/2003-13/inputs")).hasStatus(400);
        assertThat(get(people.analyst(), "/crs/months/2003-07/inputs?utility=LADWP"))
                .hasStatus(400);
    }

    private static Map<String, String> figures(String obligation, String seen) {
        return Map.of(
                "obligation", obligation,
                "payment", "10",
                "makeup", "0",
                "uncollectable", "0",
                "load", "45000000",
                "seen", seen);
    }

    private MvcTestResult get(Actor who, String address) {
        return mvc.get().uri(address).with(people.as(who)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(people.as(people.analyst())).with(csrf());
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
