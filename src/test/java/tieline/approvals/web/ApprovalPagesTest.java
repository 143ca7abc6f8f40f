package tieline.approvals.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.dasr.BatchStatus;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.platform.security.Actor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The inbox, one approval and delegations as each role sees them, with real batches, and what a refused step answers. */
@TielineTest
class ApprovalPagesTest {

    @Autowired
    private MockMvcTester mvc;

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
    }

    @Test
    void theInboxShowsADeciderWhatWaitsAndAMakerWhyNothingDoes() {
        TestBatch batch = submitted("PGE");
        TestBatch own = submitted("SCE");
        fixtures.alsoMadeBy(own, people.manager());
        assertThat(get(people.manager(), "/approvals"))
                .hasStatusOk()
                .bodyText()
                .contains(batch.reference(), "D-DASR batch to PG&amp;E", "1 request", "Request changes", "1 of 1 item")
                .doesNotContain(own.reference());
        assertThat(get(people.otherManager(), "/approvals")).bodyText().contains(batch.reference(), own.reference());
        assertThat(get(people.analyst(), "/approvals"))
                .bodyText()
                .contains("Submitted by me", batch.reference(), "Waits for a decision")
                .doesNotContain("Request changes")
                .doesNotContain("Waits for me");
        assertThat(get(people.analyst(), "/approvals?view=waiting"))
                .bodyText()
                .contains("Nothing waits for you")
                .doesNotContain(batch.reference());
        assertThat(get(people.compliance(), "/approvals"))
                .bodyText()
                .contains(batch.reference())
                .doesNotContain("Request changes");
        assertThat(get(people.administrator(), "/approvals")).hasStatus(403);
    }

    @Test
    void theInboxIsFilteredByTheAddressAndExported() {
        TestBatch batch = submitted("PGE");
        assertThat(get(people.manager(), "/approvals?view=waiting&utility=SCE"))
                .bodyText()
                .contains("Nothing matches", "Show all");
        assertThat(get(people.manager(), "/approvals?view=waiting&kind=dasr-batch&utility=PG%26E"))
                .bodyText()
                .contains(batch.reference());
        assertThat(get(people.manager(), "/approvals.csv?view=waiting&utility=PG%26E"))
                .hasStatusOk()
                .bodyText()
                .contains("kind,reference,title", "D-DASR batch," + batch.reference(), hash(batch));
        assertThat(get(people.compliance(), "/approvals.xlsx")).hasStatusOk();
    }

    @Test
    void severalAreDecidedWithOneReasonAndEachOutcomeIsTold() {
        TestBatch good = submitted("PGE");
        TestBatch decided = submitted("SCE");
        String seen = value(decided);
        fixtures.decideGo(decided);
        assertThat(post(
                        people.otherManager(),
                        "/approvals/decisions",
                        "id",
                        value(good),
                        "id",
                        seen,
                        "id",
                        "rubbish",
                        "verdict",
                        "REJECTED",
                        "reason",
                        "Wait for the court"))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 2 items recorded", good.reference(), decided.reference(), "Test Manager decided go on");
        assertThat(fixtures.status(good)).isEqualTo(BatchStatus.NO_GO);
        assertThat(fixtures.status(decided)).isEqualTo(BatchStatus.GO);
    }

    @Test
    void aBulkDecisionWithoutTicksOrReasonIsShownAgainWithWhatWasEntered() {
        TestBatch batch = submitted("PGE");
        assertThat(post(people.manager(), "/approvals/decisions", "verdict", "APPROVED", "reason", "Read all"))
                .hasStatus(422)
                .bodyText()
                .contains("Tick what you decide on", "value=\"Read all\"");
        assertThat(post(people.manager(), "/approvals/decisions", "verdict", "REJECTED", "id", value(batch)))
                .hasStatus(422)
                .bodyText()
                .contains("Give the reason", "checked=\"checked\"");
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.WAITING);
    }

    @Test
    void onePageShowsTheContentTheMakersAndTheFormToWhoMayDecide() {
        TestBatch batch = submitted("PGE");
        String page = page(batch);
        assertThat(get(people.manager(), page))
                .hasStatusOk()
                .bodyText()
                .contains("Go / no-go", "Go: Send 1 to PG&amp;E", "No-go", "Same as submitted", "Test Analyst")
                .contains("Record decision", "Open the D-DASR batch")
                .doesNotContain("Request changes");
        assertThat(get(people.analyst(), page))
                .bodyText()
                .contains("You do not decide: A manager decides.")
                .doesNotContain("Record decision");
        fixtures.alsoMadeBy(batch, people.manager());
        assertThat(get(people.manager(), page))
                .bodyText()
                .contains("You do not decide: You submitted this or had a hand in it")
                .doesNotContain("Record decision");
        assertThat(decide(people.manager(), batch, "APPROVED", "", hash(batch)))
                .hasStatus(422)
                .bodyText()
                .contains("had a hand in it");
        assertThat(get(people.manager(), "/approvals/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void aDecisionIsRecordedToldToTheSecondAndUndoneByTheFirst() {
        TestBatch batch = submitted("PGE");
        String page = page(batch);
        assertThat(decide(people.manager(), batch, "REJECTED", " ", hash(batch)))
                .hasStatus(422)
                .bodyText()
                .contains("Give the reason");
        assertThat(decide(people.manager(), batch, "CHANGES_REQUESTED", "Change it", hash(batch)))
                .hasStatus(422)
                .bodyText()
                .contains("not foreseen for a D-DASR batch", "Change it");
        assertThat(decide(people.manager(), batch, "APPROVED", "Checked", hash(batch)))
                .hasStatus(302)
                .hasRedirectedUrl("/dasr/" + batch.reference());
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.GO);
        assertThat(decide(people.otherManager(), batch, "REJECTED", "Wait", hash(batch)))
                .hasStatus(409)
                .bodyText()
                .contains("Test Manager decided go on");
        assertThat(get(people.manager(), "/approvals?view=decided"))
                .bodyText()
                .contains(batch.reference(), "Undo", "Go");
        assertThat(get(people.otherManager(), page))
                .bodyText()
                .contains("Only Test Manager, who decided, can undo it.");
        assertThat(post(people.manager(), page + "/undo")).hasStatus(302).hasRedirectedUrl(page);
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.WAITING);
        assertThat(get(people.manager(), "/approvals?view=decided")).bodyText().contains("Undone");
        assertThat(get(people.manager(), page)).bodyText().contains("took the decision back", "Record decision");
    }

    @Test
    void aGoIsUndoneOnlyUntilTheSendingBegan() {
        TestBatch batch = fixtures.sending("PGE", 1);
        String page = page(batch);
        assertThat(get(people.manager(), page))
                .bodyText()
                .contains("too late to undo")
                .doesNotContain("Undo my decision");
        assertThat(post(people.manager(), page + "/undo")).hasStatus(302);
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.SENDING);
    }

    @Test
    void commentsStandOnThePage() {
        String page = page(submitted("PGE"));
        assertThat(post(people.manager(), page + "/comments", "text", "Which <list>?"))
                .hasStatus(302)
                .hasRedirectedUrl(page);
        assertThat(get(people.analyst(), page)).bodyText().contains("Which &lt;list&gt;?", "Test Manager");
        assertThat(post(people.compliance(), page + "/comments", "text", "x")).hasStatus(403);
        String tooLong = "x".repeat(2001);
        assertThat(post(people.manager(), page + "/comments", "text", tooLong))
                .hasStatus(422)
                .bodyText()
                .contains("Write between 1 and 2,000 characters.", tooLong);
    }

    @Test
    void aManagerNamesADelegateAndEndsTheDelegation() {
        String address = "/approvals/delegations";
        assertThat(get(people.manager(), address))
                .hasStatusOk()
                .bodyText()
                .contains("No delegation", "Test Manager 2", "Record the delegation");
        assertThat(post(people.manager(), address, "from", "2020-01-01", "to", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who decides instead", "Enter the last day", "Give the reason");
        String delegate = people.otherManager().personId().toString();
        assertThat(post(
                        people.manager(),
                        address,
                        "delegate",
                        delegate,
                        "from",
                        "2020-01-01",
                        "to",
                        "2099-01-01",
                        "reason",
                        "Leave"))
                .hasStatus(422)
                .bodyText()
                .contains("The first day is over already");
        assertThat(post(
                        people.manager(),
                        address,
                        "delegate",
                        delegate,
                        "from",
                        "2099-01-01",
                        "to",
                        "2099-01-05",
                        "reason",
                        "Leave"))
                .hasStatus(302);
        UUID id = fixtures.value(UUID.class, "SELECT delegation_id FROM approval_delegations");
        assertThat(get(people.compliance(), address))
                .bodyText()
                .contains("2099-01-05", "Begins later", "Leave")
                .doesNotContain("Record the delegation");
        assertThat(get(people.compliance(), address + ".csv"))
                .bodyText()
                .contains("Test Manager,Test Manager 2,2099-01-01");
        assertThat(post(people.otherManager(), address + "/" + id + "/end")).hasStatus(302);
        assertThat(get(people.manager(), address)).bodyText().contains("Ended early", id.toString());
        assertThat(get(people.compliance(), address + "/" + id))
                .bodyText()
                .contains("Test Manager 2 ended the delegation", "Test Manager named Test Manager 2 to decide")
                .doesNotContain("End it now");
        assertThat(get(people.compliance(), address + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(people.analyst(), address + "/" + id)).hasStatus(403);
        assertThat(get(people.analyst(), address)).hasStatus(403);
    }

    private TestBatch submitted(String utility) {
        return fixtures.submit(fixtures.draft(utility, 1));
    }

    private String page(TestBatch batch) {
        return "/approvals/"
                + fixtures.value(UUID.class, "SELECT approval_id FROM approvals WHERE subject_id = ?", batch.id());
    }

    private String value(TestBatch batch) {
        return page(batch).substring("/approvals/".length()) + "." + hash(batch);
    }

    private String hash(TestBatch batch) {
        return fixtures.value(String.class, "SELECT dasr_content_hash(?)", batch.id());
    }

    private MvcTestResult decide(Actor person, TestBatch batch, String verdict, String reason, String hash) {
        return post(
                person,
                page(batch) + "/decision",
                "verdict",
                verdict,
                "reason",
                reason,
                "contentHash",
                hash,
                "absent",
                "");
    }

    private MvcTestResult get(Actor person, String address) {
        return mvc.get().uri(URI.create(address)).with(people.as(person)).exchange();
    }

    private MvcTestResult post(Actor person, String address, String... parameters) {
        var request = mvc.post().uri(address).with(people.as(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
