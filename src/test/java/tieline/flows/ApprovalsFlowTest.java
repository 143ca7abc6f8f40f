package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;

/** The inbox in a browser: tick several, one reason, the outcome, undo; the maker finds no button; a delegation. */
@FlowTest
class ApprovalsFlowTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    private DasrFixtures fixtures;

    @BeforeEach
    void prepare() {
        database.empty();
        fixtures = new DasrFixtures(jdbc, people);
        fixtures.route("PGE");
        fixtures.route("SCE");
        people.otherManager();
    }

    @Test
    void aManagerDecidesOnSeveralAndUndoesOne(Visitor visitor) {
        TestBatch first = fixtures.submit(fixtures.draft("PGE", 3));
        TestBatch second = fixtures.submit(fixtures.draft("SCE", 2));
        signIn(visitor, "test-manager", "/approvals");
        Page page = visitor.page();
        looksRight(visitor);
        page.getByLabel("Select " + first.reference()).check();
        page.getByLabel("Select " + second.reference()).check();
        assertThat(page.locator("[data-count]")).hasText("2 selected");
        button(page, "Reject").click();
        assertThat(page.locator("#errors")).containsText("Give the reason");
        visitor.assertAccessible();
        page.getByLabel("One reason for all").fill("Wait for the court.");
        button(page, "Reject").click();
        assertThat(page.locator("body")).containsText("2 of 2 items recorded");
        visitor.assertAccessible();

        visitor.open("/approvals?view=decided");
        assertThat(page.locator("body")).containsText("Wait for the court.");
        looksRight(visitor);
        button(page, "Undo " + first.reference()).click();
        assertThat(page.locator(".tl-chip")).hasText("Waits for a decision");
        looksRight(visitor);
        page.getByLabel("Go: Send 3 to PG&E").check();
        button(page, "Record decision").click();
        assertThat(page.locator(".tl-chip")).hasText("Go, not yet sent");
    }

    @Test
    void theMakerFindsTheStateAndNoButton(Visitor visitor) {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        signIn(visitor, "test-analyst", "/approvals");
        Page page = visitor.page();
        assertThat(page.locator("tbody")).containsText("Waits for a decision");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open " + batch.reference()))
                .click();
        assertThat(page.locator("body")).containsText("You do not decide: A manager decides.");
        assertThat(button(page, "Record decision")).hasCount(0);
        page.getByLabel("Say something to the makers or the deciders").fill("The list is that of October.");
        button(page, "Comment").click();
        assertThat(page.locator("body")).containsText("The list is that of October.");
    }

    @Test
    void aManagerNamesADelegate(Visitor visitor) {
        signIn(visitor, "test-manager", "/approvals/delegations");
        Page page = visitor.page();
        button(page, "Record the delegation").click();
        assertThat(page.locator("#errors")).containsText("Choose who decides instead");
        visitor.assertAccessible();
        page.getByLabel("Who decides instead").selectOption("Test Manager 2");
        page.getByLabel("First day").fill("2099-03-01");
        page.getByLabel("Last day").fill("2099-03-05");
        page.getByLabel("Reason").fill("Leave");
        button(page, "Record the delegation").click();
        assertThat(page.locator("tbody")).containsText("Begins later");
        looksRight(visitor);
    }

    /** On a wide and a narrow screen, light and dark. */
    private static void looksRight(Visitor visitor) {
        visitor.assertAccessible();
        visitor.dark(true).assertAccessible();
        visitor.dark(false).width(390).assertNoSidewaysScrolling();
        visitor.assertAccessible();
        visitor.width(1440).assertNoSidewaysScrolling();
    }

    private static void signIn(Visitor visitor, String username, String address) {
        visitor.open(address);
        visitor.page().getByLabel("User name").fill(username);
        visitor.page().getByLabel("Password").fill(TestPeople.PASSWORD);
        button(visitor.page(), "Sign in").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
