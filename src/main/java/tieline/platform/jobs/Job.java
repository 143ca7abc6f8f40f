package tieline.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of long work, as the jobs page shows it.
 *
 * @param kind which handler runs it
 * @param label what it works on, in words
 * @param address the page of the object it works on
 * @param payload what the handler needs to know, in the handler's own format
 * @param progressDone units done so far
 * @param progressTotal units in all; null while unknown
 * @param message the last thing the job said: a step, a result or an error
 */
public record Job(
        UUID jobId,
        String kind,
        String label,
        @Nullable String address,
        String payload,
        JobStatus status,
        long progressDone,
        @Nullable Long progressTotal,
        @Nullable String message,
        int attempts,
        boolean cancelRequested,
        @Nullable UUID requestedBy,
        String requestedByName,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Progress in whole percent, 0 to 100; 0 while the total is unknown. */
    public int percent() {
        return progressTotal == null || progressTotal == 0
                ? 0
                : (int) Math.min(100, progressDone * 100 / progressTotal);
    }
}
