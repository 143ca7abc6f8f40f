package tieline.dasr.overview;

import java.time.Duration;
import java.time.Instant;
import tieline.accounts.Utility;

/**
 * A sent file without a 997.
 *
 * @param interchange ISA13 as it stands in the file, nine digits
 * @param expectedHours how soon the route expects the 997; set by an administrator, not a utility's promise
 */
record AwaitedAck(
        String batchReference,
        Utility utility,
        String routeCode,
        String interchange,
        int requests,
        Instant sentAt,
        int expectedHours) {

    /** When the 997 is late. */
    Instant dueAt() {
        return sentAt.plus(Duration.ofHours(expectedHours));
    }
}
