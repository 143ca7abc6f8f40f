package tieline.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTextTest {

    private static final MergeValues VALUES = new MergeValues(
            Map.of(MergeField.CUSTOMER_NAME, "<b>{{signer.name}}</b> & O'Brien"),
            List.of(new AccountLine("8964461325", "1 <i> Road", "B-20")));

    @Test
    void valuesAreTextWhateverTheyLookLike() {
        assertThat(MergeText.ofHtml("<p>Dear {{ customer.name }}{{signer.name}}.</p>")
                        .fill(VALUES))
                .isEqualTo("<p>Dear &lt;b&gt;{{signer.name}}&lt;/b&gt; &amp; O&#39;Brien.</p>");
        assertThat(MergeText.ofText("To {{customer.name}}").fill(VALUES))
                .isEqualTo("To <b>{{signer.name}}</b> & O'Brien");
    }

    @Test
    void theTableTakesThePlaceOfItsParagraph() {
        assertThat(MergeText.ofHtml("<p>A</p><p> {{account.list}} </p><p>B</p>").fill(VALUES))
                .startsWith("<p>A</p><table>")
                .contains("<td>8964461325</td><td>1 &lt;i&gt; Road</td>")
                .endsWith("</table><p>B</p>");
        assertThat(MergeText.ofHtml("<p>A {{account.list}}</p>").problems()).hasSize(1);
        assertThat(MergeText.ofText("{{account.list}}").problems()).hasSize(1);
    }

    @Test
    void whatIsNoFieldIsNamed() {
        assertThat(MergeText.ofHtml("<p>{{x}} {{T(java.lang.Runtime)}} {{</p>").problems())
                .containsExactly(
                        "There is no merge field {{x}}.",
                        "There is no merge field {{T(java.lang.Runtime)}}.",
                        "Two braces stand alone: a merge field is written like {{customer.name}}.");
    }

    @Test
    void richTextIsMadeSafeAndFieldsStay() {
        SafeHtml safe = SafeHtml.of(
                "<p style=\"color:red\" onclick=\"x()\">Dear {{customer.name}}, O'Brien &amp; é"
                        + "<script>alert(1)</script><a href=\"javascript:x\">link</a></p><table><tr><td>cell</td></tr></table>");
        assertThat(safe.html()).isEqualTo("<p>Dear {{customer.name}}, O'Brien &amp; élink</p>cell");
        assertThat(safe.leftOut()).contains("script", "a", "table");
        assertThat(SafeHtml.of(safe.html()).html()).isEqualTo(safe.html());
        assertThat(SafeHtml.of("First\n\nsecond <3").html()).isEqualTo("<p>First</p><p>second &lt;3</p>");
    }
}
