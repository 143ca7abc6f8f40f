package tieline.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change of many accounts did.
 *
 * @param changed accounts changed; 0 while a job is still to do it
 * @param left accounts left as they were: inactive, or already so
 * @param jobId the job that does it because there are many; null when it is done
 */
public record AccountBulkOutcome(
        long changed, long left, @Nullable UUID jobId) {}
