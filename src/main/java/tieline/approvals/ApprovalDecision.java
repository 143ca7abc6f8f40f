package tieline.approvals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided. It never changes; it can be taken back once, by the same person, as long as nothing followed.
 *
 * @param contentHash what it binds to
 * @param decidedBy who decided
 * @param delegation the delegation under which somebody decided instead of an absent person; null in one's own name
 * @param effectAt from when on something may follow from it
 * @param reason null only with an approval
 */
public record ApprovalDecision(
        UUID decisionId,
        UUID approvalId,
        SubjectRef subject,
        Verdict verdict,
        String contentHash,
        UUID decidedBy,
        String decidedByName,
        @Nullable Delegated delegation,
        Instant decidedAt,
        Instant effectAt,
        @Nullable String reason) {

    /**
     * Whose decision it was, where somebody else took it.
     *
     * @param absent the absent person
     */
    public record Delegated(UUID delegationId, UUID absent, String absentName) {}

    /** Who decided, and for whom: {@code Ruth Adeyemi for Dana Whitfield}. */
    public String decider() {
        return delegation == null ? decidedByName : decidedByName + " for " + delegation.absentName();
    }
}
