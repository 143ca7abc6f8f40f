package tieline.dasr.route;

import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/**
 * Limits and times of a route.
 *
 * @param dailyCutOff Pacific time until which the utility takes a file for that day
 * @param requestsPerFileMax 1 to 100,000
 * @param ackExpectedHours hours until a sent file must be acknowledged, 1 to 720
 * @param responseExpectedWorkingDays working days until each request must be answered, 1 to 60
 */
@Embeddable
public record RouteRules(
        LocalTime dailyCutOff, int requestsPerFileMax, int ackExpectedHours, int responseExpectedWorkingDays) {

    /** Refuses numbers outside their ranges. */
    void check() {
        refuseUnless(requestsPerFileMax, 100_000, "Requests in a file");
        refuseUnless(ackExpectedHours, 720, "Hours until the acknowledgment");
        refuseUnless(responseExpectedWorkingDays, 60, "Working days until the response");
    }

    private static void refuseUnless(int value, int most, String what) {
        if (value < 1 || value > most) {
            throw new RouteRefusedException(what + ": a number from 1 to " + most + ".");
        }
    }
}
