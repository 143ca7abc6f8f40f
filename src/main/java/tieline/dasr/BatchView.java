package tieline.dasr;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * A batch as its page shows it.
 *
 * @param filter the account filter in words, empty when the whole list was taken
 * @param accountsElsewhere accounts of the list that belong to other utilities
 * @param accountsFilteredOut accounts of the utility that the filter left aside
 * @param makers everybody who may not decide on it
 * @param makerNames the makers besides the preparer, in the order of their names
 * @param contentHash the hash it was submitted with; null in preparation
 * @param jobId the last job that worked on it
 */
public record BatchView(
        UUID batchId,
        String reference,
        Utility utility,
        ListVersion list,
        String filter,
        int accountsInList,
        int accountsElsewhere,
        int accountsFilteredOut,
        BatchStatus status,
        String preparedByName,
        Instant preparedAt,
        Set<UUID> makers,
        List<String> makerNames,
        @Nullable Instant submittedAt,
        @Nullable Instant sentAt,
        @Nullable ContentHash contentHash,
        @Nullable UUID jobId) {

    /** Keeps its own copies. */
    public BatchView {
        makers = Set.copyOf(makers);
        makerNames = List.copyOf(makerNames);
    }
}
