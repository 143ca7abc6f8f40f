package tieline.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser: signs in, goes to addresses, and notices whatever the browser complains of. */
public final class Visitor {

    /** Chromium reports a refused form, which comes back with status 422, as if a resource were missing. */
    private static final String REFUSED_FORM = "the server responded with a status of 422";

    private final String home;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String home) {
        this.home = home;
        this.context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setAcceptDownloads(true)
                        .setLocale("en-US"));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.text().contains(REFUSED_FORM)) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script error: " + error));
        page.onRequestFailed(request -> complaints.add("failed request: " + request.url() + " " + request.failure()));
    }

    /** The page as Playwright knows it. */
    public Page page() {
        return page;
    }

    /** Goes to an address of the application, such as {@code /accounts}. */
    public Visitor open(String address) {
        page.navigate(home + address);
        return this;
    }

    /** Signs in through the form. */
    public Visitor signIn(String username, String password) {
        open("/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("main button[type=submit], form[action$='/login'] button[type=submit]")
                .first()
                .click();
        assertThat(page.url()).doesNotContain("/login");
        return this;
    }

    /** Signs out, so that another person can sign in. */
    public Visitor signOut() {
        context.clearCookies();
        return this;
    }

    /** Uses a screen of the given width, in CSS pixels. */
    public Visitor width(int pixels) {
        page.setViewportSize(pixels, 900);
        return this;
    }

    /** Prefers dark or light. */
    public Visitor dark(boolean dark) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    /** Fails when axe finds an accessibility violation on the page as it is now. */
    public void assertAccessible() {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as("accessibility of " + page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
    }

    /** Fails when the page is wider than the screen. */
    public void assertNoSidewaysScrolling() {
        Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling on " + page.url())
                .isLessThanOrEqualTo(0);
    }

    void leave(boolean failed, String name) {
        if (failed) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "flows", name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"))
                    .setFullPage(true));
        }
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
