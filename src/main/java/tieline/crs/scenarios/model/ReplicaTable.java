package tieline.crs.scenarios.model;

import java.util.List;
import java.util.function.Predicate;

/** Some cells of the replica with the figures by which it is judged; shares are percent of the cells. */
public record ReplicaTable(List<ReplicaCell> cells) {

    /** The mean error of the maxima, percent. */
    public double meanError() {
        return cells.stream()
                .mapToDouble(cell -> Math.abs(cell.percentOff()))
                .average()
                .orElseThrow();
    }

    /** The largest error of a maximum, percent. */
    public double worstError() {
        return cells.stream()
                .mapToDouble(cell -> Math.abs(cell.percentOff()))
                .max()
                .orElseThrow();
    }

    /** How many maxima are within so many percent. */
    public double within(double percent) {
        return share(cell -> Math.abs(cell.percentOff()) <= percent);
    }

    /** How many pay-offs differ by at most so many years. */
    public double yearsWithin(int years) {
        return share(cell -> Math.abs(cell.yearsOff()) <= years);
    }

    private double share(Predicate<ReplicaCell> test) {
        return 100.0 * cells.stream().filter(test).count() / cells.size();
    }
}
