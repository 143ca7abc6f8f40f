package tieline.crs.scenarios.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Fitted parameters of one utility: what an annual model needs to come near the published figures. They are effective
 * parameters of a fit and facts of nobody; where two of them act together only, neither is known.
 *
 * @param load direct access load of each case, terawatt-hours
 * @param opening undercollection at the end of 2002 before its interest, million US dollars: each case at 50 and 100 percent
 * @param cost obligation in 2003, US dollars for each megawatt-hour: each case at 50 and 100 percent
 * @param floor obligation from 2013 on, the same unit: each case
 * @param decline how much of the way from floor to cost is left in 2005, 2007 and 2010
 * @param age mean age of the opening undercollection at the end of 2002, years
 */
public record ReplicaUtility(
        List<Double> load,
        List<Double> opening,
        List<Double> cost,
        List<Double> floor,
        List<Double> decline,
        double age) {

    static final int FIRST_YEAR = 2003;
    private static final int[] KNOTS = {2003, 2005, 2007, 2010, 2013};

    /** The terms of one published scenario under these parameters. */
    public ProjectionTerms terms(PublishedScenario scenario) {
        int caseIndex = scenario.prosymCase().ordinal();
        int priced = 2 * caseIndex + (scenario.offSystemPrice() == 50 ? 0 : 1);
        double rate = scenario.interest() / 100.0;
        List<ProjectionYear> years = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= KNOTS[KNOTS.length - 1]; year++) {
            double low = floor.get(caseIndex);
            double obligation = low + (cost.get(priced) - low) * left(year);
            years.add(new ProjectionYear(obligation, load.get(caseIndex) * 1000));
        }
        return new ProjectionTerms(
                opening.get(priced) * StrictMath.pow(1 + rate, age),
                FIRST_YEAR,
                years,
                scenario.cap(),
                rate,
                FlowTiming.MID_YEAR,
                InterestMethod.COMPOUND);
    }

    private double left(int year) {
        for (int knot = 1; knot < KNOTS.length; knot++) {
            if (year <= KNOTS[knot]) {
                double part = (double) (year - KNOTS[knot - 1]) / (KNOTS[knot] - KNOTS[knot - 1]);
                return level(knot - 1) * (1 - part) + level(knot) * part;
            }
        }
        return 0;
    }

    private double level(int knot) {
        return knot == 0 ? 1 : knot > decline.size() ? 0 : decline.get(knot - 1);
    }
}
