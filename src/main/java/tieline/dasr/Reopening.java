package tieline.dasr;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Brings a submitted batch back into preparation. A live decision is voided with the reason: it was on a content that
 * is no more.
 */
@Component
class Reopening {

    private final BatchRepository batches;
    private final DecisionRepository decisions;
    private final BatchHistory history;
    private final Clock clock;

    Reopening(BatchRepository batches, DecisionRepository decisions, BatchHistory history, Clock clock) {
        this.batches = batches;
        this.decisions = decisions;
        this.history = history;
        this.clock = clock;
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
        Optional<Decision> decision = voidDecision(batch, reason);
        String consequence = decision.map(
                        was -> "; the " + was.verdict().label() + " of " + was.decidedByName() + " is void")
                .orElse("");
        history.tell(batch, action, sentence + consequence, reason, from);
    }

    /** The same, where nothing is to be reopened: a draft stays one. */
    void reopenIfSubmitted(Batch batch, String sentence, String reason) {
        if (batch.status().isSubmitted()) {
            reopen(batch, "batch.reopened", sentence, reason);
        }
    }

    /** Voids the live decision of a batch, if there is one. */
    Optional<Decision> voidDecision(Batch batch, String reason) {
        Optional<Decision> decision = decisions.findByBatchIdAndVoidedAtIsNull(batch.batchId());
        decision.ifPresent(live -> {
            live.voidIt(reason, clock.instant());
            decisions.saveAndFlush(live);
        });
        return decision;
    }
}
