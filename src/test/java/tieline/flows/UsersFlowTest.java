package tieline.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.platform.database.Ids;
import tieline.testing.TestPeople;

/** Administering users, the own page, the audit trail and the jobs, in a browser. */
@FlowTest
class UsersFlowTest {

    private static final String OWN_PASSWORD = "six horses over the bridge";

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({
        "/admin/users, 1440, false",
        "/admin/users, 390, true",
        "/admin/users?q=nobody, 390, false",
        "/admin/users/new, 1440, true",
        "/admin/users/new, 390, false",
        "/admin/users/test-admin, 1440, false",
        "/admin/users/test-analyst, 1440, false",
        "/admin/users/test-analyst, 390, true",
        "/me, 1440, false",
        "/me, 390, true",
        "/password, 1440, true",
        "/password, 390, false",
        "/audit, 1440, false",
        "/audit, 390, true",
        "/audit?q=nothing, 390, false",
        "/jobs, 1440, false",
        "/jobs, 390, true"
    })
    void isReadableForEverybody(String address, int width, boolean dark, Visitor visitor) {
        people.analyst();
        people.administrator();
        finishedJob();
        visitor.signIn("test-admin", TestPeople.PASSWORD)
                .width(width)
                .dark(dark)
                .open(address);

        visitor.assertAccessible();
        visitor.assertNoSidewaysScrolling();
    }

    @Test
    void aNewUserReplacesTheTemporaryPasswordAndIsLedOn(Visitor visitor) {
        people.administrator();
        String username = "flow-" + UUID.randomUUID().toString().substring(0, 8);
        Page page = visitor.signIn("test-admin", TestPeople.PASSWORD)
                .open("/admin/users/new")
                .page();
        press(page, "Create user");
        assertThat(page.locator("#errors")).containsText("Enter a user name");
        visitor.assertAccessible();
        page.getByLabel("User name").fill(username);
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Flora West");
        page.getByLabel("Compliance").check();
        press(page, "Create user");
        String temporary = page.locator("#temporary-password").textContent();
        visitor.assertAccessible();

        visitor.signOut().open("/jobs");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(temporary);
        press(page, "Sign in");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/password$"));
        page.locator("#currentPassword").fill(temporary);
        page.locator("#newPassword").fill(OWN_PASSWORD);
        page.locator("#newPasswordAgain").fill(OWN_PASSWORD);
        press(page, "Change password");

        visitor.open("/me");
        assertThat(page.locator("h1")).hasText("Flora West");
        assertThat(page.locator("main")).containsText("Reads everything, closes ledger months");
        visitor.assertAccessible();
    }

    @Test
    void aJobIsFollowedWithoutReloading(Visitor visitor) {
        people.administrator();
        UUID id = runningJob();
        Page page = visitor.signIn("test-admin", TestPeople.PASSWORD)
                .open("/jobs/" + id)
                .page();
        assertThat(page.locator("#job")).containsText("4,000 of 12,000");
        visitor.assertAccessible();
        jdbc.update("UPDATE jobs SET status = 'DONE', progress_done = 12000, finished_at = now() WHERE job_id = ?", id);
        assertThat(page.locator("#job")).containsText("12,000 of 12,000");
        assertThat(page.locator("#job-head")).containsText("Done");
        assertThat(page.getByText("Stop this job")).hasCount(0);
    }

    private UUID runningJob() {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO jobs (job_id, kind, label, payload, status, progress_done, progress_total, message,
                                  requested_by_name, requested_at, started_at)
                VALUES (?, 'import', 'Import accounts.xlsx', '', 'RUNNING', 4000, 12000, 'Checking rows', 'Tieline', now(), now())
                """, id);
        return id;
    }

    private void finishedJob() {
        jdbc.update(
                "UPDATE jobs SET status = 'FAILED', message = 'The file is not a table' WHERE job_id = ?",
                runningJob());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
