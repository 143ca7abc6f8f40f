package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.crs.scenarios.model.CapGrid;
import tieline.crs.scenarios.model.Projection;

/** A rate and what each cap comes to at it. */
public record GridRow(BigDecimal rate, List<Cell> cells) {

    /**
     * Under one cap.
     *
     * @param payoffYear null where it is not paid off within the horizon
     */
    public record Cell(BigDecimal maximum, @Nullable Integer payoffYear) {}

    static List<GridRow> of(CapGrid grid) {
        return grid.rows().stream()
                .map(row -> new GridRow(
                        row.rate(), row.paths().stream().map(GridRow::cell).toList()))
                .toList();
    }

    private static Cell cell(Projection path) {
        return new Cell(
                ReplicaRow.rounded(path.maximum(), 1),
                path.payoffYear().isPresent() ? path.payoffYear().getAsInt() : null);
    }
}
