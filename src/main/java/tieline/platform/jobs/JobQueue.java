package tieline.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tieline.platform.database.Ids;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to long work: puts jobs in the queue, in the transaction of the change that asks for them. */
@Service
public class JobQueue {

    private static final Logger log = LoggerFactory.getLogger(JobQueue.class);

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

    /** One page of jobs, newest first. */
    @Transactional(readOnly = true)
    public KeysetPage<Job> page(JobFilter filter, Place place, int size) {
        return store.page(filter, place, size);
    }

    /** The newest jobs in a state, newest first. */
    @Transactional(readOnly = true)
    public List<Job> recent(JobStatus status, int limit) {
        return store.page(new JobFilter(status, null), Place.of(null, null), limit)
                .rows();
    }

    /** Hands over all jobs that match, newest first, without keeping them. */
    @Transactional(readOnly = true)
    public void each(JobFilter filter, Consumer<Job> work) {
        store.each(filter, work);
    }

    /** What runs by itself, in the order of its names. */
    @Transactional(readOnly = true)
    public List<RecurringTask> recurringTasks() {
        return store.recurringTasks();
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

    /** A job cancelled while it waited for its next attempt still has its place there. */
    private void bringForward(Scheduler running, TaskInstance<Void> instance) {
        try {
            running.reschedule(instance, clock.instant());
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            // Just being ended: that waits for this transaction, then finds the job queued and runs it (JobEnding).
            log.debug("Job {} is being ended while it is queued again", instance.getId(), e);
        }
    }

    private void schedule(UUID jobId) {
        Scheduler running = scheduler.getObject();
        TaskInstance<Void> instance = new TaskInstance<>(JobRunner.TASK, jobId.toString());
        if (!running.scheduleIfNotExists(instance, clock.instant())) {
            bringForward(running, instance);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                running.triggerCheckForDueExecutions();
            }
        });
    }
}
