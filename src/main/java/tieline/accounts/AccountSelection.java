package tieline.accounts;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Accounts that a person chose on a list: some rows of a page, or all that match its filter.
 *
 * @param ids the chosen accounts; empty when all that match are meant
 * @param filter the filter of the list they were chosen on
 */
public record AccountSelection(Set<UUID> ids, AccountFilter filter) {

    /** The most accounts that can be chosen one by one. */
    public static final int CHOSEN_MAX = 1000;

    /** Keeps the accounts in one order. */
    public AccountSelection {
        ids = java.util.Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    /** All accounts that match a filter. */
    public static AccountSelection all(AccountFilter filter) {
        return new AccountSelection(Set.of(), filter);
    }

    /**
     * These accounts.
     *
     * @throws AccountRuleException when there is none or there are more than {@link #CHOSEN_MAX}
     */
    public static AccountSelection chosen(Collection<UUID> ids, AccountFilter filter) {
        if (ids.isEmpty()) {
            throw new AccountRuleException("Select at least one account first.");
        }
        if (ids.size() > CHOSEN_MAX) {
            throw new AccountRuleException("At most " + CHOSEN_MAX + " accounts can be chosen one by one.");
        }
        return new AccountSelection(Set.copyOf(ids), filter);
    }

    /** Whether all that match the filter are meant. */
    public boolean isAll() {
        return ids.isEmpty();
    }
}
