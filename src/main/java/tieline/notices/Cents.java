package tieline.notices;

import java.math.BigDecimal;

/** Writes cents per kWh: at least two decimals, at most four. */
final class Cents {

    private static final int DECIMALS_LEAST = 2;

    private Cents() {}

    /** {@code 7.5} is {@code 7.50}, {@code 7.1250} is {@code 7.125}. */
    static String words(BigDecimal cents) {
        BigDecimal plain = cents.stripTrailingZeros();
        return (plain.scale() < DECIMALS_LEAST ? plain.setScale(DECIMALS_LEAST) : plain).toPlainString();
    }
}
