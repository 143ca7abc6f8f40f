package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The frame around every page and the fragments, rendered. */
@SpringBootTest(classes = Gallery.class)
@AutoConfigureMockMvc
class PageShellTest {

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gallery/list?sort=-annual_kwh&utility=PGE",
                "/gallery/list?q=nothing",
                "/gallery/show",
                "/gallery/form",
                "/gallery/confirm",
                "/gallery/work/6000",
                "/login"
            })
    void hasOneHeadingOneMainAndALabelForEveryField(String address) {
        String html = html(address);

        assertThat(html)
                .containsOnlyOnce("<h1")
                .containsOnlyOnce("<main id=\"main\"")
                .contains("lang=\"en\"");
        assertThat(ids(html)).doesNotHaveDuplicates();
        assertThat(unlabelled(html)).isEmpty();
        assertThat(dangling(html)).isEmpty();
    }

    @Test
    void showsWhoIsSignedInAndTheRolesAmongTheAuthorities() {
        assertThat(html("/gallery/show"))
                .contains("<b>Dana Whitfield</b>", "<span>Manager</span>", "Sample data, no live utility")
                .doesNotContain("FACTOR", "/gallery/users");
    }

    @Test
    void marksTheCurrentPlaceAndLeadsBack() {
        assertThat(html("/gallery/show"))
                .contains("<a href=\"/gallery/show\" aria-current=\"page\" data-go=\"b\">")
                .containsPattern("<span>Transition</span>")
                .contains("<a href=\"/gallery/show\">D-DASR batches</a>")
                .contains("<span aria-current=\"page\">PGE-2026-0007</span>");
    }

    @Test
    void countsOpenWorkAndLeavesOutWhatCannotBeCounted() {
        String html = html("/gallery/show");

        assertThat(html).contains("4<span class=\"sr\"> open</span>");
        assertThat(Pattern.compile("class=\"n\"").matcher(html).results()).hasSize(1);
    }

    @Test
    void sortsTheOtherWayAndKeepsTheFilter() {
        assertThat(html("/gallery/list?utility=PGE&sort=-annual_kwh&after=17"))
                .contains("aria-sort=\"descending\"")
                .contains("href=\"/gallery/list?utility=PGE&amp;sort=annual_kwh\"")
                .contains("href=\"/gallery/list.csv?utility=PGE&amp;sort=-annual_kwh\"");
    }

    @Test
    void saysWhatToDoWhenNothingMatches() {
        assertThat(html("/gallery/list?q=nothing"))
                .contains("No account matches")
                .doesNotContain("<table");
    }

    @Test
    void showsErrorsAboveTheirFieldsAndInASummaryThatLeadsThere() {
        assertThat(mvc.post()
                        .uri("/gallery/form")
                        .with(csrf())
                        .param("kwh", "0")
                        .param("_complete", "on")
                        .param("customer", "<b>"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("5 entries need correcting")
                .containsSubsequence(
                        "<a href=\"#utility\">Choose a utility</a>",
                        "<a href=\"#kwh\">The energy of a year must be more than 0</a>",
                        "<a href=\"#reason\">Say why</a>",
                        "<a href=\"#decision\">Choose what you decide</a>")
                .contains("aria-describedby=\"kwh-unit kwh-error\"")
                .contains("value=\"&lt;b&gt;\"");
    }

    @Test
    void keepsWhatCannotBeReadAndSaysHowToWriteIt() {
        assertThat(mvc.post().uri("/gallery/form").with(csrf()).param("kwh", "many"))
                .bodyText()
                .contains("value=\"many\"", "Enter a number like 1250.5, without commas")
                .doesNotContain("Failed to convert");
    }

    @Test
    void saysOnTheNextPageWhatWasRefused() {
        assertThat(mvc.get().uri("/gallery/show").flashAttr(Flash.REFUSED, "The list was not frozen."))
                .bodyText()
                .containsPattern("role=\"alert\"><p>The list was not frozen\\.");
    }

    @Test
    void asksForProgressOnlyWhileItRuns() {
        assertThat(html("/gallery/work/6000")).contains("hx-trigger=\"every 2s\"", "value=\"6000\"", "Look again");
        assertThat(html("/gallery/work/12000")).doesNotContain("hx-trigger").doesNotContain("<progress");
    }

    private String html(String address) {
        return assertThat(mvc.get().uri(address)).hasStatusOk().bodyText().actual();
    }

    private static List<String> ids(String html) {
        return groups("\\sid=\"([^\"]+)\"", html);
    }

    /** Fields that no label, no aria-label and no aria-labelledby names. */
    private static List<String> unlabelled(String html) {
        Set<String> labelled = Set.copyOf(groups("<label[^>]*\\sfor=\"([^\"]+)\"", html));
        String inLabels = Pattern.compile("<label[^>]*>.*?</label>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining());
        return Pattern.compile("<(?:input|select|textarea)\\b[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(field -> !field.contains("type=\"hidden\"") && !field.contains("aria-label"))
                .filter(field -> !inLabels.contains(field))
                .filter(field -> groups("\\sid=\"([^\"]+)\"", field).stream().noneMatch(labelled::contains))
                .toList();
    }

    /** Identifiers that an aria attribute names and that do not exist. */
    private static List<String> dangling(String html) {
        return groups("\\saria-(?:describedby|labelledby|controls)=\"([^\"]+)\"", html).stream()
                .flatMap(names -> Pattern.compile(" ").splitAsStream(names))
                .filter(name -> !ids(html).contains(name))
                .toList();
    }

    private static List<String> groups(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
