package tieline.crs.corrections;

import java.time.YearMonth;
import tieline.crs.SubaccountMonth;

/**
 * A posted month of a subaccount beside the same month as it would have been.
 *
 * @param was replayed from the inputs as they were
 * @param right replayed from the right inputs
 */
public record RestatedMonth(YearMonth month, SubaccountMonth was, SubaccountMonth right) {

    /** Whether a figure differs. */
    public boolean differs() {
        return !was.equals(right);
    }
}
