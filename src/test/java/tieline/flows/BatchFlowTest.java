package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestAccount;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.dasr.RequestStatus;
import tieline.testing.TestPeople;

/** From a frozen list to a decided batch in a browser, by two people; and a sent batch on wide and narrow screens. */
@FlowTest
class BatchFlowTest {

    private static final List<String> CUSTOMERS = List.of(
            "Feather River Sawmill",
            "Anderson Fiberboard",
            "Los Gatos Creek Hotels LLC",
            "Sierra Foothill Hospital",
            "Mare Island Dry Dock Supply",
            "Clovis Unified Food Service",
            "Kern Ridge Cotton Gin",
            "Humboldt Bay Fisheries");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    private DasrFixtures fixtures;

    @BeforeEach
    void prepare() {
        fixtures = new DasrFixtures(jdbc, people);
        fixtures.route("PGE");
    }

    @Test
    void anAnalystPreparesAndAManagerDecides(Visitor visitor) {
        people.analyst();
        people.manager();
        TestAccount home = fixtures.account("PGE", "Bayview Homes", "NORTH");
        fixtures.set(home, "customer_class", "residential");
        var list = fixtures.list(
                fixtures.account("PGE", "Feather River Sawmill", "NORTH"),
                fixtures.account("PGE", "Kern Ridge Cotton Gin", "VALLEY"),
                home,
                fixtures.account("SCE", "Ravenswood Cold Storage Inc", "SOUTH"));
        signIn(visitor, "test-analyst", "/dasr/new?list=" + list.reference());
        Page page = visitor.page();
        page.getByLabel("PG&E, 3 accounts").check();
        visitor.assertAccessible();
        button(page, "Prepare the requests").click();
        assertThat(page.locator(".tl-alert.done")).containsText("is being prepared");
        String address = page.url();
        assertThat(page.locator("h1")).hasText(address.substring(address.lastIndexOf('/') + 1));
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(".tl-chip").textContent().contains("Draft");
        });
        assertThat(page.locator("body")).containsText("only non-residential accounts are returned");
        visitor.assertAccessible();
        button(page, "Submit 2 requests").click();
        assertThat(page.locator(".tl-chip")).hasText("Waits for a decision");

        signIn(visitor.signOut(), "test-manager", address.substring(address.indexOf("/dasr")));
        visitor.assertAccessible();
        button(page, "Record decision").click();
        assertThat(page.locator("#errors")).containsText("Choose go or no-go");
        page.getByLabel("Go: send 2 requests to PG&E").check();
        page.getByLabel("Reason, needed for a no-go").fill("List checked against the October bills.");
        button(page, "Record decision").click();
        assertThat(page.locator(".tl-chip")).hasText("Go, not yet sent");
        assertThat(page.locator("body")).containsText("Same as decided");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Revoke the go"))
                .click();
        assertThat(page.locator("[data-confirm-title]")).isVisible();
    }

    @Test
    void aSentBatchReadsWellOnEveryScreen(Visitor visitor) {
        people.analyst();
        var accounts = CUSTOMERS.stream()
                .map(name -> fixtures.account("PGE", name, "NORTH"))
                .toArray(TestAccount[]::new);
        TestBatch batch = fixtures.draftOf("PGE", fixtures.list(accounts));
        for (TestAccount account : accounts) {
            fixtures.request(batch, account);
        }
        fixtures.send(
                batch,
                RequestStatus.NACKED,
                RequestStatus.REJECTED,
                RequestStatus.ACCEPTED,
                RequestStatus.ACCEPTED,
                RequestStatus.SWITCHED,
                RequestStatus.ACKED,
                RequestStatus.RECEIVED,
                RequestStatus.PENDING);
        signIn(visitor, "test-analyst", "/dasr/" + batch.reference());
        Page page = visitor.page();
        assertThat(page.locator("body")).containsText("Prepare resend of 2");
        visitor.assertAccessible();
        visitor.assertNoSidewaysScrolling();
        visitor.dark(true).assertAccessible();
        visitor.dark(false).width(390);
        visitor.assertNoSidewaysScrolling();
        visitor.assertAccessible();
        visitor.width(1440).open("/dasr");
        visitor.assertAccessible();
        visitor.open("/dasr/" + batch.reference() + "/requests/"
                + fixtures.numbers(batch).get(1));
        visitor.assertAccessible();
        visitor.open("/dasr/" + batch.reference() + "/resend");
        visitor.assertAccessible();
    }

    /** Asks for a page and signs in on the way to it. */
    private static void signIn(Visitor visitor, String username, String address) {
        visitor.open(address);
        visitor.page().getByLabel("User name").fill(username);
        visitor.page().getByLabel("Password").fill(TestPeople.PASSWORD);
        button(visitor.page(), "Sign in").click();
        assertThat(visitor.page().url()).endsWith(address);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
