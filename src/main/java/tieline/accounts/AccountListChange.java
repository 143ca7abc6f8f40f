package tieline.accounts;

import java.util.List;

/** An account that two frozen versions hold with different values: those that differ, in the account file's order. */
public record AccountListChange(AccountReference account, String customerName, List<AccountValueChange> changes) {}
