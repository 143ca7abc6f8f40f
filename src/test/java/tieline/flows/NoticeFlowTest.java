package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tieline.platform.time.Pacific;
import tieline.testing.TestPeople;

/** A notice in a browser: refused with each reason, corrected, approved by another, issued, cancelled late and in time. */
@FlowTest
class NoticeFlowTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private Clock clock;

    @Test
    void aNoticeFromTheFirstDraftToItsCancellation(Visitor visitor) {
        people.analyst();
        people.manager();
        Page page = visitor.page();
        signIn(visitor, "test-analyst");
        visitor.open("/notices/new");
        visitor.assertAccessible();
        fillIn(page);
        page.getByLabel("Recurring charges", exactly()).fill("Customer charge");
        button(page, "Keep this draft").click();
        assertThat(page.locator("#errors")).containsText("Line 1 needs a description, a semicolon and dollars");
        page.getByLabel("Recurring charges", exactly()).fill("Customer charge; 4.95");
        page.getByLabel("Class").selectOption("INDUSTRIAL");
        page.getByLabel("Total price of the offer").fill("9.99");
        page.getByLabel("Deposit (optional)").fill("500");
        button(page, "Keep this draft").click();
        assertThat(page.locator(".tl-body")).containsText("Industrial customers get no notice under section 394.5");
        for (String reason : new String[] {
            "PU Code 394.5(a)",
            "Enter the ESP registration number",
            "the short and the long form of the price must agree",
            "is more than the estimated bill of three months"
        }) {
            assertThat(page.locator(".tl-body")).containsText(reason);
        }
        assertThat(button(page, "Submit for approval")).hasCount(0);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change"))
                .click();
        page.getByLabel("Class").selectOption("RESIDENTIAL");
        page.getByLabel("ESP registration number").fill("1199");
        page.getByLabel("Total price of the offer").fill("8.24");
        page.getByLabel("Deposit (optional)").fill("");
        button(page, "Keep this draft").click();
        String address = page.url().substring(page.url().indexOf("/notices/"));
        assertThat(page.locator(".tl-notice")).containsText("Your total price of electricity is 8.24 cents");
        visitor.assertAccessible();
        button(page, "Submit for approval").click();
        assertThat(page.locator(".tl-chip")).hasText("Waits for approval");
        assertThat(button(page, "Record decision")).hasCount(0);

        visitor.signOut();
        signIn(visitor, "test-manager");
        visitor.open(address);
        page.getByLabel("Approve").first().check();
        button(page, "Record decision").click();
        visitor.open(address);
        assertThat(page.locator(".tl-chip")).hasText("Approved, not issued");

        LocalDate today = Pacific.dateOf(clock.instant());
        LocalDate signed = today.minusDays(30);
        page.getByLabel("Notice mailed or handed over").fill(signed.toString());
        page.getByLabel("Contract signed").fill(signed.toString());
        button(page, "Issue NOT-").click();
        assertThat(page.locator(".tl-chip")).hasText("Issued");
        assertThat(page.locator("#its-deadlines").locator("..").locator("..")).containsText("may cancel NOT-");
        record(page, today);
        assertThat(page.locator(".tl-aside")).containsText("Too late");
        assertThat(page.locator(".tl-chip")).hasText("Issued");
        record(page, signed.plusDays(1));
        assertThat(page.locator(".tl-chip")).hasText("Cancelled by the customer");
        assertThat(page.locator(".tl-aside")).containsText("In time");
        visitor.assertAccessible();
        visitor.width(390);
        visitor.assertNoSidewaysScrolling();
        visitor.width(1440).open("/notices");
        visitor.assertAccessible();
        visitor.open("/deadlines?state=all");
        assertThat(page.locator(".tl-body")).containsText("3rd business day after the contract was signed");
        visitor.assertAccessible();
        visitor.dark(true).assertAccessible();
        visitor.dark(false).width(390);
        visitor.assertNoSidewaysScrolling();
        visitor.open("/deadlines/subscriptions");
        visitor.assertAccessible();
        visitor.assertNoSidewaysScrolling();
    }

    private static void record(Page page, LocalDate posted) {
        page.getByLabel("How the cancellation came").selectOption("MAIL");
        page.getByLabel("Posted or arrived on").fill(posted.toString());
        button(page, "Record the cancellation").click();
    }

    private static void fillIn(Page page) {
        page.getByLabel("Name", exactly()).fill("Ana O'Brien");
        page.getByLabel("Company").fill("Example Energy Services");
        page.getByLabel("Mailing address", exactly()).fill("500 Sample Street, San Francisco, CA 94105");
        page.getByLabel("Telephone").fill("(415) 555-0142");
        page.getByLabel("Energy (cents per kWh pricing)").fill("7.25");
        page.getByLabel("Total price of the offer").fill("8.24");
        page.getByLabel("Charges of the utility").fill("Distribution\nNuclear decommissioning");
        page.getByLabel("Who meters").fill("The utility reads the meter.");
        page.getByLabel("Who bills, in a sentence").fill("Each sends its own bill.");
        page.getByLabel("All terms and conditions").fill("Service begins with the first reading after the switch.");
        page.getByLabel("All financial obligations").fill("You pay each bill within 19 days.");
    }

    private static void signIn(Visitor visitor, String username) {
        visitor.signIn(username, TestPeople.PASSWORD);
        assertThat(visitor.page().url()).doesNotContain("login");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
