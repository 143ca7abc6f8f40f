package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The form for an account file, and the page of the import it leads to. */
final class ImportPages {

    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    private final Visitor visitor;
    private final Page page;

    ImportPages(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    /** Uploads a file that may create books, and stays until the page says that it was checked. */
    ImportPages check(String fileName, byte[] content) {
        visitor.open("/accounts/import");
        page.getByLabel("CSV or XLSX file")
                .setInputFiles(new FilePayload(fileName, "application/octet-stream", content));
        page.getByLabel("Create books").check();
        button("Upload and check").click();
        page.waitForURL("**/accounts/import/IMP-*");
        assertThat(chip()).hasText(Pattern.compile("Waits for a decision|Refused"), SOON);
        return this;
    }

    /** Presses the button that says what it would do, and stays until it is done. */
    void commit(String button) {
        button(button).click();
        assertThat(chip()).hasText("Committed", SOON);
    }

    /** Downloads what a link leads to. */
    String download(String link) {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .first()
                        .click());
        try (var in = download.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Locator chip() {
        return page.locator(".tl-chip");
    }

    Locator refusal() {
        return page.locator(".tl-alert").first();
    }

    Locator faults() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Bad rows"));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The address of the import shown, without the host. */
    String address() {
        return page.url().substring(page.url().indexOf("/accounts"));
    }
}
