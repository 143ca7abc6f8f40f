package tieline.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tieline.crs.scenarios.ScenarioDraft;
import tieline.crs.scenarios.ScenarioDraft.Year;
import tieline.crs.scenarios.ScenarioFilter;
import tieline.crs.scenarios.ScenarioPages;
import tieline.crs.scenarios.Scenarios;
import tieline.crs.scenarios.model.FlowTiming;
import tieline.crs.scenarios.model.InterestMethod;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;

/** The sample's CRS scenarios: one invented utility under two caps, to be compared. */
@Component
class SampleScenarios {

    private static final List<String> OBLIGATIONS =
            List.of("38.00", "36.50", "35.00", "31.00", "27.50", "24.00", "21.00", "18.00", "14.00", "9.00");
    private static final BigDecimal LOAD = new BigDecimal("7500");

    private final Scenarios scenarios;
    private final ScenarioPages pages;
    private final SampleState state;
    private final People people;

    SampleScenarios(Scenarios scenarios, ScenarioPages pages, SampleState state, People people) {
        this.scenarios = scenarios;
        this.pages = pages;
        this.state = state;
        this.people = people;
    }

    /** Makes them once. */
    void make() {
        CurrentActor.runAs(state.user("analyst").flatMap(people::find).orElseThrow(), () -> {
            if (pages.count(new ScenarioFilter(null, null, null)) == 0) {
                Stream.of("27.00", "40.00").map(SampleScenarios::draft).forEach(scenarios::make);
            }
        });
    }

    private static ScenarioDraft draft(String cap) {
        return new ScenarioDraft(
                "Sample utility under cap " + cap,
                "Sample: every figure is invented, of no utility",
                new BigDecimal("280"),
                2003,
                OBLIGATIONS.stream()
                        .map(obligation -> new Year(new BigDecimal(obligation), LOAD))
                        .toList(),
                new BigDecimal(cap),
                new BigDecimal("6.5"),
                FlowTiming.MID_YEAR,
                InterestMethod.COMPOUND);
    }
}
