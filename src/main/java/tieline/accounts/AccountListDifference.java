package tieline.accounts;

import java.math.BigDecimal;

/**
 * What differs between two frozen versions, in numbers. Added, changed and the same make up the later one; gone, changed
 * and the same the earlier one.
 *
 * @param changed accounts of both whose columns differ, the as-of date aside
 */
public record AccountListDifference(Part added, Part gone, Part changed, Part same) {

    /**
     * Some of the accounts.
     *
     * @param annualKwhBefore kWh a year in the earlier version, 0 for added ones
     * @param annualKwhAfter kWh a year in the later version, 0 for gone ones
     */
    public record Part(long accounts, BigDecimal annualKwhBefore, BigDecimal annualKwhAfter) {}
}
