package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.List;
import tieline.crs.scenarios.model.Replica;
import tieline.crs.scenarios.model.ReplicaTable;

/** How near one set of fits comes to the rows it is asked about. Shares are percent of the cells. */
public record ReplicaSummary(
        String what,
        String blind,
        int cells,
        BigDecimal mean,
        BigDecimal worst,
        BigDecimal withinOne,
        BigDecimal exact,
        BigDecimal withinOneYear) {

    static List<ReplicaSummary> all() {
        Replica replica = Replica.shipped();
        return List.of(
                of("Calibrated replica", "Every row was seen", replica.table()),
                of("Fit 4%, predict 9%", "The 12 scenarios at 9% were not seen", replica.predicted("fit-4-predict-9")),
                of("Fit 9%, predict 4%", "The 12 scenarios at 4% were not seen", replica.predicted("fit-9-predict-4")),
                of("Leave one out", "24 fits, each without one scenario", replica.predicted("leave-one-out")),
                of(
                        "Fit cap 40, predict cap 27",
                        "Fails, as it must: one cap cannot tell load from cost",
                        replica.predicted("fit-40-predict-27")));
    }

    private static ReplicaSummary of(String what, String blind, ReplicaTable table) {
        return new ReplicaSummary(
                what,
                blind,
                table.cells().size(),
                ReplicaRow.rounded(table.meanError(), 2),
                ReplicaRow.rounded(table.worstError(), 2),
                ReplicaRow.rounded(table.within(1), 1),
                ReplicaRow.rounded(table.yearsWithin(0), 1),
                ReplicaRow.rounded(table.yearsWithin(1), 1));
    }
}
