package tieline.crs.scenarios.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tieline.crs.scenarios.model.FlowTiming;
import tieline.crs.scenarios.model.InterestMethod;

/** A scenario as it is typed. Figures are text: {@link ScenarioEntries} reads them and says what is wrong. */
record ScenarioForm(
        @NotBlank(message = "Name the scenario") @Size(max = 120, message = "Use at most 120 characters") @Nullable String name,

        @NotBlank(message = "Say where the figures come from") @Size(max = 1000, message = "Use at most 1,000 characters") @Nullable String source,

        @Nullable String opening,
        @Nullable String firstYear,
        @Nullable String years,
        @Nullable String cap,
        @Nullable String rate,

        @NotNull(message = "Choose when money flows") @Nullable FlowTiming timing,

        @NotNull(message = "Choose what bears interest") @Nullable InterestMethod interest) {

    static ScenarioForm empty() {
        return new ScenarioForm(
                null, null, null, "2003", null, "27", "4", FlowTiming.MID_YEAR, InterestMethod.COMPOUND);
    }
}
