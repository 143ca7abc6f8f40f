package tieline.crs.scenarios.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The path of an undercollection under a cap: each year what is owed above the cap is added and what is paid above the
 * obligation is taken off, with interest, until nothing is owed. A path ends at its first zero, as a subaccount does
 * (002_4332f3f2ce4bb594.txt, Appendix B, last sentence of each subaccount).
 *
 * <p>A projection is a model and no ledger: it computes in floating point, and pages round what they show.
 *
 * @param terms what it was computed from
 * @param balances at the end of each year, the opening first; the last is 0 when it is paid off, million US dollars
 * @param payoff years from the opening to the zero, the last one in proportion; more than the horizon when there is none
 */
public record Projection(ProjectionTerms terms, List<Double> balances, double payoff) {

    /** How many years are looked at. */
    public static final int HORIZON = 60;

    private static final double BEYOND = 1e6;

    /** Computes the path. */
    public static Projection of(ProjectionTerms terms) {
        Balance balance = new Balance(terms);
        List<Double> ends = new ArrayList<>();
        ends.add(terms.opening());
        for (int year = 0; year < HORIZON; year++) {
            double part = balance.advance(terms.year(year));
            ends.add(balance.total());
            if (balance.isPaid()) {
                return new Projection(terms, List.copyOf(ends), year + part);
            }
        }
        double excess = Math.min(BEYOND, StrictMath.log1p(balance.total() / terms.opening()));
        return new Projection(terms, List.copyOf(ends), HORIZON + excess);
    }

    /** The highest balance at the end of a year, the opening included; million US dollars. */
    public double maximum() {
        return balances.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The calendar year at whose end the highest balance stands, the earliest of equals. */
    public int maximumYear() {
        return openingYear() + balances.indexOf(maximum());
    }

    /** The calendar year in which nothing is owed any more; empty when that is beyond the horizon. */
    public OptionalInt payoffYear() {
        return isPaidOff() ? OptionalInt.of(openingYear() + balances.size() - 1) : OptionalInt.empty();
    }

    /** Whether it is paid off within the horizon. */
    public boolean isPaidOff() {
        return balances.get(balances.size() - 1) == 0;
    }

    /** The year at whose end the opening balance stands. */
    public int openingYear() {
        return terms.firstYear() - 1;
    }
}
