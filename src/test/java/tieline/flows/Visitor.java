package tieline.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tieline.users.SampleUsers;

/** A person at a browser: signs in, goes to addresses, and notices whatever the browser complains of. */
public final class Visitor {

    /** Chromium reports a refused form, which comes back with status 422, as if a resource were missing. */
    private static final String REFUSED_FORM = "the server responded with a status of 422";

    private final String home;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> downloads = new ArrayList<>();

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
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add("status " + response.status() + ": " + response.url());
            }
        });
        page.onRequestFailed(request -> complaints.add(failed(request.url(), request.failure())));
        // To Chromium a page that turns out to be a file is a page given up.
        page.onDownload(download -> downloads.add(failed(download.url(), "net::ERR_ABORTED")));
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

    /** Leaves and comes back as one of the sample users, whose password everybody knows. */
    public Visitor becomeSampleUser(String username) {
        return signOut().signIn(username, SampleUsers.PASSWORD);
    }

    /**
     * Posts past the page, as a person who types the request by hand could: with the session and the token of the page that
     * is open, and without following a redirect.
     *
     * @return the status of the answer
     */
    public int postByHand(String address, Map<String, String> fields) {
        FormData form =
                FormData.create().set("_csrf", page.locator("meta[name=csrf]").getAttribute("content"));
        fields.forEach(form::set);
        return context.request()
                .post(home + address, RequestOptions.create().setForm(form).setMaxRedirects(0))
                .status();
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

    /** Waits until the page has fetched the parts it shows later. */
    void awaitLoaded() {
        page.waitForLoadState();
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
    }

    /** Fails when axe finds an accessibility violation on the page as it is now. */
    public void assertAccessible() {
        assertThat(violations()).as("accessibility of " + page.url()).isEmpty();
    }

    /** What axe finds on the page as it is now. */
    List<String> violations() {
        return Axe.violations(page);
    }

    /** Fails when the page is wider than the screen. */
    public void assertNoSidewaysScrolling() {
        assertThat(overflow()).as("sideways scrolling on " + page.url()).isLessThanOrEqualTo(0);
    }

    /** By how many pixels the page is wider than the screen; zero or less when it fits. */
    int overflow() {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    /** Pictures that are larger than the place they have, so that they lie over what follows. */
    List<String> spilledPictures() {
        return words(page.evaluate("""
                () => [...document.querySelectorAll('figure svg')]
                    .filter(svg => svg.getBoundingClientRect().bottom
                        > svg.closest('figure').getBoundingClientRect().bottom + 1)
                    .map(svg => svg.getAttribute('aria-label') ?? 'a picture')
                """));
    }

    /** Steps that the breadcrumb names twice. */
    List<String> doubledSteps() {
        return words(page.evaluate("""
                () => [...document.querySelectorAll('.tl-crumbs li')]
                    .map(step => step.textContent.trim())
                    .filter((step, place, all) => all.indexOf(step) !== place)
                """));
    }

    /** Where the links of the page lead within the application, without the part after {@code #}. */
    List<String> links() {
        return words(page.evaluate("""
                () => [...document.querySelectorAll('a[href]')]
                    .map(link => new URL(link.href))
                    .filter(url => url.origin === location.origin)
                    .map(url => url.pathname + url.search)
                """));
    }

    private static List<String> words(Object list) {
        return ((List<?>) list).stream().map(Object::toString).distinct().toList();
    }

    /** Asks for an address without showing it, and without following a redirect. */
    APIResponse get(String address, Map<String, String> headers) {
        RequestOptions options = RequestOptions.create().setMaxRedirects(0);
        headers.forEach(options::setHeader);
        return context.request().get(home + address, options);
    }

    /** Hands over what the browser has complained of so far, which then no longer fails the test by itself. */
    List<String> takeComplaints() {
        complaints.removeAll(downloads);
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    void leave(boolean failed, String name) {
        if (failed) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "flows", name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"))
                    .setFullPage(true));
        }
        context.close();
        complaints.removeAll(downloads);
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }

    private static String failed(String url, String failure) {
        return "failed request: " + url + " " + failure;
    }
}
