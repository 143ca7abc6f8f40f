package tieline.platform.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The number of a workbook cell as plain digits. Whole numbers keep every digit. Fractions are rounded to the 15 digits
 * that Excel shows, because the file holds the nearest binary number: 1.1 is stored as 1.1000000000000001.
 */
final class PlainNumber {

    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final int EXACT_DIGITS = 15;
    private static final int MAX_LENGTH = 400;

    private PlainNumber() {}

    /** Plain digits, or null when the text is not a number. */
    static @Nullable String of(String raw) {
        if (raw.length() <= EXACT_DIGITS && CellParsers.isDigits(raw)) {
            return raw;
        }
        BigDecimal value = parse(raw);
        if (value == null || Math.abs((long) value.scale()) > MAX_LENGTH) {
            return null;
        }
        BigDecimal exact = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (exact.scale() > 0 && exact.precision() > EXACT_DIGITS) {
            exact = exact.round(AS_SHOWN).stripTrailingZeros();
        }
        return exact.toPlainString();
    }

    private static @Nullable BigDecimal parse(String raw) {
        try {
            return raw.length() > MAX_LENGTH ? null : new BigDecimal(raw);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
