package tieline.accounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen list version as pages show it. Counts, sums and hash are null until it is frozen.
 *
 * @param reference such as LST-2026-0018
 * @param asOf the date for which the maker says the accounts are true
 * @param filter the query of the view it was made from
 * @param chosen whether rows of that view were chosen one by one
 * @param accountsAsked how many accounts matched when it was asked for
 * @param sha256 the hash of its canonical text ({@link AccountListText}), 64 hexadecimal digits
 */
public record AccountListView(
        UUID listId,
        String reference,
        String name,
        LocalDate asOf,
        String filter,
        boolean chosen,
        long accountsAsked,
        AccountListStatus status,
        @Nullable String failure,
        @Nullable UUID jobId,
        @Nullable Long accounts,
        @Nullable Long customers,
        @Nullable BigDecimal annualKwh,
        @Nullable BigDecimal peakKw,
        @Nullable String sha256,
        String madeByName,
        Instant madeAt,
        @Nullable Instant frozenAt) {

    /** Whether it can be relied on. */
    public boolean isFrozen() {
        return status == AccountListStatus.FROZEN;
    }

    /** The version's page. */
    public String address() {
        return "/lists/" + reference;
    }

    /** The address of the view it was made from. */
    public String viewAddress() {
        return filter.isEmpty() ? "/accounts" : "/accounts?" + filter;
    }
}
