package tieline.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.crs.CrsSamples;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.dasr.RequestStatus;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;
import tieline.users.Role;

/** The first page of each role, rendered. */
@TielineTest
class TodayPageTest {

    /** A Thursday, 9 am in California; Thanksgiving is a week later. */
    private static final Instant NOW = Instant.parse("2026-11-19T17:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private SettableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private DasrFixtures given;

    @BeforeEach
    void begin() {
        database.empty();
        given = new DasrFixtures(jdbc, people);
        clock.setTo(NOW);
    }

    @AfterEach
    void end() {
        clock.reset();
        database.empty();
    }

    @Test
    void saysTheFirstStepWhereNothingIsYet() {
        assertThat(today(people.analyst()))
                .contains(
                        "No accounts yet", "href=\"/accounts/import\"", "No file was imported yet", "No batch is open")
                .contains("Nothing waits for you, nothing is late, and no exception is open.")
                .contains("Thursday, November 19, 2026");
        assertThat(today(people.manager()))
                .contains("An analyst imports them", "/help#account-file")
                .doesNotContain("href=\"/accounts/import\"");
        assertThat(today(people.compliance())).contains("No accounts yet", "Nothing was decided or sent yet.");
    }

    @Test
    void asksForTheCloseOfAPostedMonthAndThenForItsConfirmation() {
        CrsSamples crs = new CrsSamples(application);
        crs.open();
        crs.rates();
        assertThat(today(people.compliance())).doesNotContain("Month close");
        crs.post(0);
        assertThat(today(people.compliance()))
                .contains("Prepare the close of Jul 2003", "href=\"/crs/months/2003-07?utility=PGE\"");
        assertThat(today(people.manager())).doesNotContain("Month close");
        crs.prepare(0);
        assertThat(today(people.compliance())).doesNotContain("Month close");
        assertThat(today(people.manager())).contains("Confirm the close of Jul 2003", "Test Compliance");
    }

    @Test
    void leadsFromAccountsToTheFirstBatch() {
        given.account("PGE");

        assertThat(today(people.analyst())).contains("No batch yet", "freeze them as a list");
        assertThat(today(people.manager())).contains("What you made yourself waits for another manager.");
    }

    @Test
    void asksAManagerForDecisionsButNeverForThoseOnOwnWork() {
        TestBatch waiting = given.submit(given.draft("SCE", 3));
        TestBatch own = given.submit(given.draft("PGE", 1));
        given.alsoMadeBy(own, people.manager());

        assertThat(today(people.manager()))
                .contains("Waits for your decision", "One decision waits for you.")
                .contains("D-DASR batch to SCE", waiting.reference() + "; 3 requests", "Review batch")
                .containsSubsequence("Made by you and waiting for another manager", own.reference())
                .doesNotContain(own.reference() + ";");
        assertThat(today(people.otherManager())).contains(own.reference() + "; 1 request");
        assertThat(today(people.analyst())).doesNotContain("Review batch");
    }

    @Test
    void showsAnAnalystWhatToCorrectToSendAndToFinish() {
        TestBatch draft = given.draft("PGE", 3);
        jdbc.update("""
                UPDATE dasr_requests SET status = 'INVALID', problem_rule = 'meter', problem = 'no meter number'
                WHERE request_id = ?
                """, given.requests(draft).get(0));
        TestBatch decided = given.decideGo(given.submit(given.draft("SCE", 2)));
        TestBatch refused = given.sent("PGE", RequestStatus.REJECTED, RequestStatus.NACKED, RequestStatus.ACCEPTED);

        assertThat(today(people.analyst()))
                .contains("Three items wait for you.")
                .containsSubsequence(
                        "/dasr/" + refused.reference() + "?show=refused",
                        "Correct what PG&amp;E rejected",
                        refused.reference() + "; 2 requests rejected",
                        "Correct 2 requests")
                .containsSubsequence("Send the batch to SCE", decided.reference() + "; 2 requests; go by Test Manager")
                .containsSubsequence(
                        "Correct or exclude invalid requests", draft.reference() + "; 2 valid requests, 1");
        assertThat(today(people.otherAnalyst()))
                .contains(refused.reference())
                .doesNotContain(draft.reference() + ";")
                .doesNotContain(decided.reference() + ";");
    }

    @Test
    void showsAnAnalystAnImportThatWaits() {
        given.account("PGE");
        addImport("IMP-2026-0001", "CHECKED", null);
        addImport("IMP-2026-0002", "COMMITTED", 1L);

        assertThat(today(people.analyst()))
                .contains("Commit or discard accounts.csv", "IMP-2026-0001; 7 good rows, 3 rows left out with reasons")
                .containsSubsequence("Last import", "/accounts/import/IMP-2026-0002");
        assertThat(today(people.otherAnalyst())).doesNotContain("IMP-2026-0001");
    }

    @Test
    void namesTheRuleOfEachDeadline() {
        TestBatch late = given.sent("PGE", RequestStatus.RECEIVED);
        sentAt(late, "2026-11-17T16:00:00Z");
        TestBatch today = given.sent("PGE", RequestStatus.RECEIVED);
        sentAt(today, "2026-11-18T22:00:00Z");
        TestBatch answered = given.sent("PGE", RequestStatus.ACKED, RequestStatus.PENDING);
        jdbc.update(
                "UPDATE dasr_transmissions SET acked_at = sent_at, ack_code = 'A' WHERE batch_id = ?", answered.id());
        jdbc.update(
                "UPDATE dasr_requests SET acked_at = ? WHERE batch_id = ?",
                Timestamp.from(Instant.parse("2026-11-19T03:00:00Z")),
                answered.id());
        TestBatch ending = given.draft("SCE", 0);
        var account = given.account("SCE");
        given.set(account, "contract_end", LocalDate.parse("2026-12-01"));
        given.request(ending, account);
        var later = given.account("SCE");
        given.set(later, "contract_end", LocalDate.parse("2026-12-31"));
        given.request(ending, later);

        assertThat(today(people.manager()))
                .contains("One deadline is late: 997 from PG&amp;E for interchange")
                .containsSubsequence(
                        "2026-11-18",
                        "997 from PG&amp;E for interchange",
                        "Route PGE-TEST: 997 expected within 24 hours of sending",
                        late.reference(),
                        "st bad\">25 h late")
                .containsSubsequence("2026-11-19", today.reference(), "st wait\">Today 2:00 pm")
                .containsSubsequence(
                        "2026-11-23",
                        "814 responses from PG&amp;E for 2 requests",
                        "3 working days after the 997; Rule 22.E",
                        "<i>day count not verified</i>",
                        answered.reference(),
                        "st wait\">2 days")
                .containsSubsequence("2026-12-01", "Contract end of 1 account at SCE", ending.reference(), "6 days")
                .doesNotContain("2026-12-31");
    }

    @Test
    void putsExceptionsWithoutAnOwnerFirst() {
        TestBatch batch = given.sent("SCE", RequestStatus.ACKED);
        exception("EXC-2026-0001", "RESPONSE_REJECTED", batch, people.analyst());
        exception("EXC-2026-0002", "UNKNOWN_RESPONSE", batch, null);

        assertThat(today(people.compliance()))
                .contains("Two exceptions are open, one without an owner.")
                .containsSubsequence("EXC-2026-0002", "EXC-2026-0001")
                .containsSubsequence("st bad\">No owner", "Match<span", "st half\">Test Analyst", "Correct<span");
    }

    @Test
    void givesComplianceTheNewestDecisionsAndSendingsToReadAndNoTasks() {
        TestBatch sent = given.sent("SCE", RequestStatus.RECEIVED, RequestStatus.RECEIVED);

        assertThat(today(people.compliance()))
                .contains("Newest decisions and sendings", "File with 2 requests to SCE", sent.reference())
                .contains("D-DASR batch to SCE", "Test Manager")
                .doesNotContain("Waits for you<")
                .doesNotContain("Review batch");
    }

    @Test
    void tellsAnAdministratorWhatKeepsOthersFromWorking() {
        given.route("PGE");
        jdbc.update("UPDATE dasr_routes SET on_hold = TRUE, hold_reason = 'cut-over week' WHERE utility = 'PGE'");
        given.route("SCE");
        jdbc.update("UPDATE dasr_routes SET tested_at = NULL, test_result = NULL WHERE utility = 'SCE'");
        jdbc.update("""
                INSERT INTO jobs (job_id, kind, label, payload, status, message, requested_by_name, requested_at)
                VALUES (?, 'x', 'Send SCE-2026-0001', '', 'FAILED', 'no connection', 'Test Analyst', now())
                """, Ids.next());
        Actor locked = people.person("test-locked", Role.ANALYST);
        jdbc.update(
                "UPDATE users SET locked_until = ? WHERE user_id = ?",
                Timestamp.from(NOW.plusSeconds(60)),
                locked.id());

        assertThat(today(people.administrator()))
                .contains("The route to PG&amp;E is on hold", "PGE-TEST; cut-over week")
                .contains("No connection test of the route to SCE has passed")
                .contains("Send SCE-2026-0001", "no connection")
                .contains("Test Locked gave five wrong passwords", "/admin/users/test-locked")
                .contains("Four items wait for you.")
                .doesNotContain("Deadlines")
                .doesNotContain("What went wrong")
                .doesNotContain("D-DASR requests by state");
        jdbc.update("UPDATE users SET locked_until = NULL WHERE user_id = ?", locked.id());
        assertThat(today(people.manager())).doesNotContain("cut-over week");
    }

    @Test
    void everyFigureOfTheStatesOpensItsBatches() {
        given.draft("SCE", 2);
        TestBatch sent = given.sent("PGE", RequestStatus.RECEIVED, RequestStatus.RECEIVED, RequestStatus.SWITCHED);
        TestBatch closed = given.sent("PGE", RequestStatus.SWITCHED);
        jdbc.update("UPDATE dasr_batches SET status = 'CLOSED', closed_at = now() WHERE batch_id = ?", closed.id());

        assertThat(today(people.compliance()))
                .containsSubsequence(
                        "<th scope=\"col\" class=\"r\">PG&amp;E</th>",
                        "SCE</th>",
                        "All</th>",
                        "href=\"/requests?stage=draft&amp;utility=SCE\">2</a>",
                        "href=\"/requests?stage=waits-for-997&amp;utility=PGE\">2</a>",
                        "href=\"/requests?stage=switched\">1</a>",
                        "href=\"/requests?utility=PGE\">3</a>",
                        "href=\"/requests\">5</a>");
        assertThat(page("/requests?stage=waits-for-997&utility=PGE", people.compliance()))
                .contains(
                        "2 requests in 1 batch that are not closed",
                        "/dasr/" + sent.reference() + "?show=waiting-for-997")
                .contains("value=\"waits-for-997\" selected");
        assertThat(page("/requests?stage=pending", people.compliance())).contains("No request matches");
    }

    private String today(Actor viewer) {
        return page("/", viewer);
    }

    private String page(String address, Actor viewer) {
        return assertThat(mvc.get().uri(address).with(people.as(viewer)))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    /** A sent file never changes, so the guard is off for this statement. */
    private void sentAt(TestBatch batch, String instant) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.update(
                    "UPDATE dasr_transmissions SET sent_at = ? WHERE batch_id = ?",
                    Timestamp.from(Instant.parse(instant)),
                    batch.id());
        });
    }

    private void addImport(String reference, String status, @Nullable Long commitNo) {
        jdbc.update(
                """
                INSERT INTO account_imports (import_id, reference, file_name, file_bytes, file_sha256, complete_file,
                    create_books, as_of, status, rows_read, rows_good, rows_bad, accounts_added, uploaded_by,
                    uploaded_by_name, uploaded_at, checked_at, commit_no, version)
                VALUES (?, ?, 'accounts.csv', 1, 'x', FALSE, TRUE, DATE '2026-11-01', ?, 10, 7, 3, 7, ?, ?, now(), now(), ?,
                    0)
                """,
                Ids.next(),
                reference,
                status,
                people.analyst().id(),
                people.analyst().name(),
                commitNo);
    }

    private void exception(String reference, String kind, TestBatch batch, @Nullable Actor owner) {
        jdbc.update(
                """
                INSERT INTO dasr_exceptions (exception_id, reference, kind, taxonomy, title, next_step, utility, batch_id,
                    dedupe_key, status, owner_id, owner_name, opened_at)
                VALUES (?, ?, ?, 'identity', 'A title', 'A next step', 'SCE', ?, ?, 'OPEN', ?, ?, now())
                """,
                Ids.next(),
                reference,
                kind,
                batch.id(),
                reference,
                owner == null ? null : owner.id(),
                owner == null ? null : owner.name());
    }
}
