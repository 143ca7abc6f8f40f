package tieline.crs.scenarios.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.PublishedTable;

/** The columns by which the published table can be sorted; without one it stands as printed. */
enum PublishedColumn {
    SCENARIO("scenario", PublishedScenario::scenario),
    CASE("case", PublishedScenario::prosymCase),
    PRICE("price", PublishedScenario::offSystemPrice),
    CAP("cap", PublishedScenario::cap),
    INTEREST("interest", PublishedScenario::interest),
    PGE_MAX("pge_max", row -> row.of(Utility.PGE).maximum()),
    PGE_YEARS("pge_years", row -> row.of(Utility.PGE).years()),
    SCE_MAX("sce_max", row -> row.of(Utility.SCE).maximum()),
    SCE_YEARS("sce_years", row -> row.of(Utility.SCE).years()),
    SDGE_MAX("sdge_max", row -> row.of(Utility.SDGE).maximum()),
    SDGE_YEARS("sdge_years", row -> row.of(Utility.SDGE).years());

    private final String parameter;
    private final Comparator<PublishedScenario> order;

    <V extends Comparable<V>> PublishedColumn(String parameter, Function<PublishedScenario, V> value) {
        this.parameter = parameter;
        this.order = Comparator.comparing(value);
    }

    /** The rows in the order that an address asks for; ties and nonsense stay as printed. */
    static List<PublishedScenario> sorted(@Nullable String sort) {
        if (sort == null) {
            return PublishedTable.rows();
        }
        boolean descending = sort.startsWith("-");
        String name = descending ? sort.substring(1) : sort;
        Optional<PublishedColumn> column = Arrays.stream(values())
                .filter(each -> each.parameter.equals(name))
                .findFirst();
        return column.map(each -> descending ? each.order.reversed() : each.order)
                .map(order -> PublishedTable.rows().stream().sorted(order).toList())
                .orElse(PublishedTable.rows());
    }
}
