package tieline.bench.crs;

import java.util.Arrays;
import java.util.List;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.Projection;
import tieline.crs.scenarios.model.PublishedFigure;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.PublishedTable;
import tieline.crs.scenarios.model.ReplicaUtility;

/** How far a point is from the rows it is fitted to: maxima in proportion, pay-offs outside their year, weak priors. */
final class Misfit {

    /** A maximum off by so much, as a fraction, weighs as much as a pay-off so many years outside its year. */
    private static final double MAXIMUM = 0.005;

    private static final double YEAR = 0.03;
    private static final double MARGIN = 0.03;
    private static final double PRIOR = 0.7;
    private static final double SOFT = 9;
    private static final double AGE = 0.64;

    private final Utility utility;
    private final List<PublishedScenario> rows;
    private final double[] prior;
    private double[] least = {};
    private double leastCost = Double.MAX_VALUE;

    Misfit(Utility utility, List<PublishedScenario> rows, ReplicaUtility start) {
        this.utility = utility;
        this.rows = rows;
        this.prior = Parameters.pack(start);
    }

    int size() {
        return 2 * rows.size() + Parameters.SIZE;
    }

    double cost(double[] point) {
        return sumOfSquares(residuals(point));
    }

    double[] residuals(double[] point) {
        double[] residuals = new double[size()];
        ReplicaUtility model = Parameters.unpack(point);
        int next = 0;
        for (PublishedScenario row : rows) {
            PublishedFigure published = row.of(utility);
            Projection projection = Projection.of(model.terms(row));
            residuals[next++] = soft(
                    StrictMath.log(projection.maximum() / published.maximum().doubleValue()) / MAXIMUM);
            residuals[next++] = soft(outside(projection.payoff(), published.years()) / YEAR);
        }
        for (int i = 0; i < Parameters.SIZE; i++) {
            residuals[next++] = PRIOR * priorResidual(i, point[i]);
        }
        return residuals;
    }

    /** Large residuals weigh less than their square. */
    private static double soft(double residual) {
        return Math.signum(residual) * Math.sqrt(2 * (Math.sqrt(1 + residual * residual / SOFT) - 1) * SOFT);
    }

    /** How far a pay-off lies outside the year in which it was printed, with a margin inside. */
    private static double outside(double payoff, int years) {
        double to = years - (2002.0 - PublishedTable.YEARS_FROM);
        double late = payoff - (to - MARGIN);
        double early = to - 1 + MARGIN - payoff;
        return late > 0 ? late : early > 0 ? -early : 0;
    }

    private double priorResidual(int index, double value) {
        if (index == Parameters.AGE) {
            return (value - AGE) / 0.02;
        }
        if (index < Parameters.OPENING) {
            return (value - StrictMath.log(Start.load(utility))) / 0.5;
        }
        return (value - prior[index]) / (index < Parameters.DECLINE ? 1 : 3);
    }

    void remember(double[] point, double[] residuals) {
        double cost = sumOfSquares(residuals);
        if (cost < leastCost) {
            least = point.clone();
            leastCost = cost;
        }
    }

    void forget() {
        leastCost = Double.MAX_VALUE;
    }

    /** The best point that was remembered. */
    double[] least() {
        return least;
    }

    private static double sumOfSquares(double[] residuals) {
        return Arrays.stream(residuals).map(residual -> residual * residual).sum();
    }
}
