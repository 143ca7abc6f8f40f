package tieline.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.dasr.RequestStatus;
import tieline.platform.database.Ids;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;

/** The first page, the search and the help in a browser: readable at both widths, in light and dark, and with a keyboard. */
@FlowTest
class HomeFlowTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @BeforeEach
    void fill() {
        database.empty();
        people.manager();
        DasrFixtures given = new DasrFixtures(jdbc, people);
        given.submit(given.draft("SCE", 12));
        given.draft("PGE", 4);
        given.decideGo(given.submit(given.draft("PGE", 7)));
        TestBatch sent = given.sent(
                "PGE",
                RequestStatus.RECEIVED,
                RequestStatus.ACKED,
                RequestStatus.ACCEPTED,
                RequestStatus.SWITCHED,
                RequestStatus.REJECTED);
        exception(
                "EXC-2026-0001",
                sent.id(),
                "UNKNOWN_RESPONSE",
                "814 response to a request that we have not sent",
                null);
        exception(
                "EXC-2026-0002",
                sent.id(),
                "RESPONSE_REJECTED",
                "814 rejected 1 request: A76",
                people.analyst().id());
    }

    @Test
    void everyPageIsReadable(Visitor visitor) {
        visitor.signIn("test-manager", TestPeople.PASSWORD);
        for (String address : new String[] {"/", "/requests", "/search?q=PGE-2026", "/search?q=zzzz", "/help"}) {
            for (int width : new int[] {1440, 390}) {
                for (boolean dark : new boolean[] {false, true}) {
                    visitor.width(width).dark(dark).open(address);
                    visitor.assertNoSidewaysScrolling();
                    visitor.assertAccessible();
                }
            }
        }
    }

    @Test
    void keysLeadToTheFirstPageAndToTheSearch(Visitor visitor) {
        visitor.signIn("test-manager", TestPeople.PASSWORD).open("/help");
        Page page = visitor.page();

        page.keyboard().press("g");
        page.keyboard().press("t");
        page.waitForURL("**/");
        assertThat(page.locator("h1").textContent()).isEqualTo("Today");
        page.locator("main .btn").first().focus();
        assertThat(page.locator("main .btn").first().textContent()).isEqualTo("Review batch");
        page.keyboard().press("/");
        page.keyboard().type("pge-2026");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=pge-2026");
        assertThat(page.locator("main").textContent()).contains("3 hits.");
    }

    private void exception(String reference, UUID batch, String kind, String title, @Nullable UUID owner) {
        jdbc.update(
                """
                INSERT INTO dasr_exceptions (exception_id, reference, kind, taxonomy, title, next_step, utility, batch_id,
                    dedupe_key, status, owner_id, owner_name, opened_at)
                VALUES (?, ?, ?, 'identity', ?, 'Compare number and legal name with the last bill.', 'PGE', ?, ?, 'OPEN',
                    ?, CASE WHEN CAST(? AS uuid) IS NULL THEN NULL ELSE 'Maya Okafor' END, ?)
                """, Ids.next(), reference, kind, title, batch, reference, owner, owner, Timestamp.from(Instant.now()));
    }
}
