package tieline.dasr;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * What the sending job may do with a batch.
 *
 * @param decisionId the live go, which every transmission names; null where there is none
 * @param requests requests released for it, those already in a file included
 * @param refusal why nothing may be sent, as a sentence; null when the batch may go. The batch is then back in draft
 */
public record SendStart(
        UUID batchId,
        String reference,
        Utility utility,
        @Nullable UUID decisionId,
        long requests,
        @Nullable String refusal) {

    /** Whether the batch may be sent. */
    public boolean mayGo() {
        return refusal == null;
    }
}
