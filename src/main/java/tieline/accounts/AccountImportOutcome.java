package tieline.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an import does with an account. */
public enum AccountImportOutcome {
    /** The account does not exist yet. */
    ADDED("New"),
    /** At least one value changes. */
    CHANGED("Changed"),
    /** The file says the same. */
    UNCHANGED("Unchanged"),
    /** A complete file does not name the account, which becomes inactive. */
    MISSING("Missing");

    private final String label;

    AccountImportOutcome(String label) {
        this.label = label;
    }

    /** The word on a page. */
    public String label() {
        return label;
    }

    /** The word in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many accounts of an import come out so. */
    public long count(AccountImportCounts counts) {
        return switch (this) {
            case ADDED -> counts.accountsAdded();
            case CHANGED -> counts.accountsChanged();
            case UNCHANGED -> counts.accountsUnchanged();
            case MISSING -> counts.accountsMissing();
        };
    }

    /** The outcome with this word; empty when there is none. */
    public static Optional<AccountImportOutcome> ofKey(String key) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.key().equals(key))
                .findFirst();
    }
}
