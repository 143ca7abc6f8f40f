package tieline.dasr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.dasr.DasrFixtures.TestAccount;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** What the database refuses when somebody goes around the application. */
@TielineTest
class GuardsTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

    private DasrFixtures fixtures;

    @BeforeEach
    void prepare() {
        fixtures = new DasrFixtures(jdbc, people);
    }

    @Test
    void noResidentialAccountIsEverValid() {
        TestAccount account = fixtures.account("PGE");
        fixtures.set(account, "customer_class", "residential");
        refused("dasr_requests_non_residential_ck", () -> fixtures.request(fixtures.draft("PGE", 0), account));
    }

    @Test
    void noInactiveAccountIsEverValid() {
        TestAccount account = fixtures.account("PGE");
        fixtures.set(account, "status", "inactive");
        refused("dasr_requests_active_ck", () -> fixtures.request(fixtures.draft("PGE", 0), account));
    }

    @Test
    void noProhibitedReturnIsValidWithoutAnOverride() {
        TestAccount account = fixtures.account("PGE");
        fixtures.set(account, "return_right", "prohibited");
        refused("dasr_requests_return_right_ck", () -> fixtures.request(fixtures.draft("PGE", 0), account));
    }

    @Test
    void anAccountHasOneLiveRequest() {
        TestAccount account = fixtures.account("PGE");
        fixtures.request(fixtures.draft("PGE", 0), account);
        refused("dasr_requests_one_live_uq", () -> fixtures.request(fixtures.draft("PGE", 0), account));
    }

    @Test
    void aBatchHoldsNoAccountOfAnotherUtility() {
        refused("violates foreign key", () -> fixtures.request(fixtures.draft("PGE", 0), fixtures.account("SCE")));
    }

    @Test
    void aRequestBeginsInPreparation() {
        TestBatch batch = fixtures.draft("PGE", 0);
        refused("begins in preparation", () -> insertAs(batch, fixtures.account("PGE"), "RELEASED"));
    }

    @Test
    void whatWasSubmittedDoesNotChange() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        refused("back to draft first", () -> fixtures.request(batch, fixtures.account("PGE")));
        refused(
                "back to draft first",
                () -> jdbc.update(
                        "UPDATE dasr_requests SET status = 'EXCLUDED', problem = 'x', problem_rule = 'x' WHERE batch_id = ?",
                        batch.id()));
        refused("never deleted", () -> jdbc.update("DELETE FROM dasr_requests WHERE batch_id = ?", batch.id()));
    }

    @Test
    void nobodyDecidesOnAnOwnBatch() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        refused("maker is never checker", () -> decide(batch, people.analyst(), hash(batch)));
    }

    @Test
    void nobodyDecidesOnABatchAfterChangingARequest() {
        TestBatch batch = fixtures.draft("PGE", 1);
        Actor changer = people.manager();
        jdbc.update("INSERT INTO dasr_batch_makers VALUES (?, ?, ?)", batch.id(), changer.id(), changer.name());
        fixtures.submit(batch);
        refused("maker is never checker", () -> decide(batch, changer, hash(batch)));
        Actor late = people.otherManager();
        jdbc.update("INSERT INTO dasr_batch_makers VALUES (?, ?, ?)", batch.id(), late.id(), late.name());
        refused("maker is never checker", () -> decide(batch, late, hash(batch)));
        refused("never changed", () -> jdbc.update("DELETE FROM dasr_batch_makers WHERE batch_id = ?", batch.id()));
    }

    @Test
    void aDecisionNamesWhatTheBatchHoldsNow() {
        TestBatch batch = fixtures.submit(fixtures.draft("PGE", 1));
        refused("not on what the batch holds", () -> decide(batch, people.manager(), "cd".repeat(32)));
        status(batch, "DRAFT");
        refused("not on what the batch holds", () -> decide(batch, people.manager(), hash(batch)));
    }

    @Test
    void nothingWaitsForADecisionButWhatTheBatchWasSubmittedWith() {
        TestBatch submitted = fixtures.submit(fixtures.draft("PGE", 1));
        TestBatch draft = fixtures.draft("PGE", 1);
        refused("no batch waits", () -> approval(submitted, draft.id(), hash(draft)));
        voidApproval(submitted, "changed");
        refused("no batch waits", () -> approval(submitted, submitted.id(), "cd".repeat(32)));
        approval(submitted, submitted.id(), hash(submitted));
        refused("approvals_one_live_uq", () -> approval(submitted, submitted.id(), hash(submitted)));
    }

    @Test
    void aDecisionNeverChangesAndIsVoidedOnce() {
        TestBatch batch = fixtures.decideGo(fixtures.submit(fixtures.draft("PGE", 1)));
        refused("never changed", () -> decision(batch, "verdict = 'REJECTED', reason = 'x'"));
        refused(
                "never changed or deleted",
                () -> jdbc.update("DELETE FROM approval_decisions WHERE subject_id = ?", batch.id()));
        refused("never deleted", () -> jdbc.update("DELETE FROM approvals WHERE subject_id = ?", batch.id()));
        voidApproval(batch, "changed");
        refused("never changes", () -> voidApproval(batch, "again"));
    }

    @Test
    void aDecisionStandsOnceItsBatchIsBeingSent() {
        TestBatch batch = fixtures.sending("PGE", 1);
        refused("being sent", () -> voidApproval(batch, "late"));
        refused("undo is whole", () -> undo(batch));
    }

    @Test
    void aBatchDoesNotLeaveWithoutALiveGo() {
        TestBatch waiting = fixtures.submit(fixtures.draft("PGE", 1));
        refused("no live go", () -> status(waiting, "GO"));
        refused("no live go", () -> status(waiting, "SENDING"));
        TestBatch voided = fixtures.decideGo(fixtures.submit(fixtures.draft("PGE", 1)));
        voidApproval(voided, "revoked");
        refused("no live go", () -> status(voided, "SENDING"));
    }

    @Test
    void aRequestIsReleasedOnlyWhileItsBatchIsBeingSent() {
        TestBatch batch = fixtures.decideGo(fixtures.submit(fixtures.draft("PGE", 1)));
        refused("only while its batch is being sent", () -> release(batch));
    }

    @Test
    void theAccountItselfIsAskedOnceMoreAtTheRelease() {
        for (String change : new String[] {
            "customer_class = 'residential'",
            "status = 'inactive'",
            "return_right = 'prohibited'",
            "account_number = '9999999999'"
        }) {
            TestBatch batch = fixtures.sending("SDGE", 1);
            jdbc.update(
                    "UPDATE accounts SET " + change
                            + " WHERE account_id = (SELECT account_id FROM dasr_requests WHERE batch_id = ?)",
                    batch.id());
            refused("may not be returned", () -> release(batch));
        }
    }

    @Test
    void anOverrideHoldsOnlyForTheReturnRightItWasGivenFor() {
        TestAccount account = fixtures.account("PGE");
        fixtures.set(account, "return_right", "unknown");
        TestBatch batch = fixtures.draft("PGE", 0);
        UUID override = Ids.next();
        jdbc.update("""
                INSERT INTO dasr_overrides VALUES (?, ?, 'unknown', 'Counsel read the contract', ?, 'Test Manager', now())
                """, account.id(), override, people.manager().id());
        insertAs(batch, account, "VALID", override);
        fixtures.decideGo(fixtures.submit(batch));
        status(batch, "SENDING");
        fixtures.set(account, "return_right", "prohibited");
        refused("may not be returned", () -> release(batch));
        fixtures.set(account, "return_right", "unknown");
        release(batch);
        assertThat(fixtures.requests(batch)).extracting(fixtures::status).containsExactly(RequestStatus.RELEASED);
    }

    @Test
    void aReleasedRequestNeverChangesAndItsBatchDoesNotGoBack() {
        TestBatch batch = fixtures.built("PGE", 1);
        refused("never changes", () -> update(batch, "customer_name = 'Another'"));
        refused("never changes", () -> update(batch, "tracking_number = 'another'"));
        refused("does not go back", () -> update(batch, "status = 'VALID'"));
        refused("never deleted", () -> jdbc.update("DELETE FROM dasr_requests WHERE batch_id = ?", batch.id()));
        refused("does not go back", () -> status(batch, "DRAFT"));
    }

    @Test
    void aBatchKeepsItsUtilityListAndPreparer() {
        TestBatch batch = fixtures.draft("PGE", 1);
        refused(
                "keeps its utility",
                () -> jdbc.update("UPDATE dasr_batches SET list_sha256 = 'other' WHERE batch_id = ?", batch.id()));
    }

    private void refused(String why, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(why);
    }

    private String hash(TestBatch batch) {
        return fixtures.value(String.class, "SELECT dasr_content_hash(?)", batch.id());
    }

    private void decide(TestBatch batch, Actor decider, String hash) {
        jdbc.update("""
                INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by, verdict,
                    content_hash, decided_by, decided_by_name, decided_at, effect_at)
                SELECT ?, approval_id, subject_kind, subject_id, submitted_by, 'APPROVED', ?, ?, ?, now(), now()
                FROM approvals WHERE subject_id = ?
                """, Ids.next(), hash, decider.id(), decider.name(), batch.id());
    }

    private void decision(TestBatch batch, String change) {
        jdbc.update("UPDATE approval_decisions SET " + change + " WHERE subject_id = ?", batch.id());
    }

    private void undo(TestBatch batch) {
        jdbc.update("""
                INSERT INTO approval_undos (decision_id, undone_by, undone_by_name, undone_at)
                SELECT decision_id, decided_by, decided_by_name, now() FROM approval_decisions WHERE subject_id = ?
                """, batch.id());
    }

    /** One more approval like that of a submitted batch. */
    private void approval(TestBatch like, UUID subject, String hash) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO approvals (approval_id, subject_kind, subject_id, reference, title, address, content_hash,
                    changes, consequence, decider_role, undo_seconds, status, submitted_by, submitted_by_name,
                    submitted_at, version)
                SELECT ?, subject_kind, ?, reference, title, address, ?, changes, consequence, decider_role, undo_seconds,
                    'WAITING', submitted_by, submitted_by_name, submitted_at, 0
                FROM approvals WHERE subject_id = ? LIMIT 1
                """, id, subject, hash, like.id());
    }

    private void voidApproval(TestBatch batch, String reason) {
        jdbc.update("""
                UPDATE approvals SET status = 'VOID', ended_at = now(), end_reason = ?, ended_by_name = 'Test'
                WHERE approval_id = (SELECT approval_id FROM approvals WHERE subject_id = ? ORDER BY approval_id DESC LIMIT 1)
                """, reason, batch.id());
    }

    private void status(TestBatch batch, String status) {
        jdbc.update("UPDATE dasr_batches SET status = ? WHERE batch_id = ?", status, batch.id());
    }

    private void release(TestBatch batch) {
        update(batch, "status = 'RELEASED'");
    }

    private void update(TestBatch batch, String change) {
        jdbc.update("UPDATE dasr_requests SET " + change + " WHERE batch_id = ?", batch.id());
    }

    private void insertAs(TestBatch batch, TestAccount account, String status, Object... override) {
        jdbc.update("""
                INSERT INTO dasr_requests (account_id, request_id, batch_id, utility, account_number, customer_number,
                    customer_name, book_code, customer_class, account_status, return_right, status, override_id)
                SELECT account_id, ?, ?, utility, account_number, 'C', 'Name', 'NORTH', customer_class, status, return_right,
                    ?, ? FROM accounts WHERE account_id = ?
                """, Ids.next(), batch.id(), status, override.length == 0 ? null : override[0], account.id());
    }
}
