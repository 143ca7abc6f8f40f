package tieline.dasr;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;

/**
 * Brings a submitted batch back into preparation. What waits or was decided is void, with the reason: it was on a content
 * that is no more.
 */
@Component
class Reopening {

    private final BatchRepository batches;
    private final Approvals approvals;
    private final BatchHistory history;

    Reopening(BatchRepository batches, Approvals approvals, BatchHistory history) {
        this.batches = batches;
        this.approvals = approvals;
        this.history = history;
    }

    /**
     * Back to draft.
     *
     * @param action the step's stable word in the history
     * @param sentence what happened, in the history
     * @param reason why, in the history and on the voided decision
     */
    void reopen(Batch batch, String action, String sentence, String reason) {
        BatchStatus from = batch.status();
        batch.reopen();
        // The database lets a decision go only when its batch is no longer on its way out.
        batches.saveAndFlush(batch);
        String consequence = voidApproval(batch, reason)
                .map(was -> "; the " + Verdict.of(was.verdict()).label() + " of " + was.decidedByName() + " is void")
                .orElse("");
        history.tell(batch, action, sentence + consequence, reason, from);
    }

    /** The same, where nothing is to be reopened: a draft stays one. */
    void reopenIfSubmitted(Batch batch, String sentence, String reason) {
        if (batch.status().isSubmitted()) {
            reopen(batch, "batch.reopened", sentence, reason);
        }
    }

    /** Voids what waits or was decided; answers the decision that was taken, if one was. */
    Optional<ApprovalDecision> voidApproval(Batch batch, String reason) {
        return approvals.voidLive(batch.subject(), reason).map(ApprovalView::decision);
    }
}
