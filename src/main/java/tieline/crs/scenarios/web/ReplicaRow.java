package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tieline.crs.scenarios.model.PublishedFigure;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.ReplicaCell;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * One cell of the replica beside the printed figures.
 *
 * @param maximum the replica's, with as many decimals as are printed
 * @param percentOff two decimals; minus where the replica is lower
 * @param years null where the replica does not pay off
 */
public record ReplicaRow(
        PublishedScenario scenario,
        String utility,
        PublishedFigure published,
        BigDecimal maximum,
        BigDecimal percentOff,
        @Nullable Integer years,
        @Nullable Integer yearsOff,
        StateMark mark) {

    static ReplicaRow of(ReplicaCell cell) {
        boolean paid = cell.years() < ReplicaCell.NEVER;
        return new ReplicaRow(
                cell.scenario(),
                cell.utility().label(),
                cell.published(),
                rounded(cell.maximum(), cell.published().maximum().scale()),
                rounded(cell.percentOff(), 2),
                paid ? cell.years() : null,
                paid ? cell.yearsOff() : null,
                mark(cell));
    }

    private static StateMark mark(ReplicaCell cell) {
        boolean near = Math.abs(cell.percentOff()) <= 1;
        if (near && cell.yearsOff() == 0) {
            return new StateMark(Shape.DONE, "Near");
        }
        return new StateMark(Shape.UNDER_WAY, near ? "Other year" : cell.yearsOff() == 0 ? "Over 1%" : "Both");
    }

    static BigDecimal rounded(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP);
    }
}
