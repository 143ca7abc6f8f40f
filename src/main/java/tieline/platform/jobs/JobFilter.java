package tieline.platform.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a list shows; null means all.
 *
 * @param status where they stand
 * @param requestedBy who asked for them
 */
public record JobFilter(
        @Nullable JobStatus status, @Nullable UUID requestedBy) {}
