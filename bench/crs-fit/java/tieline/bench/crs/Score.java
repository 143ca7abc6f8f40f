package tieline.bench.crs;

import java.util.List;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.Projection;
import tieline.crs.scenarios.model.PublishedFigure;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.PublishedTable;
import tieline.crs.scenarios.model.ReplicaUtility;

/**
 * What the finished table is judged by: each year that is not exact and each maximum off by over one percent costs one, each
 * over two and a half percent or two years far more; an obligation that sinks below 0 costs too; the rest breaks ties.
 */
final class Score {

    private final Utility utility;
    private final List<PublishedScenario> rows;

    Score(Utility utility, List<PublishedScenario> rows) {
        this.utility = utility;
        this.rows = rows;
    }

    double of(double[] point) {
        ReplicaUtility model = Parameters.unpack(point);
        double sum = 0;
        for (PublishedScenario row : rows) {
            PublishedFigure published = row.of(utility);
            Projection projection = Projection.of(model.terms(row));
            sum += maximum(
                    100 * Math.abs(projection.maximum() / published.maximum().doubleValue() - 1));
            sum += year(projection, published.years());
        }
        for (double floor : model.floor()) {
            sum += 2 * Math.max(0, -floor);
        }
        return sum + 10 * StrictMath.pow(Math.max(0, Math.abs(point[Parameters.AGE] - 0.64) - 0.03) / 0.02, 2);
    }

    private static double maximum(double percent) {
        double step = 1 / (1 + StrictMath.exp(-(percent - 0.93) / 0.03));
        return step + 0.2 * percent + 20 * Math.max(0, percent - 2.4);
    }

    private static double year(Projection projection, int years) {
        double to = years - (2002.0 - PublishedTable.YEARS_FROM);
        double distance = Math.max(0, Math.max(projection.payoff() - to + 0.01, to - 1 + 0.01 - projection.payoff()));
        double step = 1 - StrictMath.exp(-distance / 0.05);
        return 1.2 * step + 0.3 * distance + 20 * Math.max(0, distance - 0.85);
    }
}
