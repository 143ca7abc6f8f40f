package tieline.dasr.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.dasr.BatchFilter;

/**
 * What a new batch is made of.
 *
 * @param list the frozen list's reference
 * @param refusedIn a batch of which only the refused accounts are taken; blank for none
 */
record PrepareForm(
        @NotBlank(message = "Choose a frozen account list") @Nullable String list,

        @NotNull(message = "Choose the utility; a batch is for one") @Nullable Utility utility,

        @Nullable Set<String> books,
        @Nullable Set<String> classes,
        @Nullable Set<String> schedules,

        @DecimalMin(value = "0", message = "Enter a number of kWh that is not negative") @Nullable BigDecimal annualKwhMin,

        @Nullable String refusedIn) {

    BatchFilter filter() {
        return new BatchFilter(
                orEmpty(books),
                orEmpty(classes),
                orEmpty(schedules),
                annualKwhMin,
                refusedIn == null || refusedIn.isBlank() ? null : refusedIn);
    }

    private static Set<String> orEmpty(@Nullable Set<String> values) {
        return values == null ? Set.of() : values;
    }
}
