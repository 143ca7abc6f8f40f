package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.crs.scenarios.ScenarioView;
import tieline.crs.scenarios.model.Projection;

/**
 * Scenarios side by side.
 *
 * @param years one row for each year end that any of them has
 */
public record Comparison(List<ScenarioRow> columns, PathChart chart, List<Row> years) {

    /**
     * A year end.
     *
     * @param balances in the order of the columns; null before an opening, 0 after a pay-off
     */
    public record Row(int year, List<@Nullable BigDecimal> balances) {}

    static Comparison of(List<ScenarioView> scenarios) {
        List<PathChart.Named> paths = scenarios.stream()
                .map(each -> new PathChart.Named(
                        each.reference(), Projection.of(each.draft().terms())))
                .toList();
        return new Comparison(scenarios.stream().map(ScenarioRow::of).toList(), PathChart.of(paths), years(paths));
    }

    private static List<Row> years(List<PathChart.Named> paths) {
        int first =
                paths.stream().mapToInt(each -> each.path().openingYear()).min().orElseThrow();
        int last = paths.stream()
                .mapToInt(each ->
                        each.path().openingYear() + each.path().balances().size() - 1)
                .max()
                .orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            List<@Nullable BigDecimal> balances = new ArrayList<>();
            for (PathChart.Named each : paths) {
                balances.add(balance(each.path(), year - each.path().openingYear()));
            }
            rows.add(new Row(year, balances));
        }
        return rows;
    }

    private static @Nullable BigDecimal balance(Projection path, int index) {
        if (index < 0) {
            return null;
        }
        boolean inside = index < path.balances().size();
        return ReplicaRow.rounded(inside ? path.balances().get(index) : 0, 1);
    }
}
