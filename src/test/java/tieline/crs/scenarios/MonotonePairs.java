package tieline.crs.scenarios;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import tieline.crs.scenarios.model.PublishedScenario;

/** Pairs of published rows that differ in one assumption alone. */
final class MonotonePairs {

    private static final List<ToIntFunction<PublishedScenario>> ASSUMPTIONS = List.of(
            row -> row.prosymCase().ordinal(),
            PublishedScenario::offSystemPrice,
            PublishedScenario::cap,
            PublishedScenario::interest);

    private MonotonePairs() {}

    static BiPredicate<PublishedScenario, PublishedScenario> differingOnlyIn(
            ToIntFunction<PublishedScenario> assumption) {
        return (one, other) -> assumption.applyAsInt(one) != assumption.applyAsInt(other)
                && ASSUMPTIONS.stream()
                                .filter(each -> each.applyAsInt(one) != each.applyAsInt(other))
                                .count()
                        == 1;
    }
}
