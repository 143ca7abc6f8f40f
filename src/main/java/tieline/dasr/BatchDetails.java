package tieline.dasr;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.audit.AuditEvent;

/**
 * Everything a batch's page tells besides its requests.
 *
 * @param books what goes out, by book
 * @param decision the live decision, if there is one
 * @param approvalId what waits for a decision or was decided; null where nothing stands
 * @param hashNow the hash of what the batch holds now; null while its requests are being made
 * @param checks what must hold for a go, as it stands now; empty once the batch has left or was cancelled
 * @param history the newest events, newest first
 */
public record BatchDetails(
        BatchView batch,
        BatchCounts counts,
        List<BookCount> books,
        @Nullable DecisionView decision,
        @Nullable UUID approvalId,
        @Nullable ContentHash hashNow,
        List<Check> checks,
        List<AuditEvent> history) {

    /** Keeps its own copies. */
    public BatchDetails {
        books = List.copyOf(books);
        checks = List.copyOf(checks);
        history = List.copyOf(history);
    }

    /** Whether the batch holds exactly what was submitted or decided on; null where nothing was. */
    public @Nullable Boolean unchanged() {
        ContentHash bound = decision != null ? decision.contentHash() : batch.contentHash();
        return bound == null || hashNow == null ? null : bound.equals(hashNow);
    }
}
