package tieline.crs.scenarios.model;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * What cap pays off by the end of a year? A higher cap never lengthens a path, so the least one in whole cents is found by
 * bisection, and proved by the path at it and at one cent less.
 */
public final class CapSolver {

    private CapSolver() {}

    /** The answer, or why there is none. */
    public sealed interface Answer {

        /**
         * There is one.
         *
         * @param cap the least that pays off by the year, US dollars for each megawatt-hour
         * @param path the path under it
         */
        record Solved(BigDecimal cap, Projection path) implements Answer {}

        /** No cap does; the sentence says why. */
        record None(String sentence) implements Answer {}
    }

    /** Solves for the least cap, from 0, under which nothing is owed at the end of the year. */
    public static Answer leastCap(ProjectionTerms terms, int year) {
        int years = year - terms.firstYear() + 1;
        if (years < 1) {
            return new Answer.None("No cap can: collection under the cap begins in " + terms.firstYear() + ".");
        }
        if (years > Projection.HORIZON) {
            return new Answer.None("The projection looks " + Projection.HORIZON + " years ahead, to "
                    + (terms.firstYear() + Projection.HORIZON - 1) + ".");
        }
        OptionalInt loaded = firstLoaded(terms, years);
        if (loaded.isEmpty()) {
            return new Answer.None("No cap can: no load pays before the end of " + year + ".");
        }
        long enough = Math.max(1, enough(terms, loaded.getAsInt()));
        if (!paysOff(terms, enough, year)) {
            return new Answer.None("No cap up to " + dollars(enough) + " $/MWh does.");
        }
        long least = bisect(terms, enough, year);
        return new Answer.Solved(
                dollars(least), Projection.of(terms.withCap(dollars(least).doubleValue())));
    }

    private static long bisect(ProjectionTerms terms, long enough, int year) {
        long low = -1;
        long high = enough;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (paysOff(terms, middle, year)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean paysOff(ProjectionTerms terms, long cents, int year) {
        OptionalInt paid =
                Projection.of(terms.withCap(dollars(cents).doubleValue())).payoffYear();
        return paid.isPresent() && paid.getAsInt() <= year;
    }

    private static OptionalInt firstLoaded(ProjectionTerms terms, int years) {
        for (int index = 0; index < years; index++) {
            if (terms.year(index).load() > 0) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    /** Cents that pay everything in the first year with a load: nothing was paid before, so interest alone has grown it. */
    private static long enough(ProjectionTerms terms, int index) {
        double owed = terms.opening() * StrictMath.pow(1 + terms.rate(), index + 1.0) * 1.2 + 1;
        ProjectionYear year = terms.year(index);
        double dollars = Math.max(0, year.obligation()) + owed * 1000 / year.load();
        return (long) Math.min(Long.MAX_VALUE / 4.0, Math.ceil(dollars * 100));
    }

    private static BigDecimal dollars(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
