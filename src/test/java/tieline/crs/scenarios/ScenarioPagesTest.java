package tieline.crs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The pages of scenarios: made, refused, solved, compared, exported. */
@TielineTest
class ScenarioPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void begin() {
        database.empty();
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(page("/crs/scenarios")).contains("No scenario matches", "An analyst makes a scenario");
    }

    @Test
    void aScenarioShowsItsPathItsTermsAndTheAnswerWithItsProof() {
        String reference = make("Cap of the decision", "27");
        assertThat(page("/crs/scenarios/" + reference))
                .contains("Cap of the decision", "A projection: nothing is posted", "figures of the last year hold")
                .contains("Invented for a test", "role=\"img\"", "An analyst makes scenarios.");
        assertThat(page("/crs/scenarios/" + reference + "?year=2006"))
                .containsSubsequence("$/MWh</h3>", "so no lower cap in whole cents does it by 2006");
        assertThat(page("/crs/scenarios/" + reference + "?year=1999"))
                .contains("No answer", "No cap can: collection under the cap begins in 2003");
        assertThat(page("/crs/scenarios/" + reference + "?year=soon")).contains("Enter a calendar year");
        assertThat(page("/crs/scenarios/" + reference + ".csv"))
                .contains("year_end")
                .contains("2002,,,300");
    }

    @Test
    void twoStandSideBySide() {
        String one = make("One", "27");
        String two = make("Two", "40");
        String both = "?scenario=" + one + "&scenario=" + two;
        assertThat(page("/crs/scenarios/comparison" + both)).contains("2 projections", one, two, "path-1");
        assertThat(page("/crs/scenarios/comparison.csv" + both)).contains("year_end," + one + "_musd," + two + "_musd");
        assertThat(mvc.get().uri("/crs/scenarios/comparison?scenario=" + one).with(people.as(people.compliance())))
                .hasRedirectedUrl("/crs/scenarios");
    }

    @Test
    void aFormIsRefusedWithReasonsAndKept() {
        var bad = mvc.post()
                .uri("/crs/scenarios")
                .param("name", "Bad")
                .param("source", "Assumed")
                .param("opening", "0")
                .param("firstYear", "2003")
                .param("cap", "27.005")
                .param("rate", "4")
                .param("years", "36.5; 7700\n20")
                .param("timing", "MID_YEAR")
                .param("interest", "COMPOUND")
                .with(csrf())
                .with(people.as(people.analyst()))
                .exchange();
        assertThat(bad).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(bad).bodyText().contains("from 0.001", "at most 2 decimals", "Line 2 needs dollars per MWh", "Bad");
    }

    @Test
    void anotherAnalystIsRefusedAndNobodyElseGetsTheForm() {
        String reference = make("Mine", "27");
        var taken = mvc.post()
                .uri("/crs/scenarios/" + reference + "/retirement")
                .with(csrf())
                .with(people.as(people.otherAnalyst()))
                .exchange();
        assertThat(taken).hasRedirectedUrl("/crs/scenarios/" + reference);
        assertThat(page("/crs/scenarios/" + reference)).contains(">Active<");
        assertThat(mvc.get().uri("/crs/scenarios/new").with(people.as(people.manager())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/crs/scenarios/SCN-1999-0001").with(people.as(people.manager())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private String make(String name, String cap) {
        Actor analyst = people.analyst();
        return CurrentActor.callAs(analyst, () -> scenarios.make(ScenarioSamples.draft(name, cap)));
    }

    private String page(String address) {
        var answer = mvc.get().uri(address).with(people.as(people.compliance())).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
