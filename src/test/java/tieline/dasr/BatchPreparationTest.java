package tieline.dasr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.accounts.Utility;
import tieline.dasr.DasrFixtures.TestAccount;
import tieline.dasr.DasrFixtures.TestBatch;
import tieline.dasr.DasrFixtures.TestList;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** From a frozen list to requests, each valid, invalid or excluded for the reason that the rules give. */
@TielineTest
class BatchPreparationTest {

    @Autowired
    private BatchService service;

    @Autowired
    private BatchPreparation preparation;

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
    void judgesEveryAccountOfTheListByTheFirstRuleThatExcludesIt() {
        TestAccount valid = fixtures.account("PGE");
        TestAccount residential = with("customer_class", "residential");
        TestAccount inactive = with("status", "inactive");
        TestAccount prohibited = with("return_right", "prohibited");
        TestAccount unknown = with("return_right", "unknown");
        TestAccount residentialNow = fixtures.account("PGE");
        TestAccount inactiveNow = fixtures.account("PGE");
        TestAccount prohibitedNow = fixtures.account("PGE");
        TestAccount otherClassNow = fixtures.account("PGE");
        TestAccount noLongerUnknown = with("return_right", "unknown");
        TestAccount badName = fixtures.account("PGE", "Mare Island * Dry Dock ~ Supply", "NORTH");
        TestAccount live = fixtures.account("PGE");
        TestBatch holder = fixtures.draft("PGE", 0);
        fixtures.request(holder, live);
        TestList list = fixtures.list(
                valid,
                residential,
                inactive,
                prohibited,
                unknown,
                residentialNow,
                inactiveNow,
                prohibitedNow,
                otherClassNow,
                noLongerUnknown,
                badName,
                live,
                fixtures.account("SCE"));
        fixtures.set(residentialNow, "customer_class", "residential");
        fixtures.set(inactiveNow, "status", "inactive");
        fixtures.set(prohibitedNow, "return_right", "prohibited");
        fixtures.set(otherClassNow, "customer_class", "industrial");
        fixtures.set(noLongerUnknown, "return_right", "explicit");

        String reference = prepared(list, BatchFilter.NONE);

        assertThat(rules(reference))
                .containsEntry(valid.number(), "VALID")
                .containsEntry(residential.number(), "EXCLUDED residential")
                .containsEntry(inactive.number(), "EXCLUDED inactive")
                .containsEntry(prohibited.number(), "EXCLUDED return-right")
                .containsEntry(unknown.number(), "EXCLUDED return-right")
                .containsEntry(residentialNow.number(), "EXCLUDED residential")
                .containsEntry(inactiveNow.number(), "EXCLUDED inactive")
                .containsEntry(prohibitedNow.number(), "EXCLUDED return-right")
                .containsEntry(otherClassNow.number(), "INVALID list-out-of-date")
                .containsEntry(noLongerUnknown.number(), "INVALID list-out-of-date")
                .containsEntry(badName.number(), "INVALID customer-name")
                .containsEntry(live.number(), "EXCLUDED live-request")
                .hasSize(12);
        assertThat(problem(reference, live)).contains(holder.reference());
        assertThat(problem(reference, badName)).contains("\"*\"").contains("\"~\"");
        assertThat(problem(reference, otherClassNow)).contains("class commercial is now industrial");
        assertThat(jdbc.queryForMap(
                        "SELECT status, accounts_in_list, accounts_elsewhere, accounts_filtered_out FROM dasr_batches"
                                + " WHERE reference = ?",
                        reference))
                .containsEntry("status", "DRAFT")
                .containsEntry("accounts_in_list", 13)
                .containsEntry("accounts_elsewhere", 1)
                .containsEntry("accounts_filtered_out", 0);
        assertThat(events(reference)).isEqualTo(12);
    }

    @Test
    void takesOnlyWhatTheFilterTakesAndCountsTheRest() {
        TestAccount north = fixtures.account("PGE", "Kern Ridge Cotton Gin", "NORTH");
        TestAccount small = fixtures.account("PGE", "Kern Ridge Cotton Gin", "NORTH");
        TestAccount valley = fixtures.account("PGE", "Kern Ridge Cotton Gin", "VALLEY");
        fixtures.set(small, "annual_kwh", 10);
        TestList list = fixtures.list(north, small, valley);
        BatchFilter filter = new BatchFilter(
                Set.of("NORTH"), Set.of("commercial"), Set.of("A-10"), new java.math.BigDecimal("1000"), null);
        String reference = prepared(list, filter);
        assertThat(rules(reference)).containsOnlyKeys(north.number());
        assertThat(fixtures.value(
                        Integer.class, "SELECT accounts_filtered_out FROM dasr_batches WHERE reference = ?", reference))
                .isEqualTo(2);
    }

    @Test
    void namesTheRefusedRequestThatANewOneReplaces() {
        TestAccount account = fixtures.account("PGE");
        TestList list = fixtures.list(account);
        TestBatch refused = fixtures.draftOf("PGE", list);
        UUID old = fixtures.request(refused, account);
        fixtures.send(refused, RequestStatus.REJECTED);
        String reference = prepared(list, BatchFilter.refusedIn(refused.reference()));
        assertThat(fixtures.value(UUID.class, """
                SELECT replaces_request_id FROM dasr_requests JOIN dasr_batches USING (batch_id) WHERE reference = ?
                """, reference)).isEqualTo(old);
    }

    @Test
    void leavesOutWhatHasSwitchedUntilTheAccountsDataIsNewer() {
        TestAccount account = fixtures.account("PGE");
        TestList list = fixtures.list(account);
        TestBatch done = fixtures.draftOf("PGE", list);
        fixtures.request(done, account);
        fixtures.send(done, RequestStatus.SWITCHED);
        assertThat(rules(prepared(list, BatchFilter.NONE))).containsEntry(account.number(), "EXCLUDED switched");
        fixtures.set(account, "as_of", java.time.LocalDate.parse("2026-12-15"));
        assertThat(rules(prepared(fixtures.list(account), BatchFilter.NONE))).containsEntry(account.number(), "VALID");
    }

    @Test
    void refreshingTakesACorrectionInAndKeepsWhatAPersonLeftOut() {
        TestAccount badName = fixtures.account("PGE", "Sierra ^ Foothill Hospital", "NORTH");
        TestAccount good = fixtures.account("PGE");
        String reference = prepared(fixtures.list(badName, good), BatchFilter.NONE);
        jdbc.update("""
                UPDATE dasr_requests SET status = 'EXCLUDED', problem = 'Customer asked', problem_rule = 'left-out'
                WHERE account_id = ?
                """, good.id());
        jdbc.update(
                "UPDATE customers SET customer_name = 'Sierra Foothill Hospital' WHERE customer_name LIKE 'Sierra ^%'");
        CurrentActor.runAs(people.analyst(), () -> preparation.refresh(id(reference), done -> {}));
        assertThat(rules(reference))
                .containsEntry(badName.number(), "VALID")
                .containsEntry(good.number(), "EXCLUDED left-out");
    }

    @Test
    void refusesAListThatIsNotFrozenOrHoldsNoneOfTheUtility() {
        TestList list = fixtures.list(fixtures.account("SCE"));
        assertThatThrownBy(() -> prepared(list, BatchFilter.NONE))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("no account of PG&E");
        assertThatThrownBy(() -> prepared(new TestList(list.id(), "LST-1999-0001"), BatchFilter.NONE))
                .isInstanceOf(BatchRefusedException.class)
                .hasMessageContaining("no frozen account list");
    }

    @Test
    void theBatchKnowsTheJobThatPreparesIt() {
        TestList list = fixtures.list(fixtures.account("PGE"));
        String reference = prepared(list, BatchFilter.NONE);
        assertThat(jdbc.queryForList("""
                        SELECT j.label FROM dasr_batches b JOIN jobs j ON j.job_id = b.job_id WHERE b.reference = ?
                        """, String.class, reference)).containsExactly("Prepare " + reference);
    }

    private TestAccount with(String column, String value) {
        TestAccount account = fixtures.account("PGE");
        fixtures.set(account, column, value);
        return account;
    }

    private String prepared(TestList list, BatchFilter filter) {
        return CurrentActor.callAs(people.analyst(), () -> {
            String reference = service.prepare(list.reference(), Utility.PGE, filter);
            preparation.make(id(reference), done -> {});
            return reference;
        });
    }

    private UUID id(String reference) {
        return fixtures.value(UUID.class, "SELECT batch_id FROM dasr_batches WHERE reference = ?", reference);
    }

    private Map<String, String> rules(String reference) {
        Map<String, String> rules = new LinkedHashMap<>();
        jdbc.query(
                "SELECT account_number, rtrim(status || ' ' || COALESCE(problem_rule, '')) FROM dasr_requests"
                        + " WHERE batch_id = ? ORDER BY account_number",
                row -> {
                    rules.put(row.getString(1), row.getString(2));
                },
                id(reference));
        return rules;
    }

    private String problem(String reference, TestAccount account) {
        return fixtures.value(
                String.class,
                "SELECT problem FROM dasr_requests WHERE batch_id = ? AND account_id = ?",
                id(reference),
                account.id());
    }

    private int events(String reference) {
        return fixtures.value(
                Integer.class,
                "SELECT count(*) FROM dasr_request_events JOIN dasr_requests USING (account_id, request_id)"
                        + " WHERE batch_id = ?",
                id(reference));
    }
}
