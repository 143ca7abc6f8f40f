package tieline.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posted entry with everything that proves it.
 *
 * @param account the code of its account
 * @param cents debit positive, credit negative
 * @param effective the month it is about
 * @param posted the month it was posted in
 * @param reverses the entry it takes back, or null
 * @param reversedBy the entry that takes it back, or null
 * @param key the idempotency key of its posting
 * @param balance of its account after it, in cents; what was posted later in an earlier month counts before it
 */
public record LedgerEntry(
        UUID id,
        UUID postingId,
        String account,
        String accountName,
        int line,
        long cents,
        YearMonth effective,
        YearMonth posted,
        EntryKind kind,
        @Nullable UUID reverses,
        @Nullable UUID reversedBy,
        String citation,
        String key,
        String actor,
        Instant postedAt,
        long balance) {

    /** The amount in dollars. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(cents, 2);
    }

    /** The balance after it in dollars. */
    public BigDecimal balanceAfter() {
        return BigDecimal.valueOf(balance, 2);
    }

    /** Dr or Cr; nothing for zero. */
    public String side() {
        return cents == 0 ? "" : cents > 0 ? "Dr" : "Cr";
    }

    /** Whether it corrects or begins something rather than belongs to its month. */
    public boolean isSpecial() {
        return kind != EntryKind.ORIGINAL;
    }

    LedgerEntry withBalance(long cents) {
        return new LedgerEntry(
                id,
                postingId,
                account,
                accountName,
                line,
                this.cents,
                effective,
                posted,
                kind,
                reverses,
                reversedBy,
                citation,
                key,
                actor,
                postedAt,
                cents);
    }
}
