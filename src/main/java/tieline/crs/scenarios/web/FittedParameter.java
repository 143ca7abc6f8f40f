package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.ProsymCase;
import tieline.crs.scenarios.model.Replica;
import tieline.crs.scenarios.model.ReplicaUtility;

/**
 * One fitted parameter of all utilities, for the page that must not hide them.
 *
 * @param values in the order of the utilities
 */
public record FittedParameter(String name, String unit, List<BigDecimal> values) {

    static List<FittedParameter> all() {
        List<FittedParameter> rows = new ArrayList<>();
        for (ProsymCase each : ProsymCase.values()) {
            int index = each.ordinal();
            rows.add(of(
                    each.label() + ": load", "TWh a year", 2, fit -> fit.load().get(index)));
            rows.add(of(
                    each.label() + ": floor",
                    "$/MWh from 2013",
                    2,
                    fit -> fit.floor().get(index)));
            for (int price = 0; price < 2; price++) {
                int priced = 2 * index + price;
                String at = each.label() + (price == 0 ? ", 50%" : ", 100%");
                rows.add(of(
                        at + ": opening", "million $", 1, fit -> fit.opening().get(priced)));
                rows.add(of(
                        at + ": obligation",
                        "$/MWh in 2003",
                        2,
                        fit -> fit.cost().get(priced)));
            }
        }
        List<Integer> knots = List.of(2005, 2007, 2010);
        for (int knot = 0; knot < knots.size(); knot++) {
            int index = knot;
            rows.add(of(
                    "Decline left in " + knots.get(knot),
                    "share of 2003",
                    3,
                    fit -> fit.decline().get(index)));
        }
        rows.add(of("Age of the opening", "years", 3, ReplicaUtility::age));
        return rows;
    }

    private static FittedParameter of(
            String name, String unit, int decimals, Function<ReplicaUtility, Double> parameter) {
        return new FittedParameter(
                name,
                unit,
                Arrays.stream(Utility.values())
                        .map(utility -> Replica.shipped().fitted().get(utility))
                        .map(fit -> ReplicaRow.rounded(parameter.apply(Objects.requireNonNull(fit)), decimals))
                        .toList());
    }
}
