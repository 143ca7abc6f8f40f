package tieline.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends an attempt. What the job says of itself and what the scheduler keeps for it change in one transaction: else a job
 * that is put back into the queue in between would wait forever, with nothing scheduled to run it.
 */
@Component
class JobEnding {

    private final JobStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobEnding(JobStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The job is over. */
    CompletionHandler<Void> over(UUID jobId, JobStatus end, @Nullable String message) {
        return (complete, scheduled) -> transaction.executeWithoutResult(status -> {
            store.finish(jobId, end, message);
            scheduled.remove();
        });
    }

    /** The job waits for another attempt. */
    CompletionHandler<Void> again(UUID jobId, Duration wait, String message) {
        return (complete, scheduled) -> transaction.executeWithoutResult(status -> {
            store.waitForRetry(jobId, message);
            scheduled.reschedule(complete, clock.instant().plus(wait));
        });
    }

    /** There was nothing to do: the job was over before the attempt began. If it is queued again since, it runs now. */
    CompletionHandler<Void> notNeeded(UUID jobId) {
        return (complete, scheduled) -> transaction.executeWithoutResult(status -> {
            if (store.lockedStatus(jobId).filter(now -> now == JobStatus.QUEUED).isPresent()) {
                scheduled.reschedule(complete, clock.instant());
            } else {
                scheduled.remove();
            }
        });
    }
}
