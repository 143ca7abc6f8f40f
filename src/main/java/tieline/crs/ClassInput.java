package tieline.crs;

import java.math.BigDecimal;

/**
 * What a month brings for one class; amounts in cents, never negative.
 *
 * @param obligation what the direct access customers of the class owe for the month (line 1)
 * @param payment what they paid (line 2)
 * @param makeUp what they paid when they returned to bundled service (line 3)
 * @param uncollectable what cannot be collected from customers that defaulted; shared between the classes by lines 4 and 5
 * @param loadKwh their direct access load, kWh, from 0; the ratios of lines 4 and 5 are made of it
 */
public record ClassInput(long obligation, long payment, long makeUp, long uncollectable, BigDecimal loadKwh) {

    /** A month without anything. */
    public static final ClassInput NOTHING = new ClassInput(0, 0, 0, 0, BigDecimal.ZERO);

    /** Refuses negative figures; what is to be taken back is a correction, with its own entries. */
    public ClassInput {
        requireNotNegative("obligation", obligation);
        requireNotNegative("payment", payment);
        requireNotNegative("make-up payment", makeUp);
        requireNotNegative("uncollectable", uncollectable);
        requireNotNegative("load", loadKwh.signum());
    }

    private static void requireNotNegative(String what, long figure) {
        if (figure < 0) {
            throw new CrsRefusedException(
                    "The " + what + " is negative. Enter it without a sign; a correction is entered as such.");
        }
    }
}
