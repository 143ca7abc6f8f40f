package tieline.crs;

import java.util.Map;

/** Both subaccounts in one month. */
public record CrsMonth(SubaccountMonth core, SubaccountMonth nonCore) {

    /** The subaccount of a class. */
    public SubaccountMonth of(CrsClass subaccount) {
        return subaccount == CrsClass.CORE ? core : nonCore;
    }

    /** What each takes in for earlier months. */
    Map<CrsClass, Correction> corrections() {
        return Map.of(CrsClass.CORE, core.correction(), CrsClass.NON_CORE, nonCore.correction());
    }

    /** The same in an account whose months before are put right in this month. */
    CrsMonth puttingRight(Map<CrsClass, Standing> beforeAsPosted, Map<CrsClass, Correction> corrections) {
        return new CrsMonth(
                puttingRight(core, beforeAsPosted, corrections), puttingRight(nonCore, beforeAsPosted, corrections));
    }

    private static SubaccountMonth puttingRight(
            SubaccountMonth month, Map<CrsClass, Standing> beforeAsPosted, Map<CrsClass, Correction> corrections) {
        Standing before = beforeAsPosted.getOrDefault(month.subaccount(), Standing.opening(0));
        return month.puttingRight(before.balance(), corrections.getOrDefault(month.subaccount(), Correction.NONE));
    }
}
