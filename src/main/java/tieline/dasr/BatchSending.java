package tieline.dasr;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.approvals.ApprovalDecision;
import tieline.approvals.ApprovalMissingException;
import tieline.approvals.ApprovalView;
import tieline.approvals.Approvals;

/**
 * The door for the job that sends a batch. The job calls {@link #begin} first and again after every restart, then
 * {@link #transmitted} for each file that has left. Every method may be called again with the same arguments.
 */
@Service
public class BatchSending {

    /** The kind of job that sends a batch; its payload is the batch's identifier. */
    public static final String JOB_KIND = "dasr.send";

    private final BatchRepository batches;
    private final Approvals approvals;
    private final BatchQueries queries;
    private final RequestTransitions requests;
    private final Reopening reopening;
    private final BatchHistory history;
    private final Clock clock;

    BatchSending(
            BatchRepository batches,
            Approvals approvals,
            BatchQueries queries,
            RequestTransitions requests,
            Reopening reopening,
            BatchHistory history,
            Clock clock) {
        this.batches = batches;
        this.approvals = approvals;
        this.queries = queries;
        this.requests = requests;
        this.reopening = reopening;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Asks once more whether the batch may leave: live go, unchanged content, and every account as it was decided on.
     * If so, releases its valid requests. If not, the go is voided, the batch is back in draft, and the answer says why.
     */
    @Transactional
    public SendStart begin(UUID batchId) {
        Batch batch = lock(batchId);
        ApprovalDecision go =
                approvals.current(batch.subject()).map(ApprovalView::decision).orElse(null);
        if (batch.status() != BatchStatus.SENDING || go == null) {
            return start(
                    batch,
                    go,
                    batch.reference() + " is not being sent: " + batch.status().label() + ".");
        }
        if (queries.countReleased(batchId) == 0) {
            String obstacle = obstacle(batch);
            if (obstacle != null) {
                reopening.reopen(batch, "batch.not-sent", "Nothing was sent", obstacle);
                return start(batch, null, obstacle);
            }
            requests.release(batchId, "Released under the go of " + go.decidedByName());
        }
        return start(batch, go, null);
    }

    /**
     * One file of the batch has left: its requests are sent, the refused ones they replace are superseded, and when no
     * released request is left, so is the batch.
     *
     * @param proof how we know, such as "Interchange 000000412 uploaded by SFTP"
     */
    @Transactional
    public void transmitted(UUID batchId, UUID transmissionId, Instant at, String proof) {
        Batch batch = lock(batchId);
        int sent = requests.sent(transmissionId, at, proof);
        requests.superseded(transmissionId, "Corrected and sent again in " + batch.reference());
        if (sent > 0) {
            history.tell(batch, "batch.transmitted", proof + ": " + Words.requests(sent), null);
        }
        if (batch.status() == BatchStatus.SENDING && queries.countWaitingToLeave(batchId) == 0) {
            batch.sent(at);
            history.tell(batch, "batch.sent", "All requests are sent", null, BatchStatus.SENDING);
        }
    }

    /** Closes a sent batch once every request has come to its end. Answers whether it is closed. */
    @Transactional
    public boolean closeIfComplete(UUID batchId) {
        Batch batch = lock(batchId);
        if (batch.status() == BatchStatus.SENT && queries.countUnfinished(batchId) == 0) {
            batch.close(clock.instant());
            history.tell(batch, "batch.closed", "Every request has come to its end", null, BatchStatus.SENT);
        }
        return batch.status() == BatchStatus.CLOSED;
    }

    private @Nullable String obstacle(Batch batch) {
        try {
            approvals.require(
                    batch.subject(), queries.contentHash(batch.batchId()).hex());
        } catch (ApprovalMissingException missing) {
            return missing.sentence();
        }
        var changed = queries.accountsThatMayNotLeave(batch.batchId(), 5);
        return changed.isEmpty()
                ? null
                : "Accounts changed after the decision: " + String.join("; ", changed) + ". Refresh the batch.";
    }

    private SendStart start(Batch batch, @Nullable ApprovalDecision go, @Nullable String refusal) {
        return new SendStart(
                batch.batchId(),
                batch.reference(),
                batch.utility(),
                Optional.ofNullable(go).map(ApprovalDecision::decisionId).orElse(null),
                queries.countReleased(batch.batchId()),
                refusal);
    }

    private Batch lock(UUID batchId) {
        return batches.lockById(batchId).orElseThrow(() -> new BatchRefusedException("There is no such batch."));
    }
}
