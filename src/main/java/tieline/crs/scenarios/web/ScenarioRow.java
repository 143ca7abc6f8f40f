package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tieline.crs.scenarios.ScenarioStatus;
import tieline.crs.scenarios.ScenarioView;
import tieline.crs.scenarios.model.Projection;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * A scenario with what it comes to.
 *
 * @param maximum million US dollars
 * @param payoffYear null where it is not paid off within the horizon
 */
public record ScenarioRow(
        ScenarioView scenario,
        BigDecimal maximum,
        int maximumYear,
        @Nullable Integer payoffYear,
        StateMark mark) {

    static ScenarioRow of(ScenarioView scenario) {
        Projection path = Projection.of(scenario.draft().terms());
        return new ScenarioRow(
                scenario,
                ReplicaRow.rounded(path.maximum(), 1),
                path.maximumYear(),
                path.payoffYear().isPresent() ? path.payoffYear().getAsInt() : null,
                mark(scenario.status()));
    }

    static StateMark mark(ScenarioStatus status) {
        return new StateMark(status == ScenarioStatus.ACTIVE ? Shape.UNDER_WAY : Shape.CLOSED, status.label());
    }
}
