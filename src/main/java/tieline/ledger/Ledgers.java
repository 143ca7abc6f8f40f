package tieline.ledger;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.security.CurrentActor;

/** The door of the ledgers: open one, post into it, and prove what it holds. */
@Service
public class Ledgers {

    private final LedgerStore store;
    private final LedgerProof proof;
    private final AuditTrail audit;
    private final Clock clock;

    Ledgers(LedgerStore store, LedgerProof proof, AuditTrail audit, Clock clock) {
        this.store = store;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a ledger with its accounts and its first month.
     *
     * @param accounts the names of the accounts by their codes
     */
    @Transactional
    public void open(String code, String name, Map<String, String> accounts, YearMonth first) {
        if (store.ledger(code).isPresent()) {
            throw new LedgerRefusedException("Ledger " + code + " is open already.");
        }
        UUID ledger = store.open(code, name, first, clock.instant());
        accounts.forEach((account, label) -> store.addAccount(ledger, account, label));
        store.begin(ledger, first);
        audit.record(AuditEntry.of("ledger.opened", "ledger", ledger, code, "Ledger opened, first month " + first));
    }

    /** Begins the month after the last one, so that it takes entries. */
    @Transactional
    public void begin(String code, YearMonth month) {
        UUID ledger = ledger(code);
        try {
            store.begin(ledger, month);
        } catch (DataIntegrityViolationException refusal) {
            throw new LedgerRefusedException(
                    "Months begin one after the other; " + month + " is not the next.", refusal);
        }
        audit.record(LedgerAudit.ofMonth("ledger.month-begun", code, month, "Month " + month + " begun"));
    }

    /**
     * Posts entries, all or none.
     *
     * @return the posting; the one that is there already when the same was posted under the same key
     * @throws LedgerRefusedException when the key has other content, the month takes no entries, or an entry is refused
     */
    @Transactional
    public UUID post(Posting posting) {
        UUID ledger = ledger(posting.ledger());
        LedgerMonth month = store.lock(ledger, posting.month())
                .orElseThrow(() -> new LedgerRefusedException("Month " + posting.month() + " has not begun."));
        Optional<LedgerStore.Used> used = store.used(ledger, posting.key());
        if (used.isPresent()) {
            if (!used.get().contentHash().equals(posting.contentHash())) {
                throw new LedgerRefusedException("The key " + posting.key() + " was used for other entries.");
            }
            return used.get().postingId();
        }
        if (month.status() != MonthStatus.OPEN) {
            throw new LedgerRefusedException("Month " + posting.month()
                    + " takes no entries any more; correct it by a reversal in the open month.");
        }
        UUID id = write(ledger, posting);
        audit.record(LedgerAudit.ofMonth(
                "ledger.posted",
                posting.ledger(),
                posting.month(),
                posting.entries().size() + " entries posted in " + posting.month()));
        return id;
    }

    /** Whether there is a ledger with this code. */
    @Transactional(readOnly = true)
    public boolean isOpen(String code) {
        return store.ledger(code).isPresent();
    }

    /** The months of a ledger, the first one first. */
    @Transactional(readOnly = true)
    public List<LedgerMonth> months(String code) {
        return store.months(ledger(code));
    }

    /** The balance of every account at the end of a month, by its code; from the entries. */
    @Transactional(readOnly = true)
    public Map<String, Long> balances(String code, YearMonth month) {
        return proof.balances(ledger(code), month);
    }

    /** The entries that hold: no reversals, and none that is reversed. By account, month they are about, and line. */
    @Transactional(readOnly = true)
    public List<StandingEntry> standing(String code) {
        return store.standing(ledger(code));
    }

    /** The hash of what a month holds now, chained to the hash that the month before kept. */
    @Transactional(readOnly = true)
    public String hashNow(String code, YearMonth month) {
        UUID ledger = ledger(code);
        String before = null;
        for (LedgerMonth each : store.months(ledger)) {
            if (each.month().equals(month.minusMonths(1))) {
                before = each.hash();
            }
        }
        return proof.hash(ledger, month, before);
    }

    /** Recomputes every closed month from its entries: the first that differs; empty when all agree. */
    @Transactional(readOnly = true)
    public Optional<YearMonth> verify(String code) {
        UUID ledger = ledger(code);
        return proof.firstThatDiffers(ledger, store.months(ledger));
    }

    private UUID write(UUID ledger, Posting posting) {
        UUID id = store.post(ledger, posting, CurrentActor.get(), clock.instant());
        for (EntryDraft entry : posting.entries()) {
            UUID account = store.account(ledger, entry.account())
                    .orElseThrow(() -> new LedgerRefusedException("There is no account " + entry.account() + "."));
            try {
                store.enter(ledger, account, id, posting.month(), entry);
            } catch (DataIntegrityViolationException refusal) {
                throw new LedgerRefusedException(sentence(refusal), refusal);
            }
        }
        return id;
    }

    private static String sentence(DataIntegrityViolationException refusal) {
        String cause = String.valueOf(refusal.getMostSpecificCause().getMessage());
        if (cause.contains("ledger_entries_reversed_once_uq")) {
            return "This entry is reversed already.";
        }
        return cause.contains("exact opposite")
                ? "A reversal is the exact opposite of the entry it reverses."
                : "An entry breaks a rule of the ledger: it is about a month after its own, or reverses nothing.";
    }

    private UUID ledger(String code) {
        return store.ledger(code).orElseThrow(() -> new LedgerRefusedException("There is no ledger " + code + "."));
    }
}
