package tieline.letters;

import java.util.LinkedHashSet;
import java.util.Set;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Rich text as a letter may hold it: paragraphs, two kinds of headings, bold, italic, lists, quotations, line breaks. No
 * links (paper has none), no images, no styles, no scripts: what was approved is all there is.
 *
 * @param html well-formed and safe
 * @param leftOut the names of the elements that were left out, in the order they occurred; their text stays
 */
public record SafeHtml(String html, Set<String> leftOut) {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "strong", "b", "em", "i", "ul", "ol", "li", "blockquote", "br")
            .toFactory();

    /** Keeps what a letter may hold of an editor's or a person's HTML. */
    public static SafeHtml of(String untrusted) {
        Set<String> leftOut = new LinkedHashSet<>();
        String safe = POLICY.sanitize(untrusted, new LeftOut(), leftOut);
        return new SafeHtml(withParagraphs(readable(safe)), leftOut);
    }

    /** The sanitiser guards braces against scripts that run templates in a browser, and writes signs as numbers. */
    private static String readable(String safe) {
        return safe.replace("{<!-- -->{", "{{")
                .replace("&#64;", "@")
                .replace("&#61;", "=")
                .replace("&#43;", "+")
                .replace("&#96;", "`")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("\u00a0", " ")
                .replace("<p></p>", "")
                .replace("<p><br /></p>", "")
                .strip();
    }

    /** A text that was typed without any element is paragraphs all the same. */
    private static String withParagraphs(String html) {
        return html.isEmpty() || html.startsWith("<") ? html : "<p>" + html.replaceAll("\\R{2,}", "</p><p>") + "</p>";
    }

    private static final class LeftOut implements HtmlChangeListener<Set<String>> {

        @Override
        public void discardedTag(Set<String> context, String element) {
            if (context != null) {
                context.add(element);
            }
        }

        @Override
        public void discardedAttributes(Set<String> context, String element, String... attributes) {
            // Attributes are an editor's or a word processor's; a letter needs none.
        }
    }
}
