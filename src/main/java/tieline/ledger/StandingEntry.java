package tieline.ledger;

import java.time.YearMonth;
import java.util.UUID;

/**
 * An entry that holds: it is no reversal, and none reverses it. All of them together are the balances.
 *
 * @param account the code of the account
 * @param effective the month it is about
 */
public record StandingEntry(UUID id, String account, int line, long cents, YearMonth effective, EntryKind kind) {}
