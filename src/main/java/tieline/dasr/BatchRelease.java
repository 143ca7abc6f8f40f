package tieline.dasr;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.CurrentActor;

/** The door for sending a batch that has its go; the job that sends it asks everything once more. */
@Service
public class BatchRelease {

    private final BatchRepository batches;
    private final BatchQueries queries;
    private final BatchCountQueries counts;
    private final BatchChecks checks;
    private final JobQueue jobs;
    private final BatchHistory history;

    BatchRelease(
            BatchRepository batches,
            BatchQueries queries,
            BatchCountQueries counts,
            BatchChecks checks,
            JobQueue jobs,
            BatchHistory history) {
        this.batches = batches;
        this.queries = queries;
        this.counts = counts;
        this.checks = checks;
        this.jobs = jobs;
        this.history = history;
    }

    /** Hands the batch to the sending job, in this transaction. Answers how many requests will be sent. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public long send(String reference) {
        Batch batch = batches.lockByReference(reference)
                .orElseThrow(() -> new BatchRefusedException("There is no batch " + reference + "."));
        BatchPermissions.send(CurrentActor.get(), batch.status()).require(BatchRefusedException::new);
        if (!queries.contentHash(batch.batchId()).equals(batch.contentHash())) {
            throw new BatchRefusedException(
                    "The batch is no longer what was decided on. Revoke the go and submit again.");
        }
        checks.require(batch);
        long requests = counts.of(batch.batchId()).of(RequestGroup.VALID);
        batch.startSending();
        batch.workedOnBy(jobs.enqueue(
                BatchSending.JOB_KIND,
                "Send " + reference + ", " + Words.requests(requests),
                batch.address(),
                batch.batchId().toString()));
        history.tell(batch, "batch.released", "Handed over to be sent", null, BatchStatus.GO);
        return requests;
    }
}
