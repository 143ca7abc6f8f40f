package tieline.crs;

import java.math.BigDecimal;
import java.util.Optional;

/** What a month brings for both classes. */
public record MonthInput(ClassInput core, ClassInput nonCore) {

    /** The input of a class. */
    public ClassInput of(CrsClass subaccount) {
        return subaccount == CrsClass.CORE ? core : nonCore;
    }

    /** The load of both, kWh. */
    BigDecimal load() {
        return core.loadKwh().add(nonCore.loadKwh());
    }

    /** The same with another input of a class. */
    public MonthInput with(CrsClass subaccount, ClassInput input) {
        return subaccount == CrsClass.CORE ? new MonthInput(input, nonCore) : new MonthInput(core, input);
    }

    /** Why uncollectables cannot be shared between the classes; empty when they can. */
    public Optional<String> unshareable() {
        boolean uncollectables = core.uncollectable() > 0 || nonCore.uncollectable() > 0;
        return uncollectables && load().signum() == 0
                ? Optional.of("There are uncollectables, but neither class has load to share them by.")
                : Optional.empty();
    }
}
