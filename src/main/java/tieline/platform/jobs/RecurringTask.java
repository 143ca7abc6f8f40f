package tieline.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that runs by itself, again and again, on one node at a time.
 *
 * @param name as the part of the application that runs it calls it
 * @param nextRun when it runs next, at the earliest
 * @param running whether it runs at this moment
 * @param consecutiveFailures how often it has failed since it last succeeded
 */
public record RecurringTask(
        String name,
        Instant nextRun,
        boolean running,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        int consecutiveFailures) {}
