package tieline.dasr;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.approvals.ApprovalDecision;

/**
 * A live decision as the page shows it.
 *
 * @param decidedByName who decided, and for whom where somebody absent delegated it
 */
public record DecisionView(
        Verdict verdict,
        ContentHash contentHash,
        UUID decidedBy,
        String decidedByName,
        Instant decidedAt,
        @Nullable String reason) {

    static DecisionView of(ApprovalDecision decision) {
        return new DecisionView(
                Verdict.of(decision.verdict()),
                new ContentHash(decision.contentHash()),
                decision.decidedBy(),
                decision.decider(),
                decision.decidedAt(),
                decision.reason());
    }
}
