package tieline.dasr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static tieline.dasr.RequestStatus.ACCEPTED;
import static tieline.dasr.RequestStatus.ACKED;
import static tieline.dasr.RequestStatus.NACKED;
import static tieline.dasr.RequestStatus.RECEIVED;
import static tieline.dasr.RequestStatus.REJECTED;
import static tieline.dasr.RequestStatus.SWITCHED;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.dasr.BatchStatus;
import tieline.dasr.DasrFixtures;
import tieline.dasr.DasrFixtures.TestAccount;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.platform.security.Actor;
import tieline.platform.time.Pacific;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The pages of batches as each role sees them, and what a refused step answers. */
@TielineTest
class BatchPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    @Autowired
    private Clock clock;

    private DasrFixtures fixtures;

    @BeforeEach
    void prepare() {
        fixtures = new DasrFixtures(jdbc, people);
        fixtures.route("PGE");
        jdbc.update("UPDATE dasr_routes SET on_hold = FALSE WHERE utility = 'PGE'");
    }

    @Test
    void theListShowsEachBatchWithItsCountsAndItsFilter() {
        TestBatch batch = fixtures.sent("SDGE", ACCEPTED, REJECTED, ACKED);
        assertThat(get(people.compliance(), "/dasr?utility=SDGE&q=" + batch.reference()))
                .hasStatusOk()
                .bodyText()
                .contains(batch.reference(), "Sent, answers arriving", "1 of 1 batch")
                .doesNotContain("Prepare batch");
        assertThat(get(people.analyst(), "/dasr?status=CANCELLED&utility=SDGE"))
                .bodyText()
                .contains("No batch matches", "Prepare batch");
        assertThat(get(people.analyst(), "/dasr.csv?q=" + batch.reference()))
                .bodyText()
                .contains(batch.reference() + ",SDGE,\"Sent, answers arriving\"");
    }

    @Test
    void theDraftsPageShowsWhereTheAccountsWentAndWhatTheAnalystCanDo() {
        TestBatch batch = fixtures.draft("PGE", 2);
        assertThat(get(people.analyst(), page(batch)))
                .hasStatusOk()
                .bodyText()
                .contains("2 non-residential PG&amp;E accounts would return to bundled service")
                .contains("Submit 2 requests", "Leave out", "Every request valid or excluded", "2 of 2 requests")
                .doesNotContain("Record decision")
                .doesNotContain("Counted twice");
    }

    @Test
    void thePageShowsWhatIsDueAboutTheBatch() {
        TestBatch batch = fixtures.draft("PGE", 0);
        assertThat(get(people.analyst(), page(batch))).bodyText().doesNotContain("id=\"its-deadlines\"");
        TestAccount account = fixtures.account("PGE");
        LocalDate end = Pacific.dateOf(clock.instant()).plusDays(9);
        fixtures.set(account, "contract_end", end);
        fixtures.request(batch, account);
        assertThat(get(people.analyst(), page(batch)))
                .bodyText()
                .containsSubsequence("id=\"its-deadlines\"", end.toString(), "Contract end of 1 account");
    }

    @Test
    void theManagerWhoHadNoHandInItSeesTheFormAndTheMakerTheReason() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        assertThat(get(people.manager(), page(batch)))
                .bodyText()
                .contains(
                        "Record decision",
                        "Go: send 1 request to PG&amp;E",
                        "Same as submitted",
                        hash(batch).substring(0, 4));
        Actor both = people.person("batches-page-both", tieline.users.Role.ANALYST, tieline.users.Role.MANAGER);
        fixtures.alsoMadeBy(batch, both);
        assertThat(get(both, page(batch)))
                .bodyText()
                .contains("You do not decide: You prepared this batch or changed a request in it")
                .doesNotContain("Record decision");
        assertThat(get(people.analyst(), page(batch))).bodyText().contains("You do not decide: A manager decides.");
    }

    @Test
    void aDecisionWithoutAChoiceOrAReasonIsShownAgain() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        assertThat(decide(people.manager(), batch, null, "", hash(batch)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose go or no-go");
        assertThat(decide(people.manager(), batch, "NO_GO", " ", hash(batch)))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it is a no-go");
        assertThat(decide(people.manager(), batch, "GO", "", "not a hash"))
                .hasStatus(422)
                .bodyText()
                .contains("Read the batch again");
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.WAITING);
    }

    @Test
    void aGoIsRecordedAndASecondManagerIsToldOfIt() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        assertThat(decide(people.manager(), batch, "GO", "Checked", hash(batch)))
                .hasStatus(302)
                .hasRedirectedUrl(page(batch));
        assertThat(decide(people.otherManager(), batch, "NO_GO", "Wait", hash(batch)))
                .hasStatus(409)
                .bodyText()
                .contains("Test Manager decided go on");
        assertThat(get(people.otherManager(), page(batch)))
                .bodyText()
                .contains("Same as decided", "Checked", "Send 1 request to PG&amp;E", "Revoke the go");
    }

    @Test
    void whoMayNotDecideIsRefusedAtTheAddressToo() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        assertThat(decide(people.analyst(), batch, "GO", "", hash(batch))).hasStatus(403);
        assertThat(decide(people.compliance(), batch, "GO", "", hash(batch))).hasStatus(403);
        assertThat(post(people.compliance(), page(batch) + "/refresh")).hasStatus(403);
        assertThat(get(people.administrator(), page(batch))).hasStatus(403);
    }

    @Test
    void theSentPageCountsThreeAnswersAndTheSwitchAndOpensTheirRows() {
        TestBatch batch = fixtures.sent("PGE", ACCEPTED, SWITCHED, REJECTED, NACKED, ACKED, RECEIVED);
        assertThat(get(people.analyst(), page(batch)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1. Transport receipt", "2. 997 acknowledgment", "3. 814 response", "Switch at the meter read")
                .contains("Prepare resend of 2", "Lights stay on", "?show=nacked", "A76")
                .doesNotContain("Not accounted for", "Counted twice", "power");
        String rejected = fixtures.numbers(batch).get(2);
        String accepted = fixtures.numbers(batch).get(0);
        assertThat(get(people.analyst(), page(batch) + "?show=rejected"))
                .bodyText()
                .contains("requests/" + rejected)
                .doesNotContain("requests/" + accepted);
        assertThat(get(people.analyst(), page(batch) + ".csv?show=rejected"))
                .bodyText()
                .contains(rejected)
                .doesNotContain(accepted);
        assertThat(get(people.analyst(), page(batch) + ".xlsx")).hasStatusOk();
    }

    @Test
    void aTickedAccountIsLeftOutWithItsReasonAndComesBackOnItsOwnPage() {
        TestBatch batch = fixtures.draft("PGE", 2);
        String number = fixtures.numbers(batch).get(0);
        assertThat(post(people.analyst(), page(batch) + "/exclusions", "id", number))
                .hasStatus(302);
        assertThat(fixtures.requests(batch))
                .extracting(fixtures::status)
                .containsOnly(tieline.dasr.RequestStatus.VALID);
        post(people.analyst(), page(batch) + "/exclusions", "id", number, "reason", "Customer asked");
        assertThat(get(people.analyst(), page(batch) + "/requests/" + number))
                .bodyText()
                .contains("Why it is left out", "Customer asked", "Put the account back");
        assertThat(post(people.analyst(), page(batch) + "/requests/" + number + "/inclusion", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Give the reason");
        assertThat(post(people.analyst(), page(batch) + "/requests/" + number + "/inclusion", "reason", "Asked back"))
                .hasStatus(302);
        assertThat(get(people.analyst(), page(batch) + "/requests/" + number))
                .bodyText()
                .contains("Valid", "Asked back");
    }

    @Test
    void onlyAManagerSeesTheOverrideForm() {
        TestAccount account = fixtures.account("PGE");
        fixtures.set(account, "return_right", "unknown");
        TestBatch batch = fixtures.draftOf("PGE", fixtures.list(account));
        fixtures.excluded(batch, account, "return-right", "The contract's return right is unknown.");
        String request = page(batch) + "/requests/" + account.number();
        assertThat(get(people.analyst(), request))
                .bodyText()
                .contains("A manager gives an override.")
                .doesNotContain("Give the override");
        assertThat(post(people.analyst(), request + "/override", "reason", "Counsel agrees"))
                .hasStatus(403);
        assertThat(get(people.manager(), request)).bodyText().contains("Give the override");
        assertThat(post(people.manager(), request + "/override", "reason", "Counsel agrees"))
                .hasStatus(302);
        assertThat(get(people.manager(), request)).bodyText().contains("override by Test Manager: Counsel agrees");
    }

    @Test
    void aStepWithAReasonAsksFirst() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        assertThat(get(people.analyst(), page(batch) + "/withdrawal"))
                .bodyText()
                .contains("Take the batch back");
        assertThat(post(people.analyst(), page(batch) + "/withdrawal", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Give the reason");
        assertThat(post(people.analyst(), page(batch) + "/withdrawal", "reason", "Another account joins"))
                .hasRedirectedUrl(page(batch));
        assertThat(fixtures.status(batch)).isEqualTo(BatchStatus.DRAFT);
        assertThat(get(people.manager(), page(batch) + "/revocation"))
                .bodyText()
                .contains("Not possible now", "has no go to revoke");
    }

    @Test
    void aBatchIsPreparedFromAFrozenListInTwoSteps() {
        var list = fixtures.list(fixtures.account("PGE"), fixtures.account("SCE"));
        assertThat(get(people.analyst(), "/dasr/new")).bodyText().contains(list.reference());
        assertThat(get(people.analyst(), "/dasr/new?list=" + list.reference()))
                .bodyText()
                .contains("PG&amp;E, 1 accounts", "SCE, 1 accounts", "NORTH");
        assertThat(post(people.analyst(), "/dasr", "list", list.reference()))
                .hasStatus(422)
                .bodyText()
                .contains("Choose the utility");
        assertThat(post(people.analyst(), "/dasr", "list", list.reference(), "utility", "SDGE"))
                .hasStatus(422)
                .bodyText()
                .contains("holds no account of SDG&amp;E");
        MvcTestResult prepared =
                post(people.analyst(), "/dasr", "list", list.reference(), "utility", "PGE", "books", "NORTH");
        assertThat(prepared).hasStatus(302);
        assertThat(prepared.getResponse().getRedirectedUrl()).startsWith("/dasr/PGE-");
        assertThat(get(people.manager(), "/dasr/new")).hasStatus(403);
    }

    @Test
    void anUnknownBatchOrRequestIsNotFound() {
        assertThat(get(people.analyst(), "/dasr/PGE-1999-0001")).hasStatus(404);
        assertThat(get(people.analyst(), page(fixtures.draft("PGE", 1)) + "/requests/0000000000"))
                .hasStatus(404);
    }

    private MvcTestResult get(Actor person, String address) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(people.as(person))
                .exchange();
    }

    private MvcTestResult post(Actor person, String address, String... parameters) {
        var request = mvc.post().uri(address).with(people.as(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult decide(
            Actor person,
            TestBatch batch,
            @org.jspecify.annotations.Nullable String verdict,
            String reason,
            String hash) {
        String address = page(batch) + "/decision";
        return verdict == null
                ? post(person, address, "reason", reason, "contentHash", hash)
                : post(person, address, "verdict", verdict, "reason", reason, "contentHash", hash);
    }

    private String hash(TestBatch batch) {
        return fixtures.value(String.class, "SELECT dasr_content_hash(?)", batch.id());
    }

    private static String page(TestBatch batch) {
        return "/dasr/" + batch.reference();
    }
}
