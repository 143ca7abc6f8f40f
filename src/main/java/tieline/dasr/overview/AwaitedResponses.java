package tieline.dasr.overview;

import java.time.LocalDate;
import tieline.accounts.Utility;

/**
 * Requests of a batch whose 997 came on one day and whose 814 did not, or said "pending".
 *
 * @param interchange ISA13 of the file that they went out in, nine digits
 * @param acknowledgedOn the day of the 997 in Pacific time
 * @param expectedWorkingDays how soon the route expects the 814 after the 997; set by an administrator. Rule 22.E counts
 *     working days too, but its number has not been verified
 */
record AwaitedResponses(
        String batchReference,
        Utility utility,
        String routeCode,
        String interchange,
        long requests,
        LocalDate acknowledgedOn,
        int expectedWorkingDays) {}
