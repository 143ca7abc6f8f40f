package tieline.crs;

import java.time.YearMonth;
import java.util.Map;
import tieline.accounts.Utility;

/** A question of the posting: what does a month take in for earlier ones? Where nobody answers, nothing. */
public interface EarlierMonths {

    /**
     * What a month takes in, asked in the transaction that posts it.
     *
     * @param before where each subaccount stands as posted
     */
    Amendments amend(Utility utility, YearMonth into, Map<CrsClass, Standing> before);

    /** A posted month by a replay of the account up to it, from the inputs that counted then. */
    CrsMonth again(Utility utility, YearMonth month);
}
