package tieline.crs;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The months whose recorded loads share the uncollectables of a month (question 9), counted back from it.
 *
 * @param earliest how many months before it the first of them is
 * @param latest how many months before it the last of them is; 0 is the month itself
 */
public record LoadWindow(int earliest, int latest) {

    /** The month and the eleven before it. */
    static final LoadWindow TWELVE_MONTHS = new LoadWindow(11, 0);

    /** One month, so many before. */
    static LoadWindow ofMonthBefore(int back) {
        return new LoadWindow(back, back);
    }

    /**
     * The terms of a month with the loads of this window.
     *
     * @param recorded the inputs of the month that lies so many months back; null where none were posted
     * @throws CrsRefusedException when no month of the window has a recorded load and there is something to share
     */
    public Terms applyTo(Terms terms, IntFunction<@Nullable MonthInput> recorded) {
        List<MonthInput> months = IntStream.rangeClosed(latest, earliest)
                .mapToObj(recorded)
                .filter(input -> input != null)
                .toList();
        MonthInput own = recorded.apply(0);
        if (months.isEmpty()
                && own != null
                && own.core().uncollectable() + own.nonCore().uncollectable() == 0) {
            return terms;
        }
        if (months.isEmpty()) {
            throw new CrsRefusedException(
                    "No load is recorded for " + terms.month().minusMonths(latest)
                            + ", the month of default by question 9. Enter another age of defaults, or read the question otherwise.");
        }
        return terms.sharingBy(months);
    }
}
