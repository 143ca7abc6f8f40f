package tieline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to reading ledgers: what stands on them, month by month and entry by entry, now or at an earlier day's end. */
@Service
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class LedgerViews {

    private final LedgerQueries ledgers;
    private final EntryQueries entries;

    LedgerViews(LedgerQueries ledgers, EntryQueries entries) {
        this.ledgers = ledgers;
        this.entries = entries;
    }

    /** All ledgers in the order of their codes. */
    @Transactional(readOnly = true)
    public List<LedgerRow> ledgers() {
        return ledgers.ledgers();
    }

    /** One ledger. */
    @Transactional(readOnly = true)
    public Optional<LedgerRow> ledger(String code) {
        return ledgers.ledger(code);
    }

    /** The months of a ledger with their totals, the first one first, as they are or as they were at a day's end. */
    @Transactional(readOnly = true)
    public List<LedgerMonthRow> months(LedgerRow ledger, @Nullable LocalDate asOf) {
        return ledgers.months(ledger.id(), asOf);
    }

    /**
     * One page of entries, the latest first.
     *
     * @throws IllegalArgumentException when the place is none in this list
     */
    @Transactional(readOnly = true)
    public KeysetPage<LedgerEntry> page(LedgerRow ledger, EntryFilter filter, Place place, int size) {
        return entries.page(ledger.id(), filter, place, size);
    }

    /** How many entries match. */
    @Transactional(readOnly = true)
    public long count(LedgerRow ledger, EntryFilter filter) {
        return entries.count(ledger.id(), filter);
    }

    /** Hands over all entries that match, the latest first, without keeping them. */
    @Transactional(readOnly = true)
    public void each(LedgerRow ledger, EntryFilter filter, Consumer<LedgerEntry> work) {
        entries.each(ledger.id(), filter, work);
    }

    /** One entry. */
    @Transactional(readOnly = true)
    public Optional<LedgerEntry> entry(LedgerRow ledger, UUID entry) {
        return entries.find(ledger.id(), entry);
    }

    /** The entries that were posted together with this one, itself included. */
    @Transactional(readOnly = true)
    public List<LedgerEntry> postedWith(LedgerEntry entry) {
        return entries.posting(entry.postingId());
    }
}
