package tieline.dasr;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalRefusedException;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;
import tieline.approvals.StaleApprovalException;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door for the manager who decides: go, no-go, and taking a go back. */
@Service
public class BatchDecisions {

    private final BatchRepository batches;
    private final Approvals approvals;
    private final Reopening reopening;
    private final BatchHistory history;

    BatchDecisions(BatchRepository batches, Approvals approvals, Reopening reopening, BatchHistory history) {
        this.batches = batches;
        this.approvals = approvals;
        this.reopening = reopening;
        this.history = history;
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
        ApprovalView approval = approvals.current(batch.subject()).orElse(null);
        refuseIfStale(batch, approval, seen);
        BatchPermissions.decide(CurrentActor.get(), batch.status(), batch.makers())
                .require(BatchRefusedException::new);
        if (approval == null) {
            throw new BatchRefusedException("Nothing was submitted for a decision.");
        }
        try {
            approvals.decide(approval.approvalId(), verdict.asApproval(), seen.hex(), reason);
        } catch (StaleApprovalException stale) {
            throw new StaleDecisionException(stale.sentence());
        } catch (ApprovalRefusedException refusal) {
            throw new BatchRefusedException(refusal.sentence());
        }
    }

    /** Takes a go back before anything is sent; the batch is a draft again. */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void revoke(String reference, String reason) {
        Batch batch = lock(reference);
        BatchPermissions.revoke(CurrentActor.get(), batch.status()).require(BatchRefusedException::new);
        reopening.reopen(batch, "batch.go-revoked", "Go revoked", reason);
    }

    /** Says more than the approval can: what was done to the batch since this content was submitted. */
    private void refuseIfStale(Batch batch, @Nullable ApprovalView approval, ContentHash seen) {
        ApprovalDecision other = approval == null ? null : approval.decision();
        if (other != null) {
            throw new StaleDecisionException(other.decider() + " decided "
                    + Verdict.of(other.verdict()).label() + " on " + Pacific.moment(other.decidedAt()) + ".");
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
