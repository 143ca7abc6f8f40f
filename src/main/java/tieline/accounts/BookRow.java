package tieline.accounts;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A book with the sums over all its accounts.
 *
 * @param annualKwh kWh a year of those accounts whose use is known
 * @param peakKw the sum of the accounts' peaks in kW
 */
public record BookRow(
        UUID bookId,
        String code,
        String name,
        long accounts,
        long customers,
        BigDecimal annualKwh,
        BigDecimal peakKw) {}
