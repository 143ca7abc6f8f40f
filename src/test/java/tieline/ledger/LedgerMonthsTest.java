package tieline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.testing.CleanDatabase;
import tieline.testing.SettableClock;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The months of a ledger: closed ones as their closes wrote them down, open ones from their entries. */
@TielineTest
class LedgerMonthsTest {

    private static final YearMonth FIRST = YearMonth.of(2003, 7);

    @Autowired
    private LedgerViews views;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestPeople people;

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
    void saysWhatTheEntriesSayNowAndAsOfEveryDay() {
        LocalDate before = Pacific.dateOf(clock.instant());
        history.random("BA-ONE", FIRST, 6, 71);
        clock.advance(Duration.ofDays(3));
        LocalDate between = Pacific.dateOf(clock.instant()).minusDays(1);
        history.random("BA-TWO", FIRST, 8, 72);
        for (String code : List.of("BA-ONE", "BA-TWO")) {
            assertThat(months(code, null)).as(code).isNotEmpty().isEqualTo(entries(code));
            assertThat(months(code, between.plusDays(1))).as(code).isEqualTo(entries(code));
        }
        assertThat(months("BA-ONE", between)).isEqualTo(entries("BA-ONE"));
        assertThat(months("BA-TWO", between)).isEmpty();
        assertThat(months("BA-ONE", before.minusDays(1))).isEmpty();
    }

    @Test
    void aClosedMonthShowsWhatWasClosedAndTheProofNamesItWhenAnEntryWasTamperedWith() {
        history.random("BA-ONE", FIRST, 6, 71);
        YearMonth open = FIRST.plusMonths(5);
        history.post("BA-ONE", open, "late", EntryDraft.original("core", 1, 100_00, open, "A test"));
        List<String> before = months("BA-ONE", null);
        YearMonth closed = YearMonth.parse(before.get(0).substring(0, 7));
        tamperWith(closed);
        assertThat(months("BA-ONE", null)).isEqualTo(before);
        assertThat(ledgers.verify("BA-ONE")).contains(closed);
        tamperWith(open);
        assertThat(months("BA-ONE", null)).as("an open month").isNotEqualTo(before);
    }

    private void tamperWith(YearMonth month) {
        history.tamper("UPDATE ledger_entries SET cents = cents + 1 WHERE posted_month = ?", month.atDay(1));
    }

    /** Month, account, entries, change and balance, of accounts that have entries in the month. */
    private List<String> months(String code, @Nullable LocalDate asOf) {
        return CurrentActor.callAs(
                people.compliance(),
                () -> views.months(views.ledger(code).orElseThrow(), asOf).stream()
                        .flatMap(month -> month.totals().stream()
                                .filter(total -> total.entries() > 0)
                                .map(total -> month.month() + " " + total.account() + " " + total.entries() + " "
                                        + total.change() + " " + total.balance()))
                        .collect(Collectors.toList()));
    }

    private List<String> entries(String code) {
        return jdbc.queryForList("""
                SELECT to_char(posted_month, 'YYYY-MM') || ' ' || code || ' ' || entries || ' ' || change || ' '
                    || sum(change) OVER (PARTITION BY code ORDER BY posted_month)
                FROM (SELECT e.posted_month, a.code, count(*) AS entries, sum(e.cents) AS change
                      FROM ledger_entries e JOIN ledger_accounts a USING (account_id)
                      JOIN ledgers l ON l.ledger_id = e.ledger_id WHERE l.code = ?
                      GROUP BY e.posted_month, a.code) s
                ORDER BY posted_month, code
                """, String.class, code);
    }
}
