package tieline.accounts;

/**
 * A customer that a search found.
 *
 * @param accounts how many accounts the customer has
 * @param byNumber whether the customer's number matched, not the name
 */
public record FoundCustomer(String number, String name, long accounts, boolean byNumber) {}
