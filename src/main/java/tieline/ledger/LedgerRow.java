package tieline.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in the list of ledgers.
 *
 * @param lastClosed the last closed month, or null
 * @param headHash the hash of that month, which stands for all before it
 * @param firstOpen the first month that is not closed, or null
 */
public record LedgerRow(
        UUID id,
        String code,
        String name,
        YearMonth firstMonth,
        Instant openedAt,
        @Nullable YearMonth lastClosed,
        @Nullable String headHash,
        @Nullable YearMonth firstOpen,
        @Nullable MonthStatus openStatus,
        List<Balance> accounts) {

    /** Keeps the accounts. */
    public LedgerRow {
        accounts = List.copyOf(accounts);
    }

    /**
     * What an account holds.
     *
     * @param code of the account in its ledger
     */
    public record Balance(String code, String name, long cents) {

        /** In dollars. */
        public BigDecimal amount() {
            return BigDecimal.valueOf(cents, 2);
        }
    }
}
