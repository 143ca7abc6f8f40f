package tieline.accounts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an import does in one book of one utility.
 *
 * @param missing active accounts that a complete file does not name
 * @param annualKwh kWh a year of the good rows; null when none of them says
 */
public record AccountImportTotal(
        Utility utility,
        String book,
        long added,
        long changed,
        long unchanged,
        long missing,
        @Nullable BigDecimal annualKwh) {

    /** Good rows. */
    public long good() {
        return added + changed + unchanged;
    }
}
