package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tieline.testing.TestPeople;

/** A scenario in a browser: refused, made, solved, copied with another cap, compared. */
@FlowTest
class ScenarioFlowTest {

    @Autowired
    private TestPeople people;

    @Test
    void aScenarioIsMadeSolvedAndCompared(Visitor visitor) {
        people.analyst();
        Page page = visitor.page();
        visitor.signIn("test-analyst", TestPeople.PASSWORD);
        visitor.open("/crs/scenarios/new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Cap 27, invented");
        page.getByLabel("Where the figures come from").fill("Invented");
        page.getByLabel("Opening undercollection").fill("300");
        page.getByLabel("Obligation and load by year").fill("36.5");
        button(page, "Keep this scenario").click();
        assertThat(page.locator("#errors")).containsText("Line 1 needs dollars per MWh");
        page.getByLabel("Obligation and load by year").fill("36.5; 7700\n20; 7700");
        button(page, "Keep this scenario").click();
        assertThat(page.locator("h1")).hasText("Cap 27, invented");
        visitor.assertAccessible();
        page.getByLabel("Paid off by the end of").fill("2006");
        button(page, "Solve").click();
        assertThat(page.locator("[role=status]")).containsText("so no lower cap in whole cents does it by 2006");
        visitor.assertAccessible();
        button(page, "Copy").click();
        assertThat(page.locator("h1")).hasText("Copy of Cap 27, invented");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Change").setExact(true))
                .click();
        page.getByLabel("Cap", new Page.GetByLabelOptions().setExact(true)).fill("40");
        button(page, "Keep the changes").click();
        assertThat(page.locator(".tl-head")).containsText("version 2");
        visitor.open("/crs/scenarios");
        for (Locator tick : page.locator("input[name=scenario]").all().subList(0, 2)) {
            tick.check();
        }
        button(page, "Compare the ticked ones").click();
        assertThat(page.locator("h1")).hasText("Scenarios side by side");
        assertThat(page.locator("polyline")).hasCount(2);
        visitor.assertAccessible();
        visitor.dark(true).assertAccessible();
        visitor.dark(false).width(390);
        visitor.assertNoSidewaysScrolling();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
