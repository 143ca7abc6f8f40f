package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.approvals.Approvals;
import tieline.letters.LetterFixtures;
import tieline.letters.TemplateService;
import tieline.letters.Templates;
import tieline.testing.TestPeople;
import tieline.users.Role;

/** A letter from its draft to the customer's history in a browser, by those who may. */
@FlowTest
class LettersFlowTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private TemplateService templates;

    @Autowired
    private Templates reader;

    @Autowired
    private Approvals approvals;

    @Test
    void aLetterIsWrittenApprovedProofedSentAndFoundAgain(Visitor visitor) {
        people.person("test-writer", Role.ANALYST, Role.MANAGER);
        people.manager();
        String list = new LetterFixtures(jdbc, people, templates, reader, approvals)
                .list(3, "Ravenswood Cold Storage Inc", "Feather River Sawmill");
        signIn(visitor, "test-writer", "/letters/templates");
        Page page = visitor.page();
        visitor.assertAccessible();
        link(page, "Begin from the shipped letter").click();
        Locator editor = page.locator(".ProseMirror[role=textbox]");
        assertThat(editor).containsText("Your electricity stays on.");
        editor.click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type("Written in the editor");
        visitor.assertAccessible();
        button(page, "Save the draft").click();
        assertThat(page.locator(".tl-letter-text")).containsText("Written in the editor");
        assertThat(page.locator(".tl-letter-text mark").first()).hasText("customer.name");
        button(page, "Submit for approval").click();
        assertThat(page.locator(".tl-chip")).hasText("Waits for approval");
        assertThat(page.locator("body")).containsText("You do not decide");
        String text = page.url();

        signIn(visitor.signOut(), "test-manager", text.substring(text.indexOf("/letters")));
        visitor.assertAccessible();
        page.getByLabel("Approve").first().check();
        button(page, "Record decision").click();
        assertThat(page.locator(".tl-chip")).hasText("Approved");

        signIn(visitor.signOut(), "test-writer", "/letters/mailings/new");
        visitor.assertAccessible();
        page.getByLabel("Name").fill("Return to PG&E");
        page.getByLabel("Approved text").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.getByLabel("Recipients").selectOption("account-list:" + list);
        button(page, "Make the dry run").click();
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(".tl-chip").textContent().contains("Checked");
        });
        assertThat(page.locator(".tl-paper")).containsText("Ravenswood Cold Storage Inc");
        assertThat(page.locator(".tl-paper")).containsText("3 electric accounts");
        visitor.assertAccessible();
        visitor.assertNoSidewaysScrolling();
        link(page, "Next").click();
        assertThat(page.locator(".tl-paper")).containsText("Feather River Sawmill");
        button(page, "Make and send 2 letters").click();
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(".tl-chip").textContent().contains("Produced");
        });
        link(page, "All its letters").click();
        visitor.assertAccessible();
        page.locator("tbody th a").first().click();
        assertThat(page.locator("h1")).containsText("/000");
        visitor.assertAccessible();
        var pdf = page.request().get(page.url() + ".pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        String number = jdbc.queryForObject(
                "SELECT customer_number FROM customers WHERE customer_name = 'Ravenswood Cold Storage Inc' AND customer_number LIKE 'C-5%' ORDER BY customer_id DESC LIMIT 1",
                String.class);
        visitor.open("/customers/" + number);
        assertThat(page.locator("body")).containsText("sent by mail");
        visitor.width(390).open("/letters");
        visitor.assertNoSidewaysScrolling();
        visitor.assertAccessible();
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

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
