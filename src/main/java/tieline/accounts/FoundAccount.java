package tieline.accounts;

import org.jspecify.annotations.Nullable;

/** An account that a search found. */
public record FoundAccount(
        AccountReference reference,
        String customerName,
        String book,
        AccountStatus status,
        @Nullable String city) {

    /** The account's page. */
    public String address() {
        return "/accounts/" + reference;
    }
}
