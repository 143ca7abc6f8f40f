package tieline.crs.inputs;

import java.util.UUID;
import tieline.accounts.AccountReference;
import tieline.crs.ClassInput;

/** What a month brought for one account. */
public record AccountMonth(UUID accountId, AccountReference account, String customerName, ClassInput input) {}
