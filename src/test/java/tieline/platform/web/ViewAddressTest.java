package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ViewAddressTest {

    @Test
    void keepsValuesInOrderAndLeavesEmptyOnesOut() {
        ViewAddress view = view("utility", "PGE", "utility", "SCE", "book", "", "q", "Smith & Co 50%");

        assertThat(view).hasToString("/accounts?utility=PGE&utility=SCE&q=Smith%20%26%20Co%2050%25");
    }

    @Test
    void hasNoFilterInTheAnswerToAPost() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/accounts");
        request.addParameter("password", "secret");

        assertThat(ViewAddress.of("/accounts", request)).hasToString("/accounts");
    }

    @Test
    void sortsByAColumnAndASecondTimeTheOtherWay() {
        ViewAddress once = view("utility", "PGE").sortedBy("annual_kwh");
        ViewAddress twice = once.sortedBy("annual_kwh");

        assertThat(once).hasToString("/accounts?utility=PGE&sort=annual_kwh");
        assertThat(once.sortOf("annual_kwh")).isEqualTo("ascending");
        assertThat(twice).hasToString("/accounts?utility=PGE&sort=-annual_kwh");
        assertThat(twice.sortOf("annual_kwh")).isEqualTo("descending");
        assertThat(twice.sortOf("utility")).isNull();
    }

    @Test
    void forgetsThePlaceInTheListWhenAnythingElseChanges() {
        ViewAddress view = view("utility", "PGE", "after", "925472");

        assertThat(view.sortedBy("city")).hasToString("/accounts?utility=PGE&sort=city");
        assertThat(view.without("utility")).hasToString("/accounts");
        assertThat(view.with("before", "12")).hasToString("/accounts?utility=PGE&before=12");
        assertThat(view.file("csv")).hasToString("/accounts.csv?utility=PGE");
    }

    @Test
    void namesWhatAFormMustRepeat() {
        ViewAddress view = view("utility", "PGE", "columns", "city", "columns", "book", "after", "925472");

        assertThat(view.others("columns")).containsExactly(Map.entry("utility", "PGE"));
        assertThat(view.all("columns")).isEqualTo(List.of("city", "book"));
    }

    private static ViewAddress view(String... pairs) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/accounts");
        for (int i = 0; i < pairs.length; i += 2) {
            request.addParameter(pairs[i], pairs[i + 1]);
        }
        return ViewAddress.of("/accounts", request);
    }
}
