package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tieline.accounts.AccountFixture;
import tieline.accounts.AccountFixture.Given;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;

/** An analyst at the list of accounts: readable in every width and theme, and the way from a filter to a frozen list. */
@FlowTest
@Import(AccountFixture.class)
class AccountsFlowTest {

    private static final String[] RIGHTS = {"explicit", "explicit", "explicit", "silent", "prohibited", "unknown"};

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private TestPeople people;

    @BeforeEach
    void accounts() {
        database.empty();
        for (int i = 0; i < 70; i++) {
            given.customer("C-" + i % 30, "Ravenswood Cold Storage " + i % 30);
            given.add(Given.account((i % 2 == 0 ? "PGE-" : "SCE-") + "%010d".formatted(4361751731L + 977L * i))
                    .of("C-" + i % 30)
                    .in(i % 3 == 0 ? "VALLEY" : i % 3 == 1 ? "NORTH" : "SOUTH")
                    .using(String.valueOf(8925013 - 101_321 * i), String.valueOf(1581 - 20 * i))
                    .until("20%d-12-31".formatted(26 + i % 4))
                    .with(RIGHTS[i % RIGHTS.length]));
        }
        people.analyst();
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts?sort=-annual_kwh, 1440, false",
        "/accounts?sort=-annual_kwh, 1440, true",
        "/accounts?sort=-annual_kwh, 390, false",
        "/accounts?book=NONE, 390, true",
        "/accounts/PGE-4361751731, 1440, false",
        "/accounts/PGE-4361751731, 390, true",
        "/accounts/PGE-4361751731/return-right, 390, false",
        "/customers?sort=-annual_kwh, 390, false",
        "/customers/C-1, 1440, false",
        "/books, 1440, true",
        "/books/NORTH, 390, false",
        "/lists, 390, false",
        "/lists/new?book=NORTH, 1440, false"
    })
    void isReadableForEverybody(String address, int width, boolean dark, Visitor visitor) {
        visitor.signIn("test-analyst", TestPeople.PASSWORD)
                .width(width)
                .dark(dark)
                .open(address);
        visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        visitor.assertAccessible();
        visitor.assertNoSidewaysScrolling();
    }

    @Test
    void fillsInTheSumsAfterThePage(Visitor visitor) {
        Page page = visitor.signIn("test-analyst", TestPeople.PASSWORD)
                .open("/accounts?utility=PGE")
                .page();
        assertThat(page.locator("#matching")).hasText("35 of 70 match");
        assertThat(page.locator("#matching-count")).hasText("35");
        assertThat(page.locator(".tl-strip")).containsText("Peak kW, sum of accounts");
        assertThat(page.locator("#unread")).containsText("return right");
    }

    @Test
    void goesFromAFilterToAFrozenList(Visitor visitor) {
        Page page = visitor.signIn("test-analyst", TestPeople.PASSWORD)
                .open("/accounts")
                .page();
        page.locator("#f-book").selectOption("NORTH");
        page.getByRole(AriaRole.BUTTON, named("Apply")).click();
        page.waitForURL("**/accounts?*book=NORTH*");
        page.locator("[data-select]").first().check();
        page.locator("[data-selection]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Freeze as list"))
                .click();
        assertThat(page.locator("h1")).hasText("Freeze 1 account as a list");
        page.getByLabel("Name", exact()).fill("One northern account");
        page.getByRole(AriaRole.BUTTON, named("Freeze 1 account")).click();
        assertThat(page.locator("h1")).hasText("One northern account");
        assertThat(page.locator("#hash")).isVisible();
        visitor.assertAccessible();
        visitor.width(390).assertNoSidewaysScrolling();
        page.getByRole(AriaRole.BUTTON, named("Hash now")).click();
        assertThat(page.locator(".tl-tasks")).containsText("The same");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
