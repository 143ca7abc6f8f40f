package tieline.crs.scenarios;

import java.math.BigDecimal;
import java.util.List;
import tieline.crs.scenarios.model.FlowTiming;
import tieline.crs.scenarios.model.InterestMethod;
import tieline.crs.scenarios.model.ProjectionTerms;
import tieline.crs.scenarios.model.ProjectionYear;

/**
 * What a person enters for a scenario.
 *
 * @param source where the figures come from, in the person's words
 * @param opening undercollection before the first year, million US dollars
 * @param years from the first year on; the last one holds afterwards
 * @param cap US dollars for each megawatt-hour
 * @param rate percent a year
 */
public record ScenarioDraft(
        String name,
        String source,
        BigDecimal opening,
        int firstYear,
        List<Year> years,
        BigDecimal cap,
        BigDecimal rate,
        FlowTiming timing,
        InterestMethod interest) {

    /**
     * The figures of one year.
     *
     * @param obligation US dollars for each megawatt-hour
     * @param load gigawatt-hours
     */
    public record Year(BigDecimal obligation, BigDecimal load) {}

    public ScenarioDraft {
        years = List.copyOf(years);
    }

    /** The same under another name. */
    ScenarioDraft named(String other) {
        return new ScenarioDraft(other, source, opening, firstYear, years, cap, rate, timing, interest);
    }

    /** What a projection takes. */
    public ProjectionTerms terms() {
        return new ProjectionTerms(
                opening.doubleValue(),
                firstYear,
                years.stream()
                        .map(year -> new ProjectionYear(
                                year.obligation().doubleValue(), year.load().doubleValue()))
                        .toList(),
                cap.doubleValue(),
                rate.movePointLeft(2).doubleValue(),
                timing,
                interest);
    }
}
