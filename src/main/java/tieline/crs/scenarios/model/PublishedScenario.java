package tieline.crs.scenarios.model;

import java.util.Map;
import tieline.accounts.Utility;

/**
 * One row of the published table (002_4332f3f2ce4bb594.txt, Appendix A, Table 1), as printed.
 *
 * @param scenario the printed number
 * @param offSystemPrice off-system sales price, percent
 * @param cap CRS cap, US dollars for each megawatt-hour
 * @param interest interest rate, percent
 */
public record PublishedScenario(
        int scenario,
        ProsymCase prosymCase,
        int offSystemPrice,
        int cap,
        int interest,
        Map<Utility, PublishedFigure> figures) {

    /** The figures of one utility. */
    public PublishedFigure of(Utility utility) {
        PublishedFigure figure = figures.get(utility);
        if (figure == null) {
            throw new IllegalArgumentException("The table has no " + utility);
        }
        return figure;
    }
}
