package tieline.crs.inputs.web;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.crs.ClassInput;
import tieline.crs.InputLine;
import tieline.crs.inputs.InputFigures;
import tieline.platform.files.Parsed;

/** The five figures of a class's input as a form writes them. Fields are named as the words of the lines. */
public final class FigureFields {

    private FigureFields() {}

    /** The input; empty where a figure is missing or cannot be read, and then the errors say which. */
    public static Optional<ClassInput> read(Function<InputLine, @Nullable String> written, BindingResult entries) {
        Map<InputLine, BigDecimal> figures = new EnumMap<>(InputLine.class);
        for (InputLine line : InputLine.values()) {
            Parsed<BigDecimal> parsed = InputFigures.parser(line).parse(written.apply(line));
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

    /** A figure as a form offers it. */
    public static String write(InputLine line, ClassInput input) {
        BigDecimal figure = line.of(input);
        return (line == InputLine.LOAD ? figure.stripTrailingZeros() : figure).toPlainString();
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
