package tieline.crs.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.crs.CrsClass;

/**
 * A yearly rate as it is typed.
 *
 * @param rate in percent, such as 7.2
 */
record RateForm(
        @NotNull(message = "Choose the class") @Nullable CrsClass crsClass,
        @Nullable String from,
        @Nullable String rate,

        @NotBlank(message = "Say where the rate comes from") @Size(max = 500, message = "Use at most 500 characters") @Nullable String citation) {

    static final RateForm EMPTY = new RateForm(null, null, null, null);

    private static final int MOST_DECIMALS = 4;

    /** The rate as a fraction; empty where it cannot be read, and then the errors say so. */
    Optional<BigDecimal> fraction(BindingResult entries) {
        try {
            BigDecimal percent = new BigDecimal(rate == null ? "" : rate.strip());
            if (percent.stripTrailingZeros().scale() <= MOST_DECIMALS) {
                return Optional.of(percent.movePointLeft(2));
            }
        } catch (NumberFormatException e) {
            // said below
        }
        entries.rejectValue("rate", "rate", "Write the yearly rate in percent with at most 4 decimals, such as 7.2");
        return Optional.empty();
    }
}
