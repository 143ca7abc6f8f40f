package tieline.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.letters.TextLists.TemplateLine;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The lists of texts and mailings: every one is met once, and the file holds what the page shows, all of it. */
@TielineTest
class TextListsTest {

    private static final int MADE = 103;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TemplateService service;

    @Autowired
    private TextLists lists;

    private Actor analyst;
    private String name;

    @BeforeEach
    void write() {
        analyst = people.analyst();
        name = "Series " + UUID.randomUUID();
        for (int i = 0; i < MADE; i++) {
            String each = name + " " + i;
            CurrentActor.runAs(analyst, () -> service.create(each, new LetterText("Hello", "<p>Hello</p>")));
        }
    }

    @Test
    void everyTextIsMetOnceForwardsAndBackwards() {
        TextFilter filter = new TextFilter(name.toLowerCase(java.util.Locale.ROOT), TemplateStatus.DRAFT.name());
        List<String> forwards = new ArrayList<>();
        KeysetPage<TemplateLine> page = lists.templates(filter, Place.BEGINNING);
        forwards.addAll(names(page));
        while (page.after() != null) {
            page = lists.templates(filter, new Place(page.after(), false));
            forwards.addAll(names(page));
        }
        assertThat(forwards).hasSize(MADE).doesNotHaveDuplicates().first().isEqualTo(name + " " + (MADE - 1));

        KeysetPage<TemplateLine> back = lists.templates(filter, new Place(page.before(), true));
        assertThat(names(back)).isEqualTo(forwards.subList(TextLists.PAGE, 2 * TextLists.PAGE));
    }

    @Test
    void theFileHoldsAllThatMatch() {
        String csv = body("/letters/templates.csv?q=" + name);
        assertThat(csv.lines()).hasSize(MADE + 1);
        assertThat(csv).contains("template,name,newest_version,state,subject,made_by,changed_at_pacific");
        assertThat(body("/letters/templates?q=" + name)).contains("50 texts, the newest first", "Next 50");
        assertThat(body("/letters/templates?q=nothing-has-this-name")).contains("No text matches");
        assertThat(body("/letters/mailings.csv?q=nothing-has-this-name").lines())
                .hasSize(1);
        assertThat(body("/letters/mailings?q=nothing-has-this-name")).contains("No mailing matches");
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThat(get("/letters/templates?after=nowhere")).hasStatus(422);
        assertThat(get("/letters/mailings?before=nowhere")).hasStatus(422);
    }

    private static List<String> names(KeysetPage<TemplateLine> page) {
        return page.rows().stream().map(TemplateLine::name).toList();
    }

    private String body(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(people.as(analyst)).exchange();
    }
}
