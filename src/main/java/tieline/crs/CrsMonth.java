package tieline.crs;

/** Both subaccounts in one month. */
public record CrsMonth(SubaccountMonth core, SubaccountMonth nonCore) {

    /** The subaccount of a class. */
    public SubaccountMonth of(CrsClass subaccount) {
        return subaccount == CrsClass.CORE ? core : nonCore;
    }
}
