package tieline.dasr;

import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.CandidateQueries.Scope;

/** What the jobs that prepare and refresh a batch do, each in one transaction. */
@Service
class BatchPreparation {

    private final BatchRepository batches;
    private final CandidateQueries candidates;
    private final Revalidation revalidation;
    private final BatchQueries queries;
    private final BatchCountQueries counts;
    private final BatchHistory history;

    BatchPreparation(
            BatchRepository batches,
            CandidateQueries candidates,
            Revalidation revalidation,
            BatchQueries queries,
            BatchCountQueries counts,
            BatchHistory history) {
        this.batches = batches;
        this.candidates = candidates;
        this.revalidation = revalidation;
        this.queries = queries;
        this.counts = counts;
        this.history = history;
    }

    /** Makes the batch's requests, all or none. Does nothing when they are made already. */
    @Transactional
    public String make(UUID batchId, IntConsumer progress) {
        Batch batch = batches.lockById(batchId).orElseThrow();
        if (batch.status() != BatchStatus.PREPARING) {
            return batch.reference() + " is prepared already.";
        }
        BatchFilter filter = batch.filter();
        Scope scope = candidates.scope(batch, filter);
        int made = revalidation.make(batch, filter, progress);
        queries.makersByOverride(batchId).forEach(batch::alsoMadeBy);
        batch.prepared(scope.inList(), scope.elsewhere(), scope.filteredOut());
        String sentence = "Prepared from " + batch.list().listReference() + ", " + told(made, batchId);
        history.tell(batch, "batch.prepared", sentence, null, BatchStatus.PREPARING);
        return sentence + ".";
    }

    /** Judges every request again. Does nothing when the batch is no longer a draft. */
    @Transactional
    public String refresh(UUID batchId, IntConsumer progress) {
        Batch batch = batches.lockById(batchId).orElseThrow();
        if (batch.status() != BatchStatus.DRAFT) {
            return batch.reference() + " is no longer a draft; nothing was changed.";
        }
        int changed = revalidation.refresh(batch, progress);
        queries.makersByOverride(batchId).forEach(batch::alsoMadeBy);
        String sentence = "Refreshed, " + Words.requests(changed) + " changed";
        history.tell(batch, "batch.refreshed", sentence, null);
        return sentence + ".";
    }

    /** The job that should have made the requests failed for good. */
    @Transactional
    public void failed(UUID batchId, String why) {
        Batch batch = batches.lockById(batchId).orElseThrow();
        if (batch.status() == BatchStatus.PREPARING) {
            batch.cancel();
            history.tell(batch, "batch.cancelled", "Could not be prepared", why, BatchStatus.PREPARING);
        }
    }

    private String told(int made, UUID batchId) {
        BatchCounts counted = counts.of(batchId);
        return Words.requests(made) + ": " + counted.of(RequestGroup.VALID) + " valid, "
                + counted.of(RequestGroup.TO_CORRECT) + " to correct, " + counted.of(RequestGroup.EXCLUDED)
                + " excluded";
    }
}
