package tieline.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month of a ledger.
 *
 * @param hash of what it holds, chained to the month before; null while it is open
 * @param closedAt null while it is not closed
 */
public record LedgerMonth(
        YearMonth month,
        MonthStatus status,
        @Nullable UUID preparedBy,
        @Nullable String preparedByName,
        @Nullable String confirmedByName,
        @Nullable Instant closedAt,
        @Nullable String hash) {}
