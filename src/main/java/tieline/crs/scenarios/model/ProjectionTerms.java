package tieline.crs.scenarios.model;

import java.util.List;

/**
 * Everything a projection depends on. The years follow one another from the first on; after the last one its figures hold.
 *
 * @param opening the undercollection at the end of the year before the first, million US dollars; more than 0
 * @param firstYear the first calendar year
 * @param cap the most that direct access pays for each megawatt-hour, US dollars
 * @param rate the interest of a year as a fraction
 */
public record ProjectionTerms(
        double opening,
        int firstYear,
        List<ProjectionYear> years,
        double cap,
        double rate,
        FlowTiming timing,
        InterestMethod interest) {

    public ProjectionTerms {
        if (!(opening > 0) || !Double.isFinite(opening)) {
            throw new IllegalArgumentException("An opening undercollection of more than 0 is projected");
        }
        if (years.isEmpty() || !Double.isFinite(cap) || !Double.isFinite(rate) || rate < 0) {
            throw new IllegalArgumentException("A projection needs a year, a cap and a rate of at least 0");
        }
        years = List.copyOf(years);
    }

    /** The same with another cap. */
    public ProjectionTerms withCap(double other) {
        return new ProjectionTerms(opening, firstYear, years, other, rate, timing, interest);
    }

    /** The same with another rate. */
    public ProjectionTerms withRate(double other) {
        return new ProjectionTerms(opening, firstYear, years, cap, other, timing, interest);
    }

    /** The figures of a year, counted from the first as 0. */
    ProjectionYear year(int index) {
        return years.get(Math.min(index, years.size() - 1));
    }
}
