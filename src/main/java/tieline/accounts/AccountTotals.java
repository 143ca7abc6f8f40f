package tieline.accounts;

import java.math.BigDecimal;
import java.util.List;

/**
 * Sums over all accounts of a filter. An account whose use is not known adds nothing to the sums of use.
 *
 * @param customers how many customers the accounts belong to
 * @param annualKwh kWh a year
 * @param peakKw the sum of the accounts' peaks in kW, not the peak of the sum
 * @param unknownReturnRight accounts whose contracts nobody has read for a return right
 * @param utilities the same by utility, those without accounts left out
 */
public record AccountTotals(
        long accounts,
        long customers,
        BigDecimal annualKwh,
        BigDecimal peakKw,
        long unknownReturnRight,
        List<OfUtility> utilities) {

    /** The sums of one utility's accounts. */
    public record OfUtility(
            Utility utility, long accounts, BigDecimal annualKwh, BigDecimal peakKw, long unknownReturnRight) {}

    static AccountTotals of(List<OfUtility> utilities, long customers) {
        return new AccountTotals(
                utilities.stream().mapToLong(OfUtility::accounts).sum(),
                customers,
                utilities.stream().map(OfUtility::annualKwh).reduce(BigDecimal.ZERO, BigDecimal::add),
                utilities.stream().map(OfUtility::peakKw).reduce(BigDecimal.ZERO, BigDecimal::add),
                utilities.stream().mapToLong(OfUtility::unknownReturnRight).sum(),
                utilities);
    }
}
