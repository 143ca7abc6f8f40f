package tieline.dasr.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.dasr.RequestRow;
import tieline.dasr.RequestStatus;
import tieline.dasr.x12.RejectCode;

/**
 * What to do about a request that the utility refused.
 *
 * @param steps one after the other, as sentences
 */
record Refusal(List<String> steps) {

    private static final String PREPARE =
            "Prepare the resend: a draft batch with new requests for what was refused here, which another person decides on.";

    /** The way on, or null where the request is not refused or was sent again already. */
    static @Nullable Refusal of(RequestRow row) {
        if (row.sentAgainIn() != null) {
            return null;
        }
        if (row.status() == RequestStatus.NACKED) {
            return new Refusal(List.of(
                    "The 997 refuses the request (AK5 " + row.ackCode()
                            + "); the utility has not looked at the account.",
                    "Find the cause in the exception of the received file and put it right.",
                    PREPARE));
        }
        return row.status() == RequestStatus.REJECTED ? new Refusal(rejected(row)) : null;
    }

    private static List<String> rejected(RequestRow row) {
        List<String> steps = new ArrayList<>();
        row.responseCodes().stream()
                .map(RejectCode::of)
                .forEach(code -> steps.add(code.code() + ", " + code.meaning() + ": " + code.nextStep()));
        steps.add(
                "Correct the account by an import. Where its number, class, status or return right changes, freeze the"
                        + " list again.");
        steps.add(PREPARE);
        return steps;
    }
}
