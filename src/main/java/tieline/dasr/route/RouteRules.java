package tieline.dasr.route;

import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import java.util.List;

/**
 * Limits and times of a route.
 *
 * @param dailyCutOff Pacific time until which the utility takes a file for that day
 * @param requestsPerFileMax 1 to 99,999, what one X12 group counts
 * @param ackExpectedHours hours until a sent file must be acknowledged, 1 to 720
 * @param responseExpectedWorkingDays working days until each request must be answered, 1 to 60
 */
@Embeddable
public record RouteRules(
        LocalTime dailyCutOff, int requestsPerFileMax, int ackExpectedHours, int responseExpectedWorkingDays) {

    /** Numbers outside their ranges. */
    List<RouteProblem> problems() {
        Problems problems = new Problems();
        addUnlessUpTo(problems, requestsPerFileMax, 99_999, "requestsPerFileMax");
        addUnlessUpTo(problems, ackExpectedHours, 720, "ackExpectedHours");
        addUnlessUpTo(problems, responseExpectedWorkingDays, 60, "responseExpectedWorkingDays");
        return problems.list();
    }

    private static void addUnlessUpTo(Problems problems, int value, int most, String field) {
        problems.addIf(value < 1 || value > most, field, "Enter a number from 1 to " + most);
    }
}
