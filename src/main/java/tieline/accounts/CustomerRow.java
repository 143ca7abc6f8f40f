package tieline.accounts;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A customer with the sums over all its accounts.
 *
 * @param sortName the name in small letters, by which lists sort
 * @param annualKwh kWh a year of those accounts whose use is known
 * @param peakKw the sum of the accounts' peaks in kW
 */
public record CustomerRow(
        UUID customerId,
        String customerNumber,
        String customerName,
        String sortName,
        long accounts,
        BigDecimal annualKwh,
        BigDecimal peakKw) {}
