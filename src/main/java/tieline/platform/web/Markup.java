package tieline.platform.web;

import com.google.errorprone.annotations.CompileTimeConstant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * HTML written by Java, for the parts of a page that repeat hundreds of times and cost a template more than everything
 * else. What it holds is safe by construction: markup comes from constants of the source, which the compiler checks, and
 * every other text is escaped. In a template it is written with {@code tl:markup}, which takes nothing else.
 */
public final class Markup {

    private final StringBuilder html = new StringBuilder(1024);

    /** Adds markup as it is; only a constant of the source will do. */
    public Markup add(@CompileTimeConstant String constant) {
        html.append(constant);
        return this;
    }

    /** Adds a text, escaped for the inside of an element and of a quoted attribute; null adds nothing. */
    public Markup text(@Nullable Object text) {
        if (text != null) {
            html.append(escaped(text.toString()));
        }
        return this;
    }

    /** Adds other markup. */
    public Markup add(Markup other) {
        html.append(other.html);
        return this;
    }

    /** Adds a constant where a condition holds. */
    public Markup addIf(boolean condition, @CompileTimeConstant String constant) {
        if (condition) {
            html.append(constant);
        }
        return this;
    }

    /** The HTML. */
    CharSequence html() {
        return html;
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<', '>', '&', '"', '\'' -> {
                    return HtmlUtils.htmlEscape(text, "UTF-8");
                }
                default -> {}
            }
        }
        return text;
    }
}
