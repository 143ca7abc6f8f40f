package tieline.dasr.x12;

import java.util.List;

/**
 * An 814 request as its receiver reads it: one of our own in a file that we sent, or one that the utility starts.
 *
 * @param setControl ST02
 * @param position number of its ST in the interchange
 * @param raw the text as received
 * @param issues small departures from the standard
 * @param request the account and its numbers
 * @param actionCode ASI01
 * @param maintenanceCode ASI02
 * @param reasons REF*1P
 */
public record ReceivedRequest(
        String setControl,
        int position,
        String raw,
        List<X12Issue> issues,
        DropRequest request,
        String actionCode,
        String maintenanceCode,
        List<CodedReason> reasons)
        implements TransactionSet {

    /** Keeps its own copies of the lists. */
    public ReceivedRequest {
        issues = List.copyOf(issues);
        reasons = List.copyOf(reasons);
    }

    @Override
    public String setType() {
        return "814";
    }
}
