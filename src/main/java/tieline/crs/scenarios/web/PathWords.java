package tieline.crs.scenarios.web;

import tieline.crs.scenarios.model.Projection;

/** What a path comes to, in words. */
final class PathWords {

    private PathWords() {}

    static String payoff(Projection path) {
        return path.payoffYear().isPresent()
                ? "paid off in " + path.payoffYear().getAsInt()
                : "not paid off within " + Projection.HORIZON + " years";
    }
}
