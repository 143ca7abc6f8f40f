package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tieline.platform.web.Gallery;

/** The frame and the fragments in a browser: readable for everybody, in both themes, narrow and wide, by keyboard. */
@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(FlowExtension.class)
class FrameFlowTest {

    @ParameterizedTest
    @CsvSource({
        "/gallery/list, 1440, false",
        "/gallery/list, 1440, true",
        "/gallery/list, 390, false",
        "/gallery/list, 390, true",
        "/gallery/list?q=nothing, 390, false",
        "/gallery/show, 1440, false",
        "/gallery/show, 1440, true",
        "/gallery/show, 390, false",
        "/gallery/show, 768, true",
        "/gallery/form, 1440, true",
        "/gallery/form, 390, false",
        "/gallery/confirm, 1440, false",
        "/gallery/work/12000, 390, true",
        "/login, 390, false",
        "/login?error, 1440, true"
    })
    void isReadableForEverybody(String address, int width, boolean dark, Visitor visitor) {
        visitor.width(width).dark(dark).open(address);

        visitor.assertAccessible();
        visitor.assertNoSidewaysScrolling();
        assertThat(smallTargets(visitor.page())).isEmpty();
    }

    @Test
    void showsErrorsReadably(Visitor visitor) {
        visitor.open("/gallery/form");
        visitor.page()
                .getByRole(AriaRole.BUTTON, named("Import 12,000 accounts"))
                .click();

        assertThat(visitor.page().locator("#errors")).isFocused();
        visitor.assertAccessible();
        visitor.page().getByText("Say why").first().click();
        assertThat(visitor.page().locator("#reason")).isFocused();
    }

    @Test
    void selectsRowsByRangeAndAllThatMatch(Visitor visitor) {
        Page page = visitor.open("/gallery/list").page();
        Locator ticks = page.locator("[data-select]");
        Locator bar = page.locator("[data-selection]");

        assertThat(bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Assign book")))
                .isDisabled();
        ticks.nth(2).click();
        ticks.nth(6).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(bar).containsText("5 selected");
        assertThat(bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Assign book")))
                .isEnabled();
        page.locator("[data-select-all]").check();
        assertThat(bar).containsText("50 selected");
        page.locator("[data-select-matching]").check();
        assertThat(bar).containsText("All matching selected");
        visitor.assertAccessible();
        page.getByRole(AriaRole.BUTTON, named("Clear")).click();
        assertThat(bar).containsText("None selected");
    }

    @Test
    void opensTheMenuOfANarrowScreenByKeyboard(Visitor visitor) {
        Page page = visitor.width(390).open("/gallery/show").page();
        Locator link = page.getByRole(AriaRole.LINK, named("Audit trail"));

        assertThat(link).isHidden();
        page.getByRole(AriaRole.BUTTON, named("Menu")).press("Enter");
        assertThat(link).isVisible();
        visitor.assertAccessible();
        page.keyboard().press("Escape");
        assertThat(link).isHidden();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Menu"))).isFocused();
    }

    @Test
    void remembersTheThemeBeforeThePageIsPainted(Visitor visitor) {
        Page page = visitor.open("/gallery/show").page();
        page.getByRole(AriaRole.BUTTON, named("Theme")).click();
        page.getByRole(AriaRole.BUTTON, named("Dark")).click();
        assertThat(background(page)).isEqualTo("rgb(20, 25, 30)");

        visitor.open("/gallery/list");
        assertThat(background(page)).isEqualTo("rgb(20, 25, 30)");
        page.getByRole(AriaRole.BUTTON, named("Theme")).click();
        page.getByRole(AriaRole.BUTTON, named("As the system")).click();
        assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void confirmsInADialogueThatIsAPageWithoutScript(Visitor visitor) {
        Page page = visitor.open("/gallery/list").page();
        page.getByRole(AriaRole.LINK, named("Freeze as list")).click();

        Locator dialog = page.getByRole(AriaRole.DIALOG, named("Freeze these 1,284 accounts?"));
        assertThat(dialog).isVisible();
        visitor.assertAccessible();
        dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Back"))
                .click();
        assertThat(dialog).isHidden();
        assertThat(page.url()).endsWith("/gallery/list");
    }

    @Test
    void goesByKeyboardUnlessTurnedOff(Visitor visitor) {
        Page page = visitor.open("/gallery/show").page();
        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("g");
        page.keyboard().press("a");
        page.waitForURL("**/gallery/list");

        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG, named("Keys"))).isVisible();
        visitor.assertAccessible();
        page.getByLabel("Use these keys").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG, named("Keys"))).isHidden();
    }

    @Test
    void followsLongWorkToItsEnd(Visitor visitor) {
        Page page = visitor.open("/gallery/work/6000").page();

        assertThat(page.locator(".tl-progress")).containsText("12,000 of 12,000 rows");
        assertThat(page.locator(".tl-progress progress")).hasCount(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Object background(Page page) {
        return page.evaluate("() => getComputedStyle(document.querySelector('.tl-sheet')).backgroundColor");
    }

    /** Controls under 24 pixels in either direction; links inside sentences are allowed to be smaller. */
    private static List<?> smallTargets(Page page) {
        return (List<?>) page.evaluate("""
                () => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary, textarea')]
                  .filter(element => element.checkVisibility() && !element.closest('p, .tl-skip, .tick, .form-check, label'))
                  .map(element => [element.outerHTML.slice(0, 90), element.getBoundingClientRect()])
                  .filter(([, box]) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
                  .map(([html, box]) => `${html} ${box.width}x${box.height}`)
                """);
    }
}
