package tieline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** HTML written by Java: what is not a constant of the source is escaped, and templates take nothing else as it is. */
class MarkupTest {

    private static final String HOSTILE = "<script>alert('x')</script> & \"y\"";

    @Test
    void escapesEveryText() {
        assertThat(new Markup()
                        .add("<td title=\"")
                        .text(HOSTILE)
                        .add("\">")
                        .text(null)
                        .text(7)
                        .add("</td>"))
                .hasToString(
                        "<td title=\"&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;\">7</td>");
    }

    @Test
    void keepsTextsOfEveryScriptAsTheyAre() {
        assertThat(new Markup().text("Жанна Åse 東京 −27")).hasToString("Жанна Åse 東京 −27");
    }

    @Test
    void isTheBodyOfAnElement() {
        assertThat(rendered(new Markup().add("<li>").text("a < b").add("</li>")))
                .isEqualTo("<ul><li>a &lt; b</li></ul>");
    }

    @Test
    void takesThePlaceOfABlock() {
        assertThat(rendered(
                        "<th:block tl:markup=\"${body}\"><li>sample</li></th:block>", new Markup().add("<li>a</li>")))
                .isEqualTo("<li>a</li>");
    }

    @Test
    void aTemplateTakesNoOtherText() {
        assertThatThrownBy(() -> rendered("<li>text</li>"))
                .isInstanceOf(TemplateInputException.class)
                .rootCause()
                .hasMessage("tl:markup takes Markup only, not what ${body} is");
    }

    @Test
    void optionsSayWhichIsChosen() {
        FilterChoice filter = new FilterChoice(
                "book", "Book", "Any <book>", List.of(new Choice("A&B", "A&B"), new Choice("C", "C")), Set.of("C"));
        assertThat(filter.oneOf().toString())
                .contains("<option value=\"\">Any &lt;book&gt;</option><option value=\"A&amp;B\">A&amp;B</option>"
                        + "<option value=\"C\" selected>C</option>");
        assertThat(filter.anyOf().toString())
                .contains("<summary class=\"form-select\" aria-labelledby=\"f-book v-book\">")
                .contains("name=\"book\" value=\"A&amp;B\"> <span>A&amp;B</span>")
                .contains("name=\"book\" value=\"C\" checked> <span>C</span>");
    }

    @Test
    void fieldsHoldWhatTheAddressSays() {
        ViewFields fields = new ViewFields(new ViewAddress(
                "/accounts",
                Map.of("q", List.of("O'Hara & \"Sons\""), "after", List.of("7"), "columns", List.of("zip"))));

        assertThat(fields.find("q", "Search"))
                .hasToString("<label class=\"form-label\" for=\"f-q\">Search</label> <input class=\"form-control\""
                        + " type=\"search\" id=\"f-q\" name=\"q\" value=\"O&#39;Hara &amp; &quot;Sons&quot;\">");
        assertThat(fields.day("from", "From").toString()).doesNotContain("value");
        assertThat(fields.kept("columns")).hasToString("<input type=\"hidden\" name=\"columns\" value=\"zip\">");
        assertThat(fields.keptBut("columns").toString())
                .startsWith("<input type=\"hidden\" name=\"q\" value=\"O&#39;Hara")
                .doesNotContain("after", "columns");
    }

    private static String rendered(Object body) {
        return rendered("<ul tl:markup=\"${body}\"><li>sample</li></ul>", body);
    }

    private static String rendered(String template, Object body) {
        TemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new MarkupDialect());
        Context context = new Context();
        context.setVariable("body", body);
        return engine.process(template, context);
    }
}
