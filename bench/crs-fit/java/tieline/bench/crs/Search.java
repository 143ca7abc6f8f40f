package tieline.bench.crs;

import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimplePointChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.random.MersenneTwister;

/** Betters a point by its score: CMA-ES, from fixed seeds, with a narrow and a wide first step in turn. */
final class Search {

    private static final int EVALUATIONS = 30_000;
    private static final int POPULATION = 40;
    private static final double[] WIDTHS = {0.02, 0.06, 0.005, 0.15};

    private final Score score;

    Search(Score score) {
        this.score = score;
    }

    double[] better(double[] from, int runs, int seed) {
        double[] best = from;
        for (int run = 0; run < runs; run++) {
            double[] found = once(best, WIDTHS[run % WIDTHS.length], seed + run);
            if (score.of(found) < score.of(best)) {
                best = found;
            }
        }
        return best;
    }

    private double[] once(double[] from, double width, int seed) {
        double[] sigma = new double[from.length];
        double[] low = new double[from.length];
        double[] high = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            sigma[i] = width * Parameters.scale(i);
            low[i] = from[i] - 3 * Parameters.scale(i);
            high[i] = from[i] + 3 * Parameters.scale(i);
        }
        CMAESOptimizer optimizer = new CMAESOptimizer(
                EVALUATIONS,
                Double.NEGATIVE_INFINITY,
                true,
                5,
                0,
                new MersenneTwister(seed),
                false,
                new SimplePointChecker<>(1e-9, 1e-9));
        return optimizer
                .optimize(
                        new ObjectiveFunction(score::of),
                        GoalType.MINIMIZE,
                        new InitialGuess(from),
                        new SimpleBounds(low, high),
                        new CMAESOptimizer.Sigma(sigma),
                        new CMAESOptimizer.PopulationSize(POPULATION),
                        new MaxEval(EVALUATIONS),
                        new MaxIter(EVALUATIONS / POPULATION))
                .getPoint();
    }
}
