package tieline.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.time.Pacific;

/** Writes a ledger as a plain-text journal, so that another program proves it: every posting, every balance at a month's end. */
@Service
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class LedgerJournal {

    private final LedgerQueries ledgers;
    private final JournalQueries journal;
    private final List<CounterAccounts> counters;
    private final Clock clock;

    LedgerJournal(LedgerQueries ledgers, JournalQueries journal, List<CounterAccounts> counters, Clock clock) {
        this.ledgers = ledgers;
        this.journal = journal;
        this.counters = List.copyOf(counters);
        this.clock = clock;
    }

    /**
     * Writes all of a ledger while it is read, all of it as it stood at one moment.
     *
     * @param asOf only what was posted and closed by the end of this Pacific day; null for everything
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(LedgerRow ledger, @Nullable LocalDate asOf, Appendable out) throws IOException {
        JournalText text = new JournalText(out, ledger.code(), account -> counter(ledger.code(), account));
        String when = asOf == null ? "" : "; as it was at the end of " + Pacific.day(asOf) + ", Pacific time";
        text.head(ledger.name(), "Written " + clock.instant() + when, ledgers.accounts(ledger.id()));
        Months months = new Months(text, ledgers.months(ledger.id(), asOf), journal.written(ledger.id()));
        try {
            journal.each(ledger.id(), asOf, months::take);
            months.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String counter(String ledger, String account) {
        return counters.stream()
                .map(each -> each.counterOf(ledger, account))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("counter-" + account);
    }

    /** Puts the end of each month behind its last posting. */
    private static final class Months {

        private final JournalText text;
        private final List<LedgerMonthRow> months;
        private final Map<YearMonth, Map<String, Long>> written;
        private int ended;

        Months(JournalText text, List<LedgerMonthRow> months, Map<YearMonth, Map<String, Long>> written) {
            this.text = text;
            this.months = months;
            this.written = written;
        }

        void take(LedgerEntry entry) {
            try {
                while (months.get(ended).month().isBefore(entry.posted())) {
                    endOne();
                }
                text.entry(entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() throws IOException {
            while (ended < months.size()) {
                endOne();
            }
        }

        private void endOne() throws IOException {
            LedgerMonthRow month = months.get(ended++);
            text.endOf(month, month.status() == MonthStatus.CLOSED ? written.get(month.month()) : null);
        }
    }
}
