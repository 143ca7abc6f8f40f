package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;

/** The three months of the vectors in a browser: opened, entered, posted, and the first one closed by two persons. */
@FlowTest
class TrackingAccountFlowTest {

    private static final String[] FIELDS = {"Obligation", "Payment", "Make-up charge", "Uncollectable", "Load"};

    private static final Map<String, List<String[]>> INPUTS = Map.of(
            "core",
            List.of(
                    new String[] {"1850000", "1215000", "0", "0", "45000000"},
                    new String[] {"1432187.55", "1188000", "27500.50", "12345.67", "44000000"},
                    new String[] {"610000", "2200000", "5000", "3000", "43100000"}),
            "non-core",
            List.of(
                    new String[] {"26200000", "19845000", "0", "0", "735000000"},
                    new String[] {"24013777.19", "19305000", "314159.26", "271828.18", "715000000"},
                    new String[] {"17025000.25", "18900000", "0", "99999.99", "701300000"}));

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @AfterEach
    void leaveNothing() {
        database.empty();
    }

    @Test
    void threeMonthsComeOutToTheCentAndCloseUnderTwoPersons(Visitor visitor) {
        people.analyst();
        people.compliance();
        people.manager();
        Page page = visitor.page();
        enterRates(visitor);
        become(visitor, "test-analyst");
        openAccount(visitor);
        for (int month = 0; month < 3; month++) {
            enterAndPost(visitor, "2003-0" + (7 + month), month);
        }
        visitor.open("/crs/core");
        assertThat(page.locator("tr.total")).containsText("1,091,510.00");
        assertThat(page.locator("tr.total td.r"))
                .hasText(new String[] {"1,091,510.00", "1,320,199.18", "0.00", "0.00"});
        assertThat(page.locator(".tl-note")).containsText("271,837.22");
        visitor.assertAccessible();
        visitor.open("/crs/non-core");
        assertThat(page.locator("tr.total td.r"))
                .hasText(new String[] {"12,523,171.25", "16,974,268.29", "15,150,400.03", "15,150,400.03"});
        close(visitor);
    }

    private static void enterRates(Visitor visitor) {
        Page page = visitor.page();
        visitor.signIn("test-compliance", TestPeople.PASSWORD);
        for (String[] rate : new String[][] {{"Core", "7.2"}, {"Non-core", "4.3"}}) {
            visitor.open("/crs/terms");
            page.getByLabel(rate[0], exactly()).check();
            page.getByLabel("From the month").fill("2003-07");
            page.getByLabel("Rate", exactly()).fill(rate[1]);
            button(page, "Enter the rate").click();
            assertThat(page.locator("#errors")).containsText("Say where the rate comes from");
            page.getByLabel("Source").fill("Invented for this test");
            button(page, "Enter the rate").click();
            assertThat(page.locator(".tl-flash")).containsText("holds from 2003-07 on");
        }
        visitor.assertAccessible();
    }

    private static void openAccount(Visitor visitor) {
        Page page = visitor.page();
        visitor.open("/crs");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the account of PG&E"))
                .click();
        page.getByLabel("First month").fill("July");
        page.getByLabel("Core debt", exactly()).fill("-1");
        page.getByLabel("Non-core debt").fill("6123456.78");
        button(page, "Open the account of PG&E").click();
        assertThat(page.locator("#errors")).containsText("Write the month as 2003-07");
        assertThat(page.locator("#errors")).containsText("Core debt must be from 0 to");
        page.getByLabel("First month").fill("2003-07");
        page.getByLabel("Core debt", exactly()).fill("450000");
        page.getByLabel("Source").fill("Invented true-up");
        button(page, "Open the account of PG&E").click();
        assertThat(page.locator(".tl-alert.hint")).containsText("The core input of 2003-07 is not entered");
    }

    private static void enterAndPost(Visitor visitor, String month, int index) {
        Page page = visitor.page();
        INPUTS.forEach((word, months) -> {
            visitor.open("/crs/months/" + month + "/inputs/" + word);
            for (int i = 0; i < FIELDS.length; i++) {
                page.getByLabel(FIELDS[i], exactly()).fill(months.get(index)[i]);
            }
            button(page, "Enter the input").click();
        });
        visitor.open("/crs/months/" + month);
        assertThat(page.locator("#lines")).hasText("What posting would come to");
        page.locator(".tl-head a.btn-primary").click();
        assertThat(page.locator("form[data-confirm]")).containsText("its inputs are frozen");
        page.locator("form[data-confirm] button.btn-primary").click();
        assertThat(page.locator(".tl-chip")).hasText("Posted");
        assertThat(page.locator(".tl-tasks .st.ok")).hasCount(5);
    }

    private static void close(Visitor visitor) {
        Page page = visitor.page();
        become(visitor, "test-compliance");
        visitor.open("/crs");
        visitor.assertAccessible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Prepare the close of Jul 2003"))
                .click();
        page.locator("form[data-confirm] button.btn-primary").click();
        assertThat(page.locator(".tl-chip")).hasText("Close prepared");
        assertThat(page.locator(".tl-aside")).containsText("You prepared this close; another person confirms it.");
        assertThat(page.locator("a[href*=confirmation]")).hasCount(0);
        assertThat(visitor.postByHand("/crs/months/2003-07/close/confirmation", Map.of("hash", "0".repeat(64))))
                .isEqualTo(422);
        become(visitor, "test-manager");
        visitor.open("/crs/months/2003-07");
        page.locator(".tl-head a.btn-primary").click();
        String hash = page.locator("form[data-confirm] .tl-hash").textContent();
        page.locator("form[data-confirm] button.btn-primary").click();
        assertThat(page.locator(".tl-chip")).hasText("Closed");
        assertThat(page.locator(".tl-aside .tl-hash").first()).hasText(hash);
        visitor.assertAccessible();
        visitor.dark(true).width(390);
        visitor.assertNoSidewaysScrolling();
        visitor.assertAccessible();
    }

    private static void become(Visitor visitor, String username) {
        visitor.signOut().signIn(username, TestPeople.PASSWORD);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
