package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * Shades the figures of one column by their rank, in fifths: the shade only helps to find what the figure itself says.
 *
 * @param ordered every figure of the column, the lowest first
 */
record HeatScale(List<BigDecimal> ordered) {

    private static final int SHADES = 5;

    static HeatScale of(Collection<BigDecimal> figures) {
        return new HeatScale(figures.stream().sorted().toList());
    }

    /** The style class of a figure. */
    String shade(BigDecimal figure) {
        long lower =
                ordered.stream().filter(other -> other.compareTo(figure) < 0).count();
        return "heat-" + (1 + lower * SHADES / ordered.size());
    }
}
