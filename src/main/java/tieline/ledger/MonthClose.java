package tieline.ledger;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** The close of a month under two persons: compliance prepares it, another person confirms exactly that. */
@Service
public class MonthClose {

    private final LedgerStore store;
    private final LedgerProof proof;
    private final ObjectProvider<CloseCondition> conditions;
    private final AuditTrail audit;
    private final Clock clock;

    MonthClose(
            LedgerStore store,
            LedgerProof proof,
            ObjectProvider<CloseCondition> conditions,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.proof = proof;
        this.conditions = conditions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Freezes an open month. Earlier months must be closed.
     *
     * @return the hash of what it holds, chained to the month before
     */
    @Transactional
    @PreAuthorize("hasRole('COMPLIANCE')")
    public String prepare(String code, YearMonth month) {
        Actor person = CurrentActor.get();
        UUID ledger = ledger(code);
        LedgerPermissions.prepare(person, locked(ledger, month)).require(LedgerRefusedException::new);
        conditions
                .orderedStream()
                .flatMap(each -> each.refusal(code, month).stream())
                .findFirst()
                .ifPresent(reason -> {
                    throw new LedgerRefusedException(reason);
                });
        String hash = proof.hash(ledger, month, hashBefore(ledger, month));
        store.prepare(ledger, month, hash, person, clock.instant());
        audit.record(LedgerAudit.ofMonth("ledger.close-prepared", code, month, "Close of " + month + " prepared")
                .changed("hash", null, hash));
        return hash;
    }

    /**
     * Closes a month for good, as it was prepared.
     *
     * @param seenHash the hash that the person saw
     */
    @Transactional
    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    public void confirm(String code, YearMonth month, String seenHash) {
        Actor person = CurrentActor.get();
        UUID ledger = ledger(code);
        LedgerMonth locked = locked(ledger, month);
        LedgerPermissions.confirm(person, locked).require(LedgerRefusedException::new);
        String now = proof.hash(ledger, month, hashBefore(ledger, month));
        if (!now.equals(seenHash) || !Objects.equals(locked.hash(), seenHash)) {
            throw new LedgerRefusedException("What waits is not what you saw. Read it again.");
        }
        store.close(ledger, month, person, clock.instant());
        audit.record(LedgerAudit.ofMonth("ledger.closed", code, month, month + " closed")
                .changed("hash", null, seenHash));
    }

    /** Opens a prepared month again: who prepared it withdraws it, another person refuses it; with the reason. */
    @Transactional
    @PreAuthorize("hasAnyRole('COMPLIANCE', 'MANAGER')")
    public void takeBack(String code, YearMonth month, String reason) {
        Actor person = CurrentActor.get();
        UUID ledger = ledger(code);
        LedgerMonth locked = locked(ledger, month);
        LedgerPermissions.takeBack(person, locked).require(LedgerRefusedException::new);
        if (reason.isBlank()) {
            throw new LedgerRefusedException("Say why the month is opened again.");
        }
        store.unprepare(ledger, month);
        String did = Objects.equals(person.id(), locked.preparedBy()) ? " withdrawn" : " refused";
        audit.record(LedgerAudit.ofMonth("ledger.close-taken-back", code, month, "Close of " + month + did)
                .because(reason.strip()));
    }

    /** How many prepared closes wait for the acting person. */
    @Transactional(readOnly = true)
    public long waiting() {
        Actor person = CurrentActor.get();
        return person.has("COMPLIANCE") || person.has("MANAGER") ? store.preparedByOthers(person.id()) : 0;
    }

    /** The hash of the month before; null for the first month. Refuses while an earlier month is not closed. */
    private @Nullable String hashBefore(UUID ledger, YearMonth month) {
        List<LedgerMonth> earlier = store.months(ledger).stream()
                .filter(each -> each.month().isBefore(month))
                .toList();
        for (LedgerMonth each : earlier) {
            if (each.status() != MonthStatus.CLOSED) {
                throw new LedgerRefusedException("Months close in order; " + each.month() + " is not closed.");
            }
        }
        return earlier.isEmpty() ? null : earlier.get(earlier.size() - 1).hash();
    }

    private LedgerMonth locked(UUID ledger, YearMonth month) {
        return store.lock(ledger, month)
                .orElseThrow(() -> new LedgerRefusedException("Month " + month + " has not begun."));
    }

    private UUID ledger(String code) {
        return store.ledger(code).orElseThrow(() -> new LedgerRefusedException("There is no ledger " + code + "."));
    }
}
