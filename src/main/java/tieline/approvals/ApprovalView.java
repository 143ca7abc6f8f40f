package tieline.approvals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One submission and what became of it.
 *
 * @param makers everybody who may not decide on it
 * @param decision the decision that stands; null while none does
 * @param end since when it is live no more, and why; null while it is
 */
public record ApprovalView(
        UUID approvalId,
        SubjectRef subject,
        String reference,
        String title,
        String address,
        @Nullable String utility,
        String contentHash,
        List<String> changes,
        String consequence,
        ApprovalStatus status,
        Set<UUID> makers,
        UUID submittedBy,
        String submittedByName,
        Instant submittedAt,
        @Nullable ApprovalDecision decision,
        @Nullable End end) {

    /** Keeps its own copies. */
    public ApprovalView {
        changes = List.copyOf(changes);
        makers = Set.copyOf(makers);
    }

    /** Why a submission or a decision says nothing about its subject any more. */
    public record End(Instant at, String reason, String byName) {}

    /** Whether it still says something about its subject. */
    public boolean isLive() {
        return end == null;
    }

    /** The page of this submission. */
    public String page() {
        return "/approvals/" + approvalId;
    }
}
