package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.PublishedFigure;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.PublishedTable;

/**
 * A row of the published table as the page shows it.
 *
 * @param cells for each utility its maximum and its years
 */
public record PublishedRow(PublishedScenario scenario, List<Cell> cells) {

    /**
     * A figure with its shade.
     *
     * @param decimals as many as are printed
     */
    public record Cell(BigDecimal figure, int decimals, String shade) {}

    static List<PublishedRow> of(List<PublishedScenario> rows) {
        Map<Utility, HeatScale> maxima = new EnumMap<>(Utility.class);
        Map<Utility, HeatScale> years = new EnumMap<>(Utility.class);
        for (Utility utility : Utility.values()) {
            List<PublishedFigure> figures =
                    PublishedTable.rows().stream().map(row -> row.of(utility)).toList();
            maxima.put(
                    utility,
                    HeatScale.of(figures.stream().map(PublishedFigure::maximum).toList()));
            years.put(
                    utility,
                    HeatScale.of(figures.stream()
                            .map(figure -> BigDecimal.valueOf(figure.years()))
                            .toList()));
        }
        return rows.stream().map(row -> of(row, maxima, years)).toList();
    }

    private static PublishedRow of(
            PublishedScenario row, Map<Utility, HeatScale> maxima, Map<Utility, HeatScale> years) {
        List<Cell> cells = new ArrayList<>();
        for (Utility utility : Utility.values()) {
            cells.add(cell(row.of(utility).maximum(), maxima, utility));
            cells.add(cell(BigDecimal.valueOf(row.of(utility).years()), years, utility));
        }
        return new PublishedRow(row, cells);
    }

    private static Cell cell(BigDecimal figure, Map<Utility, HeatScale> scales, Utility utility) {
        HeatScale scale = scales.get(utility);
        return new Cell(figure, figure.scale(), scale == null ? "" : scale.shade(figure));
    }
}
