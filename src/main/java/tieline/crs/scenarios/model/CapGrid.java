package tieline.crs.scenarios.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * One scenario under neighbouring caps and rates.
 *
 * @param caps US dollars for each megawatt-hour, the columns
 * @param rows one for each rate
 */
public record CapGrid(List<BigDecimal> caps, List<Row> rows) {

    private static final List<Integer> CAP_STEPS = List.of(-10, -5, 0, 5, 10);
    private static final List<Integer> RATE_STEPS = List.of(-2, 0, 2, 5);

    /** The paths at one rate, percent a year. */
    public record Row(BigDecimal rate, List<Projection> paths) {}

    /** The paths around a scenario's own cap and rate; neither goes below 0. */
    public static CapGrid around(ProjectionTerms terms, BigDecimal cap, BigDecimal rate) {
        List<BigDecimal> caps = steps(cap, CAP_STEPS);
        List<Row> rows = steps(rate, RATE_STEPS).stream()
                .map(each ->
                        new Row(each, paths(terms.withRate(each.movePointLeft(2).doubleValue()), caps)))
                .toList();
        return new CapGrid(caps, rows);
    }

    private static List<Projection> paths(ProjectionTerms terms, List<BigDecimal> caps) {
        return caps.stream()
                .map(cap -> Projection.of(terms.withCap(cap.doubleValue())))
                .toList();
    }

    private static List<BigDecimal> steps(BigDecimal middle, List<Integer> steps) {
        Stream<BigDecimal> all = steps.stream().map(step -> middle.add(BigDecimal.valueOf(step)));
        return all.filter(value -> value.signum() >= 0).toList();
    }
}
