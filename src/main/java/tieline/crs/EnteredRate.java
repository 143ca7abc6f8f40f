package tieline.crs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * The yearly interest rate of a class from a month on, with its source.
 *
 * @param rate a fraction, such as 0.072
 */
public record EnteredRate(
        CrsClass crsClass, YearMonth from, BigDecimal rate, String citation, String enteredByName, Instant enteredAt) {

    /** The rate in percent. */
    public BigDecimal percent() {
        return rate.movePointRight(2);
    }
}
