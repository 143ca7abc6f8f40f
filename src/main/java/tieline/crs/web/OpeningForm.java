package tieline.crs.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.crs.CrsClass;
import tieline.crs.InputLine;
import tieline.crs.inputs.InputFigures;
import tieline.platform.files.Parsed;

/**
 * The opening of a tracking account as it is typed; text, so that what cannot be read is shown again.
 *
 * @param month the first month
 * @param core the opening debt of the core class
 * @param nonCore that of the non-core class
 * @param citation the true-up that the debts come from
 */
record OpeningForm(
        @Nullable String month,
        @Nullable String core,
        @Nullable String nonCore,

        @NotBlank(message = "Say where the opening debts come from") @Size(max = 500, message = "Use at most 500 characters") @Nullable String citation) {

    static final OpeningForm EMPTY = new OpeningForm(null, null, null, null);

    /** The first month; empty where none can be read, and then the errors say so. */
    Optional<YearMonth> first(BindingResult entries) {
        return MonthText.read("month", month, entries);
    }

    /** The debts in cents; where one cannot be read the errors say which. */
    Map<CrsClass, Long> debts(BindingResult entries) {
        Map<CrsClass, Long> debts = new EnumMap<>(CrsClass.class);
        debts.put(CrsClass.CORE, cents("core", "Core debt", core, entries));
        debts.put(CrsClass.NON_CORE, cents("nonCore", "Non-core debt", nonCore, entries));
        return debts;
    }

    private static long cents(String field, String label, @Nullable String written, BindingResult entries) {
        Parsed<BigDecimal> parsed = InputFigures.parser(InputLine.OBLIGATION).parse(written);
        BigDecimal value = parsed.value();
        if (value == null) {
            String reason = parsed.reason();
            entries.rejectValue(
                    field, "figure", label + " " + (reason == null ? "is missing; write 0 for nothing" : reason));
            return 0;
        }
        return InputFigures.cents(value);
    }
}
