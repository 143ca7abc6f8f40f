package tieline.crs.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a month.
 *
 * @param value null where it is not known
 * @param href where it comes from; null for a sum
 */
public record LedgerCell(
        @Nullable BigDecimal value, @Nullable String href) {}
