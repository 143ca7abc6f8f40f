package tieline.dasr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;

/**
 * One account as the rules see it: what it is now, what the frozen list says, and what else is known about it.
 *
 * @param listed the four values on which the list and the account must agree
 * @param meterNumber empty or null when not known
 * @param annualKwh kWh per year; null when not known
 * @param asOf the day the account's data is true for
 * @param overrideId a manager's override for exactly this return right, the newest
 * @param liveIn the reference of another batch that holds a live request for the account
 * @param switchedOn the last day under us by the newest request that switched, if any did
 * @param switchedIn the reference of that request's batch
 * @param replaces the newest request that the utility refused and nobody has sent again
 * @param leftOut why a person left the account out of this batch, if one did
 */
record Candidate(
        UUID accountId,
        Utility utility,
        String accountNumber,
        String customerNumber,
        String customerName,
        String bookCode,
        String customerClass,
        String status,
        String returnRight,
        @Nullable String meterNumber,
        @Nullable String meterOwner,
        @Nullable BigDecimal annualKwh,
        LocalDate asOf,
        Listed listed,
        @Nullable UUID overrideId,
        @Nullable String liveIn,
        @Nullable LocalDate switchedOn,
        @Nullable String switchedIn,
        @Nullable UUID replaces,
        @Nullable String leftOut) {

    /** What the frozen list says about the account. */
    record Listed(String accountNumber, String customerClass, String status, String returnRight) {}

    boolean returnsWithContract() {
        return returnRight.equals("explicit") || returnRight.equals("silent");
    }

    boolean switchedSinceItsData() {
        return switchedOn != null && !asOf.isAfter(switchedOn);
    }
}
