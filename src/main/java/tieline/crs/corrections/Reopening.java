package tieline.crs.corrections;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;

/**
 * The authorisation that a subaccount which reached zero takes entries again.
 *
 * @param confirmedByName null while it waits for another person
 * @param from the month from which it takes entries; null while it waits
 */
public record Reopening(
        UUID id,
        Utility utility,
        CrsClass crsClass,
        String reason,
        UUID requestedBy,
        String requestedByName,
        Instant requestedAt,
        @Nullable String confirmedByName,
        @Nullable Instant confirmedAt,
        @Nullable YearMonth from) {

    /** Whether it still waits for the second person. */
    public boolean waits() {
        return from == null;
    }
}
