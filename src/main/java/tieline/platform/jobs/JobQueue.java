package tieline.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tieline.platform.database.Ids;
import tieline.platform.security.CurrentActor;

/** The door to long work: puts jobs in the queue, in the transaction of the change that asks for them. */
@Service
public class JobQueue {

    private final JobStore store;
    private final Clock clock;
    private final ObjectProvider<Scheduler> scheduler;

    JobQueue(JobStore store, Clock clock, ObjectProvider<Scheduler> scheduler) {
        this.store = store;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /**
     * Queues a job in the running transaction: it exists if, and only if, the caller's change commits.
     *
     * @param kind the {@link JobHandler#kind()} that runs it
     * @param label what it works on, in words
     * @param address the page to open from the jobs page
     * @param payload what the handler needs to know
     * @return the job's identifier
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID enqueue(String kind, String label, @Nullable String address, String payload) {
        var actor = CurrentActor.get();
        UUID jobId = Ids.next();
        store.insert(new Job(
                jobId,
                kind,
                label,
                address,
                payload,
                JobStatus.QUEUED,
                0,
                null,
                null,
                0,
                false,
                actor.id(),
                actor.name(),
                clock.instant(),
                null,
                null));
        schedule(jobId);
        return jobId;
    }

    /** One job. */
    @Transactional(readOnly = true)
    public Optional<Job> find(UUID jobId) {
        return store.find(jobId);
    }

    /** The newest jobs, newest first; {@code before} is the last job of the page before. */
    @Transactional(readOnly = true)
    public List<Job> recent(@Nullable JobStatus status, @Nullable UUID before, int limit) {
        return store.recent(status, before, limit);
    }

    /** Asks a job to stop. Answers false when it is over already. */
    @Transactional
    public boolean cancel(UUID jobId) {
        return store.requestCancel(jobId);
    }

    /** Runs a failed or cancelled job again. Answers false when it is neither. */
    @Transactional
    public boolean retry(UUID jobId) {
        boolean requeued = store.requeue(jobId);
        if (requeued) {
            schedule(jobId);
        }
        return requeued;
    }

    private void schedule(UUID jobId) {
        Scheduler running = scheduler.getObject();
        running.scheduleIfNotExists(new TaskInstance<>(JobRunner.TASK, jobId.toString()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                running.triggerCheckForDueExecutions();
            }
        });
    }
}
