package tieline.ledger;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What recomputing a month came to.
 *
 * @param keptHash what its close, or the preparation of it, wrote down; null while the month is open
 * @param foundHash what its entries make now
 * @param balancesAgree whether the balances that its close wrote down are the sums of the entries
 * @param postingsAgree whether every posting still has exactly the entries it was made with
 */
public record MonthProof(
        YearMonth month,
        MonthStatus status,
        long entries,
        @Nullable String keptHash,
        String foundHash,
        boolean balancesAgree,
        boolean postingsAgree) {

    /** Whether the hash is the one that was written down, where one was. */
    public boolean hashAgrees() {
        return keptHash == null || Objects.equals(keptHash, foundHash);
    }

    /** Whether nothing in it differs. */
    public boolean agrees() {
        return hashAgrees() && balancesAgree && postingsAgree;
    }
}
