package tieline.crs.scenarios.model;

/**
 * What a projection takes for one year.
 *
 * @param obligation what direct access owes for each megawatt-hour, US dollars
 * @param load the direct access load that pays, gigawatt-hours
 */
public record ProjectionYear(double obligation, double load) {

    public ProjectionYear {
        if (!Double.isFinite(obligation) || !Double.isFinite(load) || load < 0) {
            throw new IllegalArgumentException("A year needs a finite obligation and a load of at least 0");
        }
    }
}
