package tieline.dasr.route;

import java.util.ArrayList;
import java.util.List;

/** Everything that an administrator sets for a route. */
public record RouteProfile(Endpoint endpoint, EdiProfile edi, RouteRules rules) {

    /** Every value that cannot be right; empty for a profile that a route may have. */
    public List<RouteProblem> problems() {
        List<RouteProblem> problems = new ArrayList<>(endpoint.problems());
        problems.addAll(edi.problems());
        problems.addAll(rules.problems());
        return problems;
    }

    /**
     * Refuses a profile that no route may have.
     *
     * @throws RouteRefusedException with the first of the {@link #problems}
     */
    void check() {
        problems().stream().findFirst().ifPresent(problem -> {
            throw new RouteRefusedException(problem.sentence() + ".");
        });
    }

    /** Whether connection and partner stay what they were, so that what was tested is still what is used. */
    boolean leadsToTheSamePlaceAs(RouteProfile other) {
        return endpoint.equals(other.endpoint) && edi.namesSameParties(other.edi);
    }
}
