package tieline.flows;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The accessibility checker axe, run in the page itself. Its builder for Playwright opens a further page for every check to
 * put the results of frames together; our pages have no frames, and without that a check takes a fraction of the time.
 */
final class Axe {

    private static final String SOURCE = source();

    private static final String RUN = """
            () => axe.run(document, {resultTypes: ['violations']}).then(results => results.violations.map(
              rule => `${rule.id}: ${rule.help} ${rule.nodes.slice(0, 3).map(node => node.html).join(' ')}`))
            """;

    private Axe() {}

    /** The violations on the page as it is now: rule, its words, and the first elements that break it. */
    static List<String> violations(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SOURCE);
        }
        List<?> found = (List<?>) Objects.requireNonNull(page.evaluate(RUN));
        return found.stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
