package tieline.accounts;

import java.math.BigDecimal;

/**
 * Sums over the accounts that have one value in common.
 *
 * @param key the value as filters write it, such as {@code PGE} or {@code small_commercial}
 * @param label the value as pages write it
 * @param annualKwh kWh a year of those whose use is known
 * @param peakKw the sum of the accounts' peaks in kW
 */
public record GroupTotal(String key, String label, long accounts, BigDecimal annualKwh, BigDecimal peakKw) {}
