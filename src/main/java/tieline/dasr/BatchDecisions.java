package tieline.dasr;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for the manager who decides: go, no-go, and taking a go back. */
@Service
public class BatchDecisions {

    private final BatchRepository batches;
    private final DecisionRepository decisions;
    private final BatchQueries queries;
    private final BatchChecks checks;
    private final Reopening reopening;
    private final BatchHistory history;
    private final Clock clock;

    BatchDecisions(
            BatchRepository batches,
            DecisionRepository decisions,
            BatchQueries queries,
            BatchChecks checks,
            Reopening reopening,
            BatchHistory history,
            Clock clock) {
        this.batches = batches;
        this.decisions = decisions;
        this.queries = queries;
        this.checks = checks;
        this.reopening = reopening;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Decides on exactly the content that the manager saw.
     *
     * @param seen the content hash in the form the manager sent
     * @param reason needed for a no-go
     * @throws StaleDecisionException when somebody decided or changed the batch since the form was shown; says who and
     *     what
     * @throws BatchRefusedException when this person may not decide, or something does not hold that a go needs
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void decide(String reference, Verdict verdict, ContentHash seen, @Nullable String reason) {
        Batch batch = lock(reference);
        Actor person = CurrentActor.get();
        refuseIfStale(batch, seen);
        BatchPermissions.decide(person, batch.status(), batch.makers()).require(BatchRefusedException::new);
        if (verdict == Verdict.GO) {
            checks.require(batch);
        }
        ContentHash hashNow = queries.contentHash(batch.batchId());
        BatchStatus from = batch.status();
        Decision decision = batch.decide(verdict, seen, hashNow, reason, person, clock.instant());
        // The database checks the decision against the batch while it still waits, and the batch against the decision.
        decisions.saveAndFlush(decision);
        history.tell(batch, "batch.decided", "Decided: " + verdict.label(), reason, from);
    }

    /** Takes a go back before anything is sent; the batch is a draft again. */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void revoke(String reference, String reason) {
        Batch batch = lock(reference);
        BatchPermissions.revoke(CurrentActor.get(), batch.status()).require(BatchRefusedException::new);
        reopening.reopen(batch, "batch.go-revoked", "Go revoked", reason);
    }

    private void refuseIfStale(Batch batch, ContentHash seen) {
        Decision other =
                decisions.findByBatchIdAndVoidedAtIsNull(batch.batchId()).orElse(null);
        if (other != null) {
            throw new StaleDecisionException(other.decidedByName() + " decided "
                    + other.verdict().label() + " on " + Pacific.moment(other.decidedAt()) + ".");
        }
        if (seen.equals(batch.contentHash())) {
            return;
        }
        List<String> changes = history.sinceSubmitted(batch, seen);
        throw new StaleDecisionException(
                changes.isEmpty()
                        ? "The batch is not what you saw. Read it again."
                        : "The batch changed since you saw it: " + String.join("; ", changes) + ".");
    }

    private Batch lock(String reference) {
        return batches.lockByReference(reference)
                .orElseThrow(() -> new BatchRefusedException("There is no batch " + reference + "."));
    }
}
