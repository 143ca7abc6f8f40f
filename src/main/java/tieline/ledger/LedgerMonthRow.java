package tieline.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of a ledger with its totals and everybody who had a hand in it.
 *
 * @param postedBy the names of those who posted, in their order; empty when nothing was posted
 * @param hash null while it is open
 */
public record LedgerMonthRow(
        YearMonth month,
        MonthStatus status,
        String postedBy,
        @Nullable String preparedBy,
        @Nullable Instant preparedAt,
        @Nullable String confirmedBy,
        @Nullable Instant closedAt,
        @Nullable String hash,
        List<Total> totals) {

    /** Keeps the totals. */
    public LedgerMonthRow {
        totals = List.copyOf(totals);
    }

    /** How many entries were posted in it. */
    public long entries() {
        return totals.stream().mapToLong(Total::entries).sum();
    }

    /**
     * What a month brought to an account.
     *
     * @param account its code
     * @param change the sum of its entries in cents
     * @param balance what stands at the month's end
     */
    public record Total(String account, String name, long entries, long change, long balance) {

        /** The sum of its entries in dollars. */
        public BigDecimal changeAmount() {
            return BigDecimal.valueOf(change, 2);
        }

        /** What stands at the month's end, in dollars. */
        public BigDecimal balanceAmount() {
            return BigDecimal.valueOf(balance, 2);
        }
    }
}
