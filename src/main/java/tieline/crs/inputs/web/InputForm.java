package tieline.crs.inputs.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.crs.ClassInput;
import tieline.crs.EnteredInput;
import tieline.crs.InputLine;
import tieline.crs.inputs.InputFigures;
import tieline.platform.files.Parsed;

/**
 * The input of one class as it is typed. Figures are text, so that what cannot be read is shown again.
 *
 * @param seen the version that the page showed, 0 for none
 */
record InputForm(
        @Nullable String obligation,
        @Nullable String payment,
        @Nullable String makeup,
        @Nullable String uncollectable,
        @Nullable String load,

        @Size(max = 500, message = "Use at most 500 characters") @Nullable String reason,

        @Nullable Integer seen) {

    /** A form with what counts now; empty where nothing does. */
    static InputForm of(@Nullable EnteredInput now) {
        if (now == null) {
            return new InputForm(null, null, null, null, null, null, 0);
        }
        ClassInput input = now.input();
        return new InputForm(
                InputLine.OBLIGATION.of(input).toPlainString(),
                InputLine.PAYMENT.of(input).toPlainString(),
                InputLine.MAKE_UP.of(input).toPlainString(),
                InputLine.UNCOLLECTABLE.of(input).toPlainString(),
                input.loadKwh().stripTrailingZeros().toPlainString(),
                null,
                now.versionNo());
    }

    /** The input; empty where a figure is missing or cannot be read, and then the errors say which. */
    Optional<ClassInput> read(BindingResult entries) {
        Map<InputLine, BigDecimal> figures = new EnumMap<>(InputLine.class);
        for (InputLine line : InputLine.values()) {
            Parsed<BigDecimal> parsed = InputFigures.parser(line).parse(written(line));
            BigDecimal value = parsed.value();
            if (value == null) {
                String reason = parsed.reason();
                String fault = reason == null ? "is missing; write 0 for nothing" : reason;
                entries.rejectValue(line.word(), "figure", line.label() + " " + fault);
            } else {
                figures.put(line, value);
            }
        }
        return entries.hasErrors() ? Optional.empty() : Optional.of(input(figures));
    }

    private @Nullable String written(InputLine line) {
        return switch (line) {
            case OBLIGATION -> obligation;
            case PAYMENT -> payment;
            case MAKE_UP -> makeup;
            case UNCOLLECTABLE -> uncollectable;
            case LOAD -> load;
        };
    }

    private static ClassInput input(Map<InputLine, BigDecimal> figures) {
        return new ClassInput(
                cents(figures, InputLine.OBLIGATION),
                cents(figures, InputLine.PAYMENT),
                cents(figures, InputLine.MAKE_UP),
                cents(figures, InputLine.UNCOLLECTABLE),
                figures.getOrDefault(InputLine.LOAD, BigDecimal.ZERO));
    }

    private static long cents(Map<InputLine, BigDecimal> figures, InputLine line) {
        return InputFigures.cents(figures.getOrDefault(line, BigDecimal.ZERO));
    }
}
