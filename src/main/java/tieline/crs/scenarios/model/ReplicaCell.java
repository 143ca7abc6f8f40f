package tieline.crs.scenarios.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tieline.accounts.Utility;

/**
 * What fitted parameters say of one utility in one scenario, beside what was printed.
 *
 * @param years years to pay-off, counted as printed
 */
public record ReplicaCell(PublishedScenario scenario, Utility utility, double maximum, int years) {

    /** Stands for a pay-off beyond the horizon. */
    public static final int NEVER = 999;

    /** Every cell of some rows, row by row. */
    public static List<ReplicaCell> of(Map<Utility, ReplicaUtility> fitted, List<PublishedScenario> rows) {
        List<ReplicaCell> cells = new ArrayList<>();
        for (PublishedScenario row : rows) {
            for (Utility utility : Utility.values()) {
                ReplicaUtility model = Objects.requireNonNull(fitted.get(utility));
                Projection path = Projection.of(model.terms(row));
                int year = path.payoffYear().orElse(PublishedTable.YEARS_FROM + NEVER);
                cells.add(new ReplicaCell(row, utility, path.maximum(), year - PublishedTable.YEARS_FROM));
            }
        }
        return List.copyOf(cells);
    }

    /** What was printed. */
    public PublishedFigure published() {
        return scenario.of(utility);
    }

    /** By how much the maximum differs from the printed one, percent of it. */
    public double percentOff() {
        return 100 * (maximum / published().maximum().doubleValue() - 1);
    }

    /** By how many years the pay-off differs from the printed one. */
    public int yearsOff() {
        return years - published().years();
    }
}
