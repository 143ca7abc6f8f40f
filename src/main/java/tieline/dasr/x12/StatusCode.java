package tieline.dasr.x12;

import java.util.Map;

/**
 * A status reason (REF*1P) in plain words: why an account returns, or what the utility adds to its answer.
 *
 * @param code as it stands
 * @param meaning what it says
 * @param source how sure the meaning is
 */
public record StatusCode(String code, String meaning, ReasonSource source) {

    private static final Map<String, StatusCode> TABLE = Map.of(
            "A13", new StatusCode("A13", "Other reason", ReasonSource.PUBLISHED),
            "W09",
                    new StatusCode(
                            "W09",
                            "Off-cycle read not possible; the meter will be read on its normal date",
                            ReasonSource.PUBLISHED),
            "007", new StatusCode("007", "Service by the energy service provider ends", ReasonSource.COMMON),
            "020", new StatusCode("020", "Customer moved or account closed", ReasonSource.COMMON),
            "AB", new StatusCode("AB", "Customer moves", ReasonSource.PUBLISHED),
            "CUSTMV", new StatusCode("CUSTMV", "Customer moves", ReasonSource.PUBLISHED));

    /** The meaning of a code; an unknown one is kept and says that it is not in our table. */
    public static StatusCode of(String code) {
        StatusCode known = TABLE.get(code);
        return known != null
                ? known
                : new StatusCode(code, "Code " + code + " is not in our table", ReasonSource.NOT_IN_OUR_TABLE);
    }

    /** Whether the code is in our table. */
    public boolean known() {
        return source != ReasonSource.NOT_IN_OUR_TABLE;
    }
}
