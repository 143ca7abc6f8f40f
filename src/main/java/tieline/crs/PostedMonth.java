package tieline.crs;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * One posted month of a subaccount.
 *
 * @param yearlyRate the interest rate it was computed by
 */
public record PostedMonth(YearMonth month, BigDecimal yearlyRate, SubaccountMonth lines) {}
