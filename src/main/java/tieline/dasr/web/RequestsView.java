package tieline.dasr.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.dasr.RequestGroup;
import tieline.platform.web.Pager;

/**
 * The requests section of a batch's page.
 *
 * @param group the group shown
 * @param search what was searched for, or null
 * @param total how many requests the filter finds
 * @param selectable whether rows can be ticked to be left out
 * @param sent whether something was sent, so that answers can be shown
 */
record RequestsView(
        RequestGroup group,
        @Nullable String search,
        List<Tab> tabs,
        List<RequestLine> lines,
        long total,
        Pager pager,
        boolean selectable,
        boolean sent) {

    /** A tab: a group of states with its count. */
    record Tab(String label, long count, String href, boolean current) {}

    /** The words of a group that is shown and has no tab of its own. */
    static String label(RequestGroup group) {
        return switch (group) {
            case ALL -> "All";
            case TO_CORRECT -> "Needs correction";
            case REFUSED -> "Refused";
            case WAITING -> "Waiting";
            case VALID -> "Valid";
            case ACCEPTED -> "Accepted";
            case EXCLUDED -> "Excluded before sending";
            case ENDED -> "Cancelled or sent again";
            case GOING_OUT -> "Going out";
            case RIGHT_CONFIRMED -> "Return right confirmed";
            case BY_OVERRIDE -> "By override";
            case RELEASED -> "Released";
            case TAKEN_BACK -> "Cancelled before sending";
            case SENT -> "Sent";
            case RECEIVED -> "Received";
            case NOT_ARRIVED -> "Did not arrive";
            case WAITING_FOR_RECEIPT -> "Waiting for the receipt";
            case ACKED -> "Acknowledged";
            case NACKED -> "Rejected by the 997";
            case WAITING_FOR_997 -> "Waiting for the 997";
            case REJECTED -> "Rejected by the 814";
            case PENDING -> "Pending at the utility";
            case WAITING_FOR_814 -> "Waiting for the 814";
            case SWITCHED -> "Switched";
            case SCHEDULED -> "Scheduled";
        };
    }
}
