package tieline.crs;

import java.time.YearMonth;
import tieline.accounts.Utility;

/** A question of the inputs: is the month posted already? Where nobody answers, none is. */
public interface PostedMonths {

    /**
     * Whether the month of this utility has a posting. Asked in the transaction that wants to change its inputs, while that
     * transaction holds the month.
     */
    boolean isPosted(Utility utility, YearMonth month);
}
