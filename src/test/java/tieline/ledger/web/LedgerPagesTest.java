package tieline.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tieline.ledger.EntryDraft;
import tieline.ledger.EntryKind;
import tieline.ledger.LedgerHistory;
import tieline.testing.CleanDatabase;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The pages and files of a ledger with a closed month, an open one and a correction. */
@TielineTest
class LedgerPagesTest {

    private static final YearMonth JULY = YearMonth.of(2003, 7);
    private static final YearMonth AUGUST = JULY.plusMonths(1);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SettableClock clock;

    @Autowired
    private CleanDatabase database;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private LedgerHistory history;

    @BeforeEach
    void begin() {
        database.empty();
        clock.reset();
        history = beans.createBean(LedgerHistory.class);
    }

    @AfterEach
    void end() {
        clock.reset();
        database.empty();
    }

    @Test
    void listsBalancingAccountsWithBalancesAndMonths() {
        assertThat(html("/ledgers")).contains("No ledger is open");
        correction();
        assertThat(html("/ledgers"))
                .contains("BA-PGE", "Core subaccount", "Non-core subaccount", "651,510.00", "Jul 2003", "Aug 2003");
        assertThat(html("/ledgers.csv"))
                .contains("ledger,ledger_name,account,account_name,balance_usd")
                .contains("BA-PGE,Test ledger BA-PGE,core,Core subaccount,651510.00,2003-07,2003-07,2003-08,");
    }

    @Test
    void anEntrySaysWhereItComesFromWhoPostedItWhenAndWhatItTakesBack() {
        correction();
        assertThat(html("/ledgers/BA-PGE"))
                .contains("Appendix B, line 1", "Test Analyst", "month-2003-07", "takes back an entry", "taken back")
                .contains("Close prepared by Test Compliance", "Confirmed by Test Manager")
                .contains("5 of 5 entries, the latest first");
        UUID reversal = jdbc.queryForObject("SELECT entry_id FROM ledger_entries WHERE kind = 'REVERSAL'", UUID.class);
        UUID reversed =
                jdbc.queryForObject("SELECT reverses_id FROM ledger_entries WHERE kind = 'REVERSAL'", UUID.class);
        assertThat(html("/ledgers/BA-PGE/entries/" + reversal))
                .contains("1,215,000.00", "Takes back", reversed.toString(), "correction-1", "found in August")
                .contains("Posted at once", "Replacement");
        assertThat(html("/ledgers/BA-PGE/entries/" + reversed)).contains("Taken back by", reversal.toString());
        assertThat(get("/ledgers/BA-PGE/entries/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/ledgers/CRS-SCE")).hasStatus(404);
    }

    @Test
    void filtersByAccountLineKindAndMonths() {
        correction();
        assertThat(html("/ledgers/BA-PGE?account=non-core")).contains("No entry matches");
        assertThat(html("/ledgers/BA-PGE?line=2")).contains("3 of 3 entries");
        assertThat(html("/ledgers/BA-PGE?kind=REVERSAL")).contains("1 of 1 entry", "1,856,510.00");
        assertThat(html("/ledgers/BA-PGE?effective_month=2003-07&posted_month=2003-08"))
                .contains("2 of 2 entries");
        assertThat(html("/ledgers/BA-PGE?kind=NONSENSE&as_of=never"))
                .contains("not one that this list knows", "5 of 5 entries");
        assertThat(get("/ledgers/BA-PGE?after=nowhere")).hasStatus(422);
    }

    @Test
    void showsEntriesAndBalancesAsTheyWereAtTheEndOfAPacificDay() {
        // 11:30 pm on the 30th in California, and half past midnight
        clock.setTo(Instant.parse("2003-10-01T06:30:00Z"));
        history.open("BA-PGE", JULY);
        history.post("BA-PGE", JULY, "first", EntryDraft.original("core", 1, 100_00, JULY, "first source"));
        clock.advance(Duration.ofHours(1));
        history.post("BA-PGE", JULY, "second", EntryDraft.original("core", 1, 11_00, JULY, "second source"));
        history.close("BA-PGE", JULY);

        assertThat(html("/ledgers/BA-PGE?as_of=2003-09-29")).contains("No month had begun", "No entry matches");
        assertThat(html("/ledgers/BA-PGE?as_of=2003-09-30"))
                .contains("As it was at the end of Sep 30, 2003", "first source", "100.00", "1 of 1 entry")
                .doesNotContain("second source", "111.00", "Confirmed by");
        assertThat(html("/ledgers/BA-PGE?as_of=2003-10-01")).contains("second source", "111.00", "Confirmed by");
        assertThat(html("/ledgers/BA-PGE.csv?as_of=2003-09-30"))
                .contains("first source")
                .doesNotContain("second source");
        assertThat(html("/ledgers/BA-PGE/months?as_of=2003-09-30"))
                .contains("100.00")
                .doesNotContain("111.00");
        assertThat(html("/ledgers/BA-PGE.journal?as_of=2003-09-30"))
                .contains("BA-PGE:core  0.00 USD = 100.00 USD", "End of 2003-07, open")
                .doesNotContain("second source");
    }

    @Test
    void filesCutNothingAndPagesTurnForthAndBack() throws Exception {
        history.open("BA-PGE", JULY);
        for (int i = 1; i <= 120; i++) {
            history.post("BA-PGE", JULY, "key-" + i, EntryDraft.original("core", 1, i, JULY, "source " + i));
        }
        String csv = html("/ledgers/BA-PGE.csv");
        assertThat(csv.lines()).hasSize(121);
        assertThat(csv)
                .contains("posted_month,account,account_name,line,kind,effective_month,side,amount_usd")
                .contains("2003-07,core,Core subaccount,1,Original,2003-07,Dr,1.20,72.60,source 120,Test Analyst,")
                .contains("1.00,50.50,source 100,");
        assertThat(get("/ledgers/BA-PGE.xlsx").getResponse().getContentAsByteArray())
                .startsWith('P', 'K');
        String first = html("/ledgers/BA-PGE");
        assertThat(first).contains("50 of 120 entries", "source 120", "72.60").doesNotContain("source 70<");
        String second = html("/ledgers/BA-PGE?after=" + cursor(first, "after"));
        assertThat(second).contains("source 70<", "24.85", "source 21<").doesNotContain("source 71<", "source 20<");
        assertThat(html("/ledgers/BA-PGE?before=" + cursor(second, "before")))
                .contains("source 120", "source 71<")
                .doesNotContain("source 70<");
        assertThat(html("/ledgers/BA-PGE/months.csv")).contains("2003-07,Open,core,120,72.60,72.60,Test Analyst,,,,,");
    }

    @Test
    void aProofIsAJobWhoseOutcomeStandsOnItsPageAndInTheList() {
        correction();
        assertThat(html("/ledgers")).contains("Not proved yet");
        assertThat(html("/ledgers/BA-PGE/verify")).contains("Not proved yet", "Prove BA-PGE now");
        proveAndAwait(1);
        assertThat(html("/ledgers/BA-PGE/verify"))
                .contains("The entries prove every month", "5 in 2 months", "Test Compliance", "Agrees")
                .contains("Closed through");
        assertThat(html("/ledgers")).contains("Proved ");
        history.close("BA-PGE", AUGUST);
        assertThat(html("/ledgers")).contains("Proved to 2003-07");
        history.tamper("UPDATE ledger_entries SET cents = cents + 1 WHERE kind = 'REPLACEMENT'");
        proveAndAwait(2);
        assertThat(html("/ledgers/BA-PGE/verify")).contains("The first month that differs is <b>Aug 2003</b>");
        assertThat(html("/ledgers")).contains("Differs from 2003-08");
        UUID first = jdbc.queryForObject("SELECT min(proof_id::text)::uuid FROM ledger_proofs", UUID.class);
        assertThat(html("/ledgers/BA-PGE/verify/" + first)).contains("The entries prove every month");
        assertThat(get("/ledgers/BA-PGE/verify/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("/ledgers/BA-PGE/verify?job=" + UUID.randomUUID())).hasStatus(404);
    }

    private void proveAndAwait(int proofs) {
        MvcTestResult answer = mvc.post()
                .uri("/ledgers/BA-PGE/verify")
                .with(people.as(people.compliance()))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        String page = answer.getResponse().getRedirectedUrl();
        assertThat(html(page)).contains("Recomputing BA-PGE");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.queryForObject("SELECT count(*) FROM ledger_proofs", Integer.class) == proofs
                        && html(page).contains("months"));
    }

    /** July closed with a payment of 10,000 too much, corrected in August. */
    private void correction() {
        history.open("BA-PGE", JULY);
        history.post("BA-PGE", JULY, "month-2003-07", line(1, 1_856_510_00), line(2, -1_215_000_00));
        history.close("BA-PGE", JULY);
        history.begin("BA-PGE", AUGUST);
        UUID payment = jdbc.queryForObject("SELECT entry_id FROM ledger_entries WHERE line = 2", UUID.class);
        history.post(
                "BA-PGE",
                AUGUST,
                "correction-1",
                new EntryDraft("core", 2, 1_215_000_00, JULY, EntryKind.REVERSAL, payment, "found in August"),
                new EntryDraft("core", 2, -1_205_000_00, JULY, EntryKind.REPLACEMENT, null, "found in August"));
        history.post(
                "BA-PGE",
                AUGUST,
                "nothing",
                new EntryDraft("core", 1, 0, AUGUST, EntryKind.ORIGINAL, null, "Appendix B, line 1"));
    }

    private static EntryDraft line(int line, long cents) {
        return EntryDraft.original("core", line, cents, JULY, "Appendix B, line " + line);
    }

    private static String cursor(String html, String name) {
        String from = html.substring(html.indexOf(name + "=") + name.length() + 1);
        return from.substring(0, from.indexOf('"'));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(people.as(people.compliance())).exchange();
    }

    private String html(String address) {
        MvcTestResult result = get(address);
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
