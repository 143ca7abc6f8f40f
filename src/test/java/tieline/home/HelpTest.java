package tieline.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The help page and its files. */
@TielineTest
class HelpTest {

    private static final Pattern WORD = Pattern.compile("<dt>([^<]+)</dt><dd>([^<]+)</dd>", Pattern.CASE_INSENSITIVE);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Test
    void explainsWordsAsTheGlossaryDoes() throws IOException {
        Map<String, String> glossary = Files.readAllLines(Path.of("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(cells -> cells[1].strip(), cells -> cells[2].strip(), (a, b) -> a));
        String html = page();
        List<String> words = WORD.matcher(html.substring(html.indexOf("id=\"words\"")))
                .results()
                .map(match -> match.group(1) + ": "
                        + HtmlUtils.htmlUnescape(match.group(2)).replace('\u2019', '\''))
                .toList();

        assertThat(words)
                .hasSizeGreaterThan(8)
                .allSatisfy(word -> assertThat(word.substring(word.indexOf(": ") + 2))
                        .isEqualTo(glossary.get(word.substring(0, word.indexOf(": ")))));
    }

    @Test
    void neverSaysThatPowerIsTurnedOff() {
        assertThat(page())
                .contains("The lights stay on")
                .doesNotContain("turns off")
                .doesNotContain("disconnects");
    }

    @Test
    void describesEveryColumnOfTheAccountFile() {
        assertThat(page())
                .containsSubsequence("account_number", "yes", "10 digits", "schedule", "E-1", "as_of", "date such as");
    }

    @Test
    void givesAnEmptyFileAndOneToTry() {
        assertThat(mvc.get().uri("/help/accounts-template.csv").with(people.as(people.analyst())))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accounts-template.csv\"")
                .bodyText()
                .contains("utility,account_number,customer_number,customer_name,book,customer_class,status,schedule")
                .hasLineCount(1);
        assertThat(mvc.get().uri("/help/accounts-sample.csv").with(people.as(people.analyst())))
                .hasStatusOk()
                .bodyText()
                .contains("PGE,9000000011,T-1,Alder Creek Cannery,TRAINING")
                .hasLineCount(11);
    }

    private String page() {
        return assertThat(mvc.get().uri("/help").with(people.as(people.administrator())))
                .hasStatusOk()
                .bodyText()
                .actual();
    }
}
