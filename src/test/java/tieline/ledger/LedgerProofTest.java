package tieline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import tieline.audit.AuditTrail;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.TimelineEntry;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** What recomputing a ledger finds after somebody changed the database behind its triggers, and what is kept of it. */
@TielineTest
class LedgerProofTest {

    private static final String CODE = "BA-TEST";
    private static final YearMonth JULY = YearMonth.of(2003, 7);
    private static final YearMonth AUGUST = JULY.plusMonths(1);
    private static final YearMonth SEPTEMBER = JULY.plusMonths(2);

    @Autowired
    private LedgerProofs proofs;

    @Autowired
    private LedgerViews views;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private LedgerHistory history;

    /** July and August closed, September open. */
    @BeforeEach
    void threeMonths() {
        database.empty();
        history = beans.createBean(LedgerHistory.class);
        history.open(CODE, JULY);
        for (YearMonth month : List.of(JULY, AUGUST, SEPTEMBER)) {
            if (month.isAfter(JULY)) {
                history.close(CODE, month.minusMonths(1));
                history.begin(CODE, month);
            }
            history.post(
                    CODE,
                    month,
                    "key|" + month,
                    EntryDraft.original("core", 1, 100_00, month, "line 1 of " + month),
                    EntryDraft.original("core", 4, -7_00, month, "line 4"),
                    EntryDraft.original("non-core", 5, 7_00, month, "line 5"));
        }
    }

    @AfterEach
    void empty() {
        database.empty();
    }

    @Test
    void whatIsAsItWasIsProvedWithTheHeadHashAndKeptForGood() {
        List<Integer> progress = new ArrayList<>();
        ProofView proof = as(people.analyst(), () -> proofs.prove(CODE, progress::add));
        assertThat(proof.agrees()).isTrue();
        assertThat(proof.entries()).isEqualTo(9);
        assertThat(proof.closedThrough()).isEqualTo(AUGUST);
        assertThat(progress).containsExactly(1, 2, 3);
        LedgerRow ledger = as(people.compliance(), () -> views.ledger(CODE)).orElseThrow();
        assertThat(proof.headHash()).isEqualTo(ledger.headHash());
        assertThat(as(people.compliance(), () -> proofs.latest(ledger, 9))).containsExactly(proof);
        assertThat(as(people.compliance(), () -> proofs.months(proof)))
                .hasSize(3)
                .allMatch(MonthProof::agrees)
                .extracting(MonthProof::status)
                .containsExactly(MonthStatus.CLOSED, MonthStatus.CLOSED, MonthStatus.OPEN);
        assertThat(audit.history("ledger", ledger.id(), 1))
                .extracting(TimelineEntry::what, TimelineEntry::who)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "All 9 entries prove what was written down",
                        people.analyst().name()));
        assertThatThrownBy(() -> as(people.administrator(), () -> proofs.prove(CODE, done -> {})))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE ledger_entries SET cents = cents + 1 WHERE posted_month = '2003-07-01' AND line = 1; 2003-07",
                "UPDATE ledger_entries SET cents = cents - 1 WHERE posted_month = '2003-08-01' AND line = 1; 2003-08",
                "UPDATE ledger_entries SET cents = cents - 1 WHERE posted_month = '2003-09-01' AND line = 1; 2003-09",
                "UPDATE ledger_entries SET effective_month = '2003-07-01' WHERE posted_month = '2003-09-01'; 2003-09",
                "DELETE FROM ledger_entries WHERE posted_month = '2003-08-01' AND line = 4; 2003-08",
                "DELETE FROM ledger_entries WHERE posted_month = '2003-09-01'; 2003-09",
                "DELETE FROM ledger_postings WHERE posted_month = '2003-08-01'; 2003-08",
                "UPDATE ledger_entries SET citation = citation || ' ' WHERE posted_month = '2003-08-01'; 2003-08",
                "UPDATE ledger_postings SET actor_name = 'Nobody' WHERE posted_month = '2003-07-01'; 2003-07",
                "UPDATE ledger_postings SET posted_at = posted_at - interval '1 s' WHERE posted_month = '2003-08-01'; 2003-08",
                "UPDATE ledger_postings SET idempotency_key = 'x' WHERE posted_month = '2003-08-01'; 2003-08",
                "UPDATE ledger_balances SET cents = cents + 1 WHERE month = '2003-08-01'; 2003-08",
                "DELETE FROM ledger_balances WHERE month = '2003-07-01'; 2003-07",
                "UPDATE ledger_months SET content_hash = repeat('0', 64) WHERE month = '2003-07-01'; 2003-07"
            })
    void oneChangeBehindTheTriggersIsNamedWithItsMonth(String change, String month) {
        history.tamper(change);
        ProofView proof = as(people.compliance(), () -> proofs.prove(CODE, done -> {}));
        assertThat(proof.firstDifference()).hasToString(month.strip());
        LedgerRow ledger = as(people.compliance(), () -> views.ledger(CODE)).orElseThrow();
        assertThat(audit.history("ledger", ledger.id(), 1))
                .extracting(TimelineEntry::what)
                .containsExactly("Not what was written down, from " + month.strip() + " on");
    }

    @Test
    void noWordOfAKeyPassesForTheEndOfACitation() {
        history.tamper(
                "UPDATE ledger_entries SET citation = 'line 4|key' WHERE posted_month = '2003-07-01' AND line = 4");
        history.tamper("UPDATE ledger_postings SET idempotency_key = '2003-07' WHERE posted_month = '2003-07-01'");
        ProofView proof = as(people.compliance(), () -> proofs.prove(CODE, done -> {}));
        assertThat(proof.firstDifference()).isEqualTo(JULY);
        assertThat(as(people.compliance(), () -> proofs.months(proof)).get(0).hashAgrees())
                .isFalse();
    }

    private static <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }
}
