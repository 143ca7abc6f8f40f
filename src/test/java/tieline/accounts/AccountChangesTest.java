package tieline.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import tieline.accounts.AccountFixture.Given;
import tieline.audit.AuditEvent;
import tieline.audit.AuditTrail;
import tieline.platform.jobs.JobQueue;
import tieline.platform.jobs.JobStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.TimelineEntry;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

@TielineTest
@Import(AccountFixture.class)
class AccountChangesTest {

    private static final AccountReference REFERENCE = new AccountReference(Utility.PGE, "0000000001");
    private static final ReturnRightDecision PROHIBITED =
            new ReturnRightDecision(ReturnRight.PROHIBITED, "Read the contract", "section 7.2");

    @Autowired
    private AccountChanges changes;

    @Autowired
    private AccountBulkChanges bulk;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AccountFixture given;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private TestPeople people;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JobQueue jobs;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID id;

    @BeforeEach
    void anAccount() {
        database.empty();
        id = given.add(Given.account(REFERENCE.toString()).with("unknown"));
        given.book("SOUTH");
    }

    @Test
    void setsAReturnRightWithItsReasonAndClause() {
        asAnalyst(() -> changes.decideReturnRight(REFERENCE, 0, PROHIBITED));

        AccountDetail detail = detail();
        assertThat(detail.row().returnRight()).isEqualTo(ReturnRight.PROHIBITED);
        assertThat(detail.version()).isEqualTo(1);
        ReturnRightSource source = detail.returnRightSource();
        assertThat(source).isNotNull();
        assertThat(source.clause()).isEqualTo("section 7.2");
        assertThat(source.reason()).isEqualTo("Read the contract");
        assertThat(source.who()).isEqualTo("Test Analyst");
        TimelineEntry entry = detail.history().get(0);
        assertThat(entry.before()).isEqualTo("Return right unknown");
        assertThat(entry.after()).isEqualTo("Return right prohibited");
        assertThat(entry.why()).isEqualTo("Read the contract");
        AuditEvent event = audit.timeline("account", id, 1).get(0);
        assertThat(event.action()).isEqualTo("account.return-right");
        assertThat(event.reason()).isEqualTo("Read the contract");
        assertThat(event.after()).containsEntry("return_right", "prohibited").containsEntry("clause", "section 7.2");
    }

    @Test
    void movesToAnotherBook() {
        asAnalyst(() -> changes.moveToBook(REFERENCE, 0, "SOUTH", "New desk"));
        assertThat(detail().row().book()).isEqualTo("SOUTH");
        assertThat(detail().returnRightSource()).isNull();
        assertThat(detail().history().get(0).after()).isEqualTo("Book SOUTH");
    }

    @Test
    void refusesWhatNoRuleAllows() {
        assertRefused("meanwhile", () -> changes.decideReturnRight(REFERENCE, 5, PROHIBITED));
        assertRefused(
                "Say why",
                () -> changes.decideReturnRight(REFERENCE, 0, new ReturnRightDecision(ReturnRight.SILENT, " ", null)));
        assertRefused(
                "Name the clause",
                () -> changes.decideReturnRight(
                        REFERENCE, 0, new ReturnRightDecision(ReturnRight.EXPLICIT, "It says so", " ")));
        assertRefused(
                "already",
                () -> changes.decideReturnRight(
                        REFERENCE, 0, new ReturnRightDecision(ReturnRight.UNKNOWN, "Not read", null)));
        assertRefused("no book", () -> changes.moveToBook(REFERENCE, 0, "NONE", "Why not"));
        assertRefused("already", () -> changes.moveToBook(REFERENCE, 0, "NORTH", "Why not"));
        assertRefused("Say why", () -> changes.moveToBook(REFERENCE, 0, "SOUTH", ""));
        assertRefused(
                "no account",
                () -> changes.decideReturnRight(new AccountReference(Utility.SCE, "0000000001"), 0, PROHIBITED));
        jdbc.update("UPDATE accounts SET status = 'inactive'");
        assertRefused("inactive", () -> changes.decideReturnRight(REFERENCE, 0, PROHIBITED));
        assertRefused("inactive", () -> changes.moveToBook(REFERENCE, 0, "SOUTH", "Why not"));
        assertThat(audit.timeline("account", id, 9)).isEmpty();
    }

    @Test
    void areForAnalystsOnly() {
        AccountSelection all = AccountSelection.all(AccountFilter.EVERYTHING);
        for (Actor other : List.of(people.manager(), people.compliance(), people.administrator())) {
            for (Runnable change : List.<Runnable>of(
                    () -> changes.decideReturnRight(REFERENCE, 0, PROHIBITED),
                    () -> changes.moveToBook(REFERENCE, 0, "SOUTH", "Why not"),
                    () -> bulk.decideReturnRight(all, PROHIBITED),
                    () -> bulk.moveToBook(all, "SOUTH", "Why not"))) {
                assertThatThrownBy(() -> CurrentActor.runAs(other, change)).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    @Test
    void changesManyAtOnceAndLeavesInactiveAndEqualOnes() {
        for (int i = 2; i <= 9; i++) {
            Given account = Given.account("SCE-%010d".formatted(i)).with(i == 2 ? "prohibited" : "silent");
            given.add(i == 3 ? account.inactive() : account);
        }
        AccountSelection selection = AccountSelection.all(AccountFilter.ofQuery("utility=SCE"));
        AccountBulkOutcome outcome =
                CurrentActor.callAs(people.analyst(), () -> bulk.decideReturnRight(selection, PROHIBITED));
        assertThat(outcome).isEqualTo(new AccountBulkOutcome(6, 2, null));
        assertThat(accounts.totals(AccountFilter.ofQuery("return_right=prohibited"))
                        .accounts())
                .isEqualTo(7);
        assertThat(jdbc.queryForList(
                        "SELECT count(*) FROM account_changes WHERE version = 1 AND reason ="
                                + " 'Read the contract' AND after_values ->> 'return_right_clause' = 'section 7.2'",
                        Long.class))
                .containsExactly(6L);
        assertThat(jdbc.queryForList(
                        "SELECT summary FROM audit_events WHERE action = 'accounts.return-right'", String.class))
                .containsExactly("Set return right prohibited of 6 accounts");
        assertThat(detail().row().returnRight()).isEqualTo(ReturnRight.UNKNOWN);
    }

    @Test
    void changesChosenAccountsOnly() {
        given.add(Given.account("SCE-0000000002"));
        AccountSelection chosen = AccountSelection.chosen(List.of(id), AccountFilter.EVERYTHING);
        assertThat(CurrentActor.callAs(people.analyst(), () -> bulk.moveToBook(chosen, "SOUTH", "New desk")))
                .isEqualTo(new AccountBulkOutcome(1, 0, null));
        assertThat(accounts.totals(AccountFilter.ofQuery("book=SOUTH")).accounts())
                .isEqualTo(1);
        assertRefused("no book", () -> bulk.moveToBook(chosen, "NONE", "Why not"));
        assertRefused(
                "No account matches",
                () -> bulk.moveToBook(AccountSelection.all(AccountFilter.ofQuery("book=NONE")), "SOUTH", "Why not"));
        assertThatThrownBy(() -> AccountSelection.chosen(List.of(), AccountFilter.EVERYTHING))
                .isInstanceOf(AccountRuleException.class);
    }

    @Test
    void leavesVeryManyToAJob() {
        jdbc.update("""
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    return_right, da_class, common_area, as_of)
                SELECT md5('x' || g)::uuid, 'SDGE', lpad(g::text, 10, '0'), a.customer_id, a.book_id, 'residential',
                       'active', 'silent', 'none', FALSE, a.as_of
                FROM generate_series(1, 5001) g, accounts a WHERE a.account_id = ?
                """, id);
        AccountSelection all = AccountSelection.all(AccountFilter.ofQuery("utility=SDGE"));
        AccountBulkOutcome outcome =
                CurrentActor.callAs(people.analyst(), () -> bulk.moveToBook(all, "SOUTH", "New desk"));
        UUID job = outcome.jobId();
        assertThat(job).isNotNull();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.find(job).orElseThrow().status() == JobStatus.DONE);
        assertThat(jobs.find(job).orElseThrow().message()).isEqualTo("5,001 accounts changed, 0 left as they were");
        assertThat(accounts.totals(AccountFilter.ofQuery("book=SOUTH")).accounts())
                .isEqualTo(5001);
    }

    private AccountDetail detail() {
        return accounts.detail(REFERENCE).orElseThrow();
    }

    private void asAnalyst(Runnable change) {
        CurrentActor.runAs(people.analyst(), change);
    }

    private void assertRefused(String sentence, Runnable change) {
        assertThatThrownBy(() -> asAnalyst(change))
                .isInstanceOf(AccountRuleException.class)
                .hasMessageContaining(sentence);
    }
}
