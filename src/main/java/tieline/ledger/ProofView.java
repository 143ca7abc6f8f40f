package tieline.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recomputing of a ledger.
 *
 * @param closedThrough the last closed month at that moment, or null
 * @param headHash its hash, which stands for all months before it
 * @param firstDifference the first month that was not what its entries make; null when all were
 */
public record ProofView(
        UUID id,
        String provedBy,
        Instant provedAt,
        long tookMillis,
        long entries,
        @Nullable YearMonth closedThrough,
        @Nullable String headHash,
        @Nullable YearMonth firstDifference) {

    /** Whether nothing differed. */
    public boolean agrees() {
        return firstDifference == null;
    }
}
