package tieline.bench.crs;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.ReplicaUtility;

/**
 * Fits the parameters of one utility to some of the published rows: Levenberg-Marquardt from a start and from seeded
 * disturbances of it; the best by the rows that it was given is kept.
 */
final class Fit {

    private static final double STEP = 1e-6;
    private static final int EVALUATIONS = 120;
    private static final double TOLERANCE = 1e-7;

    private final Misfit misfit;
    private final double[] start;

    Fit(Utility utility, List<PublishedScenario> rows, ReplicaUtility start) {
        this.misfit = new Misfit(utility, rows, start);
        this.start = Parameters.pack(start);
    }

    /** The best point of so many restarts. */
    double[] best(int restarts, long seed) {
        Random random = new Random(seed);
        double[] best = start;
        double least = Double.MAX_VALUE;
        for (int run = 0; run <= restarts; run++) {
            double[] from = run == 0 ? start : disturbed(run % 2 == 0 ? best : start, random);
            double[] found = descend(from);
            double cost = misfit.cost(found);
            if (cost < least) {
                least = cost;
                best = found;
            }
        }
        return best;
    }

    private static double[] disturbed(double[] point, Random random) {
        double width = random.nextDouble() < 0.5 ? 0.05 : 0.2;
        double[] other = point.clone();
        for (int i = 0; i < other.length; i++) {
            other[i] += random.nextGaussian() * width * Parameters.scale(i);
        }
        return other;
    }

    private double[] descend(double[] from) {
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .start(from)
                .model(derivatives())
                .target(new double[misfit.size()])
                .weight(new DiagonalMatrix(ones(misfit.size())))
                .maxEvaluations(EVALUATIONS)
                .maxIterations(EVALUATIONS)
                .lazyEvaluation(false)
                .build();
        misfit.forget();
        try {
            return new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(TOLERANCE)
                    .withParameterRelativeTolerance(TOLERANCE)
                    .optimize(problem)
                    .getPoint()
                    .toArray();
        } catch (MathIllegalStateException e) {
            // out of evaluations, or no step that still betters: the best point on the way
            return misfit.least();
        }
    }

    private MultivariateJacobianFunction derivatives() {
        return point -> {
            double[] at = point.toArray();
            double[] value = misfit.residuals(at);
            double[][] slopes = new double[value.length][at.length];
            for (int i = 0; i < at.length; i++) {
                double[] beside = at.clone();
                beside[i] += STEP;
                double[] next = misfit.residuals(beside);
                for (int r = 0; r < value.length; r++) {
                    slopes[r][i] = (next[r] - value[r]) / STEP;
                }
            }
            misfit.remember(at, value);
            return new Pair<>(new ArrayRealVector(value), new Array2DRowRealMatrix(slopes));
        };
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
