package tieline.crs.corrections;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tieline.crs.CrsClass;
import tieline.crs.CrsEngine;
import tieline.crs.CrsMonth;
import tieline.crs.CrsRefusedException;
import tieline.crs.LoadWindow;
import tieline.crs.MonthInput;
import tieline.crs.Standing;
import tieline.crs.Terms;

/** An account computed anew from its opening and its inputs, one month after the other. */
final class Replay {

    private final Map<CrsClass, Standing> standing;
    private final List<MonthInput> inputs = new ArrayList<>();
    private final List<CrsMonth> months = new ArrayList<>();

    private Replay(Map<CrsClass, Standing> opening) {
        this.standing = new EnumMap<>(opening);
    }

    /**
     * One month of a replay.
     *
     * @param reopened the subaccounts that take entries again from this month on
     */
    record Step(YearMonth month, MonthInput input, Terms terms, Set<CrsClass> reopened) {}

    static Replay run(Map<CrsClass, Standing> opening, List<Step> steps) {
        Replay replay = new Replay(opening);
        steps.forEach(replay::take);
        return replay;
    }

    /** The months, the first one first. */
    List<CrsMonth> months() {
        return months;
    }

    /** Where each subaccount stands after the last month. */
    Map<CrsClass, Standing> standing() {
        return standing;
    }

    private void take(Step step) {
        step.reopened().forEach(each -> standing.computeIfPresent(each, (key, before) -> before.reopened()));
        CrsMonth month = post(step);
        months.add(month);
        for (CrsClass each : CrsClass.values()) {
            standing.put(each, month.of(each).after());
        }
    }

    private CrsMonth post(Step step) {
        inputs.add(step.input());
        LoadWindow window = step.terms().window();
        try {
            Terms by = window == null ? step.terms() : window.applyTo(step.terms(), this::recorded);
            return CrsEngine.post(standing, step.input(), Map.of(), by);
        } catch (CrsRefusedException refusal) {
            throw new CrsRefusedException("In " + step.month() + ": " + refusal.getMessage());
        }
    }

    /** The input of the month so many before the last one; null before the account's first month. */
    private @Nullable MonthInput recorded(int back) {
        int place = inputs.size() - 1 - back;
        return place < 0 ? null : inputs.get(place);
    }
}
