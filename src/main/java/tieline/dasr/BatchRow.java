package tieline.dasr;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * One batch in the list of batches.
 *
 * @param goingOut requests that are neither invalid nor excluded
 * @param accepted accepted or switched
 * @param waiting an answer is expected
 * @param toCorrect invalid, or refused and not sent again: they need a person
 */
public record BatchRow(
        UUID batchId,
        String reference,
        Utility utility,
        BatchStatus status,
        String listReference,
        String preparedByName,
        Instant preparedAt,
        @Nullable Instant sentAt,
        long goingOut,
        BigDecimal annualKwh,
        long accepted,
        long waiting,
        long toCorrect,
        long excluded) {}
