package tieline.accounts;

import java.time.LocalDate;

/**
 * A list version that a search found.
 *
 * @param asOf the date for which its maker says the accounts are true
 * @param accounts how many accounts it was asked to hold
 */
public record FoundList(String reference, String name, LocalDate asOf, long accounts) {

    /** The list's page. */
    public String address() {
        return "/lists/" + reference;
    }
}
