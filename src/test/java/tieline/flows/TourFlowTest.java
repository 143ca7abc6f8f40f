package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The five-minute tour of the README as a newcomer takes it: every click, to the answers of the simulated utility. */
@SampleFlowTest
class TourFlowTest {

    private static final String COLUMNS =
            "utility,account_number,customer_number,customer_name,book,customer_class,status,"
                    + "meter_number,meter_owner,annual_kwh,contract_number,return_right";

    /** As many as the simulated utility has different answers for, so that every kind of answer comes. */
    private static final int SOUND_ROWS = 20;

    @Autowired
    private SampleWorld world;

    private Visitor visitor;
    private Page page;
    private String list;
    private String batch;

    @BeforeEach
    void theSampleIsThere() {
        world.awaitStory();
    }

    @Test
    void fromAListOfAccountsToTheAnswersOfTheUtility(Visitor newcomer) {
        visitor = newcomer;
        page = newcomer.page();
        visitor.becomeSampleUser("analyst");
        importsAccounts();
        freezesTheBook();
        preparesABatch();
        submitsItAndCannotDecide();
        visitor.becomeSampleUser("manager");
        decidesGo();
        visitor.becomeSampleUser("analyst");
        sends();
        seesThreeSeparateAnswers();
        seesWhatWentWrong();
        opensTheTimelineOfAnAccount();
    }

    private void importsAccounts() {
        visitor.open("/accounts");
        link("Import accounts").first().click();
        ImportPages imports = new ImportPages(visitor);
        imports.check("tour.csv", tourFile().getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("main")).containsText("25 rows, 3 bad");
        assertThat(page.locator("main")).containsText("must have exactly 10 digits");
        assertThat(page.locator("main")).containsText("Row 24");
        assertThat(world.count("SELECT count(*) FROM accounts a JOIN books USING (book_id) WHERE code = 'TOUR'"))
                .as("nothing is written before the commit")
                .isZero();
        assertThat(imports.download("Download 3 bad rows with reasons").lines().toList())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("24,") && line.contains("exactly 10 digits"));
        imports.commit("Commit 22 accounts, leave out 3 bad rows");
        assertThat(world.count("SELECT count(*) FROM accounts a JOIN books USING (book_id) WHERE code = 'TOUR'"))
                .isEqualTo(22);
    }

    private void freezesTheBook() {
        visitor.open("/accounts");
        page.locator("#f-book").selectOption("TOUR");
        button("Apply").click();
        assertThat(page.locator("#matching")).hasText(Pattern.compile("22 of [0-9,]+ match"));
        link("Freeze as list").click();
        assertThat(page.locator("h1")).hasText("Freeze 22 accounts as a list");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("The tour");
        button("Freeze 22 accounts").click();
        assertThat(page.locator("h1")).hasText("The tour");
        assertThat(page.locator("#hash")).isVisible();
        list = lastOfAddress();
        assertThat(list).startsWith("LST-");
    }

    private void preparesABatch() {
        visitor.open("/dasr/new?list=" + list);
        page.getByLabel("PG&E, 22 accounts").check();
        button("Prepare the requests").click();
        batch = lastOfAddress();
        assertThat(batch).startsWith("PGE-");
        awaitOnBatch("Draft");
        assertThat(page.locator("main")).containsText("only non-residential accounts are returned");
        link("Excluded before sending 2").click();
        assertThat(page.locator(".tl-grid tbody")).containsText("Hill Homes");
        visitor.open("/dasr/" + batch);
    }

    private void submitsItAndCannotDecide() {
        button("Submit 20 requests").click();
        assertThat(chip()).hasText("Waits for a decision");
        assertThat(button("Record decision")).hasCount(0);
        assertThat(page.locator("main")).containsText("You do not decide");
        String hash = world.texts("SELECT content_hash FROM dasr_batches WHERE reference = ?", batch)
                .get(0);
        assertThat(visitor.postByHand(
                        "/dasr/" + batch + "/decision",
                        Map.of("contentHash", hash, "verdict", "GO", "reason", "By hand")))
                .as("a decision posted past the page")
                .isEqualTo(403);
        visitor.postByHand("/dasr/" + batch + "/transmission", Map.of());
        visitor.open("/dasr/" + batch);
        assertThat(chip()).hasText("Waits for a decision");
    }

    private void decidesGo() {
        visitor.open("/");
        assertThat(page.locator("main")).containsText(batch);
        visitor.open("/dasr/" + batch);
        page.getByLabel("Go: send 20 requests to PG&E").check();
        page.getByLabel("Reason, needed for a no-go").fill("Checked against the October bills.");
        button("Record decision").click();
        assertThat(chip()).hasText("Go, not yet sent");
        assertThat(page.locator("main")).containsText("Same as decided");
    }

    private void sends() {
        visitor.open("/dasr/" + batch);
        button("Send 20 requests to PG&E").click();
        awaitOnBatch("Sent, answers arriving");
    }

    /** Each answer is a count of its own, and none says more than it knows: 20 = received, 20 = acknowledged + rejected ... */
    private void seesThreeSeparateAnswers() {
        Locator equations = page.locator(".tl-pipe > li");
        page.waitForCondition(
                () -> {
                    page.reload();
                    return equations.count() == 4
                            && figure(equations.nth(0), "Received").equals("20")
                            && figure(equations.nth(1), "Acknowledged").equals("19")
                            && figure(equations.nth(2), "Accepted").equals("15");
                },
                new Page.WaitForConditionOptions().setTimeout(90_000));
        assertThat(equations.nth(0).locator("h2")).hasText("1. Transport receipt");
        assertThat(equations.nth(1).locator("h2")).hasText("2. 997 acknowledgment");
        assertThat(equations.nth(2).locator("h2")).hasText("3. 814 response");
        assertThat(figure(equations.nth(1), "Rejected")).isEqualTo("1");
        assertThat(figure(equations.nth(2), "Rejected")).isEqualTo("4");
    }

    private void seesWhatWentWrong() {
        visitor.open("/dasr/exceptions");
        Locator rejected = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(batch))
                .filter(new Locator.FilterOptions().setHasText("A76"))
                .first();
        assertThat(rejected).isVisible();
        rejected.locator("th a").click();
        assertThat(page.locator("main")).containsText("A76");
        assertThat(page.locator("main")).containsText(batch);
        visitor.assertAccessible();
    }

    private void opensTheTimelineOfAnAccount() {
        visitor.open("/dasr/" + batch + "?show=accepted");
        page.locator("#requests-title").waitFor();
        page.locator(".tl-grid tbody th a").first().click();
        Locator answers = page.locator("section[aria-labelledby=answers-title]");
        assertThat(answers).containsText("Transport receipt");
        assertThat(answers).containsText("997");
        assertThat(answers).not().containsText("none yet");
        page.locator("section[aria-labelledby=facts-title] dd a").first().click();
        assertThat(page.locator("section[aria-labelledby=requests]")).containsText(batch);
        assertThat(page.locator(".tl-time").last()).containsText("Added by import");
        visitor.assertAccessible();
    }

    private void awaitOnBatch(String state) {
        page.waitForCondition(
                () -> {
                    visitor.open("/dasr/" + batch);
                    return chip().textContent().strip().equals(state);
                },
                new Page.WaitForConditionOptions().setTimeout(60_000));
    }

    private static String figure(Locator equation, String word) {
        return equation.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(word))
                .first()
                .locator("td")
                .textContent()
                .strip();
    }

    private Locator chip() {
        return page.locator(".tl-chip");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String lastOfAddress() {
        String path = page.url().replaceFirst("[?#].*", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Twenty rows that can be sent, two that can never be, and three that are no accounts at all. */
    private static String tourFile() {
        String sound = IntStream.range(0, SOUND_ROWS)
                .mapToObj(i -> row("%010d".formatted(7_100_000_001L + i), "Dutton Mill " + i, "commercial", "active"))
                .collect(Collectors.joining());
        return COLUMNS + "\r\n"
                + sound
                + row("7100000101", "Hill Homes", "residential", "active")
                + row("7100000102", "Closed Cannery", "commercial", "inactive")
                + row("710000", "Short Number Works", "commercial", "active")
                + row("7100000104", "Odd State Foundry", "commercial", "sleeping")
                + row("7100000105", "Odd Class Foundry", "spaceport", "active");
    }

    private static String row(String number, String customer, String customerClass, String status) {
        return "PGE,%s,T-%s,%s,TOUR,%s,%s,M%s,U,120000,K-%s,explicit\r\n"
                .formatted(number, number, customer, customerClass, status, number, number);
    }
}
