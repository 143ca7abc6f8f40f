package tieline.crs.scenarios.model;

import java.math.BigDecimal;

/**
 * What the published table says of one utility in one scenario.
 *
 * @param maximum maximum undercollection, million US dollars, with the decimals as printed
 * @param years years to pay-off as printed
 */
public record PublishedFigure(BigDecimal maximum, int years) {}
