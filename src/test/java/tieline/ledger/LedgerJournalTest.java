package tieline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tieline.ledger.LedgerHistory.Made;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.Hledger;
import tieline.testing.HledgerTest;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** Another accounting program reads a ledger's journal, proves it to the cent, and finds what was tampered with. */
@TielineTest
@HledgerTest
class LedgerJournalTest {

    private static final YearMonth FIRST = YearMonth.of(2003, 7);
    private static final int MONTHS = 24;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private LedgerJournal journal;

    @Autowired
    private LedgerViews views;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    @TempDir
    private Path folder;

    private LedgerHistory history;

    @BeforeEach
    void begin() {
        database.empty();
        history = beans.createBean(LedgerHistory.class);
    }

    @AfterEach
    void empty() {
        database.empty();
    }

    @Test
    void hledgerAgreesWithEveryMonthOfARandomHistory() throws Exception {
        Made made = history.random("BA-SCE", FIRST, MONTHS, 20261128);
        Path file = write("BA-SCE", null);
        assertThat(Hledger.check(file)).isEqualTo(new Hledger.Answer(0, ""));
        for (YearMonth month : made.months()) {
            Map<String, Long> theirs =
                    Hledger.balances(file, month.plusMonths(1).atDay(1).toString());
            Map<String, Long> ours = made.balances().get(month);
            assertThat(theirs)
                    .as("" + month)
                    .containsEntry("BA-SCE:core", ours.get("core"))
                    .containsEntry("BA-SCE:non-core", ours.get("non-core"));
            assertThat(theirs.values().stream().mapToLong(cents -> cents).sum()).isZero();
        }
        assertThat(pageBalances("BA-SCE")).isEqualTo(made.balances());
        assertThat(ledgers.verify("BA-SCE")).isEmpty();
    }

    @Test
    void aCentChangedBehindTheTriggersIsFoundByBothWithItsMonth() throws Exception {
        history.open("TEST", FIRST);
        history.post("TEST", FIRST, "july", EntryDraft.original("core", 1, 100_00, FIRST, "line 1"));
        history.close("TEST", FIRST);
        YearMonth august = FIRST.plusMonths(1);
        history.begin("TEST", august);
        history.post("TEST", august, "august", EntryDraft.original("core", 2, -40_00, august, "line 2"));
        history.close("TEST", august);
        assertThat(Hledger.check(write("TEST", null)).code()).isZero();
        history.tamper("UPDATE ledger_entries SET cents = cents + 1 WHERE line = 2");
        assertThat(ledgers.verify("TEST")).contains(august);
        Hledger.Answer answer = Hledger.check(write("TEST", null));
        assertThat(answer.code()).isNotZero();
        assertThat(answer.said()).contains("End of 2003-08").contains("0.01");
    }

    @Test
    void aLedgerWithoutEntriesAndOneAsOfADayBeforeItBeganAreJournalsToo() throws Exception {
        history.open("TEST", FIRST);
        assertThat(Hledger.check(write("TEST", null)).code()).isZero();
        history.post("TEST", FIRST, "july", EntryDraft.original("core", 1, 100_00, FIRST, "line 1"));
        Path before = write("TEST", LocalDate.of(2001, 1, 1));
        assertThat(Hledger.check(before).code()).isZero();
        assertThat(Files.readString(before)).contains("as it was at the end of").doesNotContain("Posting");
    }

    @Test
    void namesTheOtherSideAsTheRoomThatKeepsTheLedgerDoes() throws Exception {
        history.open("CRS-PGE", FIRST);
        history.open("OTHER", FIRST);
        assertThat(Files.readString(write("CRS-PGE", null))).contains("account CRS-PGE:bundled-core");
        assertThat(Files.readString(write("OTHER", null))).contains("account OTHER:counter-core");
    }

    private Map<YearMonth, Map<String, Long>> pageBalances(String code) {
        return CurrentActor.callAs(
                        people.compliance(),
                        () -> views.months(views.ledger(code).orElseThrow(), null))
                .stream()
                .collect(Collectors.toMap(
                        LedgerMonthRow::month,
                        month -> month.totals().stream()
                                .collect(Collectors.toMap(
                                        LedgerMonthRow.Total::account, LedgerMonthRow.Total::balance))));
    }

    private Path write(String code, @Nullable LocalDate asOf) throws IOException {
        Path file = folder.resolve(code + ".journal");
        try (Writer out = Files.newBufferedWriter(file)) {
            CurrentActor.runAs(people.compliance(), () -> {
                try {
                    journal.write(views.ledger(code).orElseThrow(), asOf, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return file;
    }
}
