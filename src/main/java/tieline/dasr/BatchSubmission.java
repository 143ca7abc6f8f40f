package tieline.dasr;

import java.time.Clock;
import org.springframework.stereotype.Component;
import tieline.approvals.Approvals;

/** The steps of a whole batch before it is decided on and sent, on a batch that the caller has locked. */
@Component
class BatchSubmission {

    private final BatchRepository batches;
    private final BatchQueries queries;
    private final BatchCountQueries counts;
    private final RequestTransitions requests;
    private final Approvals approvals;
    private final Reopening reopening;
    private final BatchHistory history;
    private final Clock clock;

    BatchSubmission(
            BatchRepository batches,
            BatchQueries queries,
            BatchCountQueries counts,
            RequestTransitions requests,
            Approvals approvals,
            Reopening reopening,
            BatchHistory history,
            Clock clock) {
        this.batches = batches;
        this.queries = queries;
        this.counts = counts;
        this.requests = requests;
        this.approvals = approvals;
        this.reopening = reopening;
        this.history = history;
        this.clock = clock;
    }

    void submit(Batch batch) {
        BatchCounts counted = counts.of(batch.batchId());
        ContentHash hash = queries.contentHash(batch.batchId());
        batch.submit(hash, counted.of(RequestGroup.VALID), counted.of(RequestGroup.TO_CORRECT), clock.instant());
        // The database lets an approval wait only for what the batch was submitted with.
        batches.saveAndFlush(batch);
        approvals.submit(BatchApproval.submission(batch, counted, hash));
        history.submitted(batch, counted, hash);
    }

    void withdraw(Batch batch, String reason) {
        boolean undecided = batch.status() == BatchStatus.WAITING;
        if (undecided) {
            approvals.withdraw(batch.subject(), reason);
        }
        String sentence = undecided ? "Taken back" : "Taken back to be revised";
        reopening.reopen(batch, "batch.withdrawn", sentence, reason);
    }

    int cancel(Batch batch, String reason) {
        BatchStatus from = batch.status();
        int cancelled = requests.cancelled(batch.batchId(), reason);
        if (from == BatchStatus.SENDING && queries.countReleased(batch.batchId()) > 0) {
            if (cancelled == 0) {
                throw new BatchRefusedException("Every request of the batch is in a file already.");
            }
            history.tell(batch, "batch.requests-cancelled", "Cancelled " + Words.requests(cancelled), reason);
            return cancelled;
        }
        batch.cancel();
        batches.saveAndFlush(batch);
        reopening.voidApproval(batch, reason);
        history.tell(batch, "batch.cancelled", "Cancelled with " + Words.requests(cancelled), reason, from);
        return cancelled;
    }
}
