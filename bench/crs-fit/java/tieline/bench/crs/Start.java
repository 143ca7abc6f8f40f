package tieline.bench.crs;

import java.util.ArrayList;
import java.util.List;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.ProsymCase;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.ReplicaUtility;

/**
 * Where a fit begins: the same costs and the same decline for every utility, an opening a little below the lowest maximum
 * that the fit may see, and loads in the order of the later direct access caps of the three (general knowledge, weakly held).
 */
final class Start {

    private static final double[] LOADS = {9, 11, 3.5};
    private static final double[] COSTS = {45, 35, 36, 25, 42, 35};

    private Start() {}

    static double load(Utility utility) {
        return LOADS[utility.ordinal()];
    }

    static ReplicaUtility of(Utility utility, List<PublishedScenario> seen) {
        List<Double> opening = new ArrayList<>();
        List<Double> cost = new ArrayList<>();
        for (ProsymCase prosymCase : ProsymCase.values()) {
            for (int price : new int[] {50, 100}) {
                opening.add(0.95
                        * seen.stream()
                                .filter(row -> row.prosymCase() == prosymCase && row.offSystemPrice() == price)
                                .mapToDouble(row -> row.of(utility).maximum().doubleValue())
                                .min()
                                .orElseThrow());
                cost.add(COSTS[cost.size()]);
            }
        }
        double load = load(utility);
        return new ReplicaUtility(
                List.of(load, load * 0.9, load), opening, cost, List.of(8.0, 8.0, 8.0), List.of(0.8, 0.4, 0.1), 0.64);
    }
}
