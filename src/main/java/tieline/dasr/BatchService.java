package tieline.dasr;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.AccountLists;
import tieline.accounts.FrozenAccountList;
import tieline.accounts.Utility;
import tieline.platform.database.References;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** The door to batches for those who make them: prepare, refresh, submit, take back, cancel. */
@Service
public class BatchService {

    private final BatchRepository batches;
    private final AccountLists lists;
    private final BatchSubmission submission;
    private final References references;
    private final JobQueue jobs;
    private final Clock clock;

    BatchService(
            BatchRepository batches,
            AccountLists lists,
            BatchSubmission submission,
            References references,
            JobQueue jobs,
            Clock clock) {
        this.batches = batches;
        this.lists = lists;
        this.submission = submission;
        this.references = references;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Makes a batch of one utility from a frozen list; a job makes its requests.
     *
     * @return the batch's public reference
     * @throws BatchRefusedException when there is no such list or it holds no account of the utility
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public String prepare(String listReference, Utility utility, BatchFilter filter) {
        Actor person = CurrentActor.get();
        FrozenAccountList list = lists.find(listReference)
                .orElseThrow(() -> new BatchRefusedException("There is no frozen account list " + listReference + "."));
        if (list.accounts().getOrDefault(utility, 0) == 0) {
            throw new BatchRefusedException("List " + listReference + " holds no account of " + utility.label() + ".");
        }
        String reference =
                references.next(utility.name(), Pacific.dateOf(clock.instant()).getYear());
        // What is saved is another instance: the identifier is given before, so that JPA merges it.
        Batch batch = batches.saveAndFlush(new Batch(
                reference,
                utility,
                new ListVersion(list.listId(), list.reference(), list.sha256()),
                filter.asText(),
                person,
                clock.instant()));
        batch.workedOnBy(jobs.enqueue(
                PrepareBatchJob.KIND,
                "Prepare " + reference,
                batch.address(),
                batch.batchId().toString()));
        return reference;
    }

    /** Judges every request again, from the accounts as they are now, in a job. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public void refresh(String reference) {
        Batch batch = lock(reference);
        Actor person = CurrentActor.get();
        BatchPermissions.refresh(person, batch.status()).require(BatchRefusedException::new);
        batch.changedBy(person);
        batch.workedOnBy(jobs.enqueue(
                RefreshBatchJob.KIND,
                "Refresh " + reference,
                batch.address(),
                batch.batchId().toString()));
    }

    /** Puts the batch before the managers, for exactly what it holds now. */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void submit(String reference) {
        Batch batch = lock(reference);
        BatchPermissions.submit(CurrentActor.get(), batch.status()).require(BatchRefusedException::new);
        submission.submit(batch);
    }

    /** Takes a submitted batch, or one that got a no-go, back into preparation. */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void withdraw(String reference, String reason) {
        Batch batch = lock(reference);
        BatchPermissions.withdraw(CurrentActor.get(), batch.status()).require(BatchRefusedException::new);
        submission.withdraw(batch, reason);
    }

    /** Cancels what of the batch is in no file yet; the batch itself when that is everything. */
    @Transactional
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER')")
    public int cancel(String reference, String reason) {
        Batch batch = lock(reference);
        BatchPermissions.cancel(CurrentActor.get(), batch.status()).require(BatchRefusedException::new);
        return submission.cancel(batch, reason);
    }

    private Batch lock(String reference) {
        return batches.lockByReference(reference)
                .orElseThrow(() -> new BatchRefusedException("There is no batch " + reference + "."));
    }
}
