package tieline.crs.scenarios;

import java.math.BigDecimal;
import java.util.List;
import tieline.crs.scenarios.ScenarioDraft.Year;
import tieline.crs.scenarios.model.FlowTiming;
import tieline.crs.scenarios.model.InterestMethod;

/** Scenarios for tests; all invented. */
final class ScenarioSamples {

    private ScenarioSamples() {}

    static ScenarioDraft draft(String name, String cap) {
        return new ScenarioDraft(
                name,
                "Invented for a test",
                new BigDecimal("300.000"),
                2003,
                List.of(
                        new Year(new BigDecimal("36.5"), new BigDecimal("7700")),
                        new Year(new BigDecimal("20"), new BigDecimal("7700"))),
                new BigDecimal(cap),
                new BigDecimal("4.000"),
                FlowTiming.MID_YEAR,
                InterestMethod.COMPOUND);
    }
}
