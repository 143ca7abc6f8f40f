package tieline.crs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The published table on its page and as files. */
@TielineTest
class PublishedPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Test
    void showsThePrintedFiguresAndTheirSource() {
        assertThat(page("/crs/scenarios/published"))
                .containsSubsequence("PG&amp;E maximum", ">1,229<", ">24<", ">116.2<")
                .contains("002_4332f3f2ce4bb594.txt", "Appendix A, Table 1")
                .containsSubsequence(">2</th>", ">10</th>", ">18</th>", ">6</th>", ">1</th>");
    }

    @Test
    void sortsByAnyColumnAndIgnoresNonsense() {
        assertThat(page("/crs/scenarios/published?sort=-pge_max"))
                .containsSubsequence("aria-sort=\"descending\"", ">1,229<", ">910<", ">901<");
        assertThat(page("/crs/scenarios/published?sort=scenario")).containsSubsequence(">1</th>", ">2</th>", ">3</th>");
        assertThat(page("/crs/scenarios/published?sort=colour")).containsSubsequence(">2</th>", ">10</th>");
    }

    @Test
    void theFileIsTheTable() throws IOException {
        String csv = page("/crs/scenarios/published.csv");
        assertThat(csv.lines()).hasSize(25);
        assertThat(csv).contains("1,Base,50,27,9,1229,24,1074,17,116.2,11,");
        assertThat(mvc.get().uri("/crs/scenarios/published.xlsx").with(people.as(people.manager())))
                .hasStatusOk();
        try (InputStream in = getClass().getResourceAsStream("/tieline/crs/scenarios/appendix-a.csv")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .hasSize(25);
        }
    }

    @Test
    void theReplicaShowsItsResidualsAndSaysWhatItIsNot() {
        assertThat(page("/crs/scenarios/replica"))
                .contains("none of them is the Commission&rsquo;s", "not fully blind", "Nothing about another cap")
                .containsSubsequence("Calibrated replica", "Fit 4%, predict 9%", "Leave one out", "fails at cap 27")
                .contains("Fitted parameters");
        assertThat(page("/crs/scenarios/replica.csv").lines()).hasSize(73);
        assertThat(page("/crs/scenarios/replica.csv?utility=SCE").lines()).hasSize(25);
    }

    private String page(String address) {
        var answer = mvc.get().uri(address).with(people.as(people.compliance())).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
