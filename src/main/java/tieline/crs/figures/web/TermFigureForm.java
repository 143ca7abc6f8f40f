package tieline.crs.figures.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.crs.TermFigure;
import tieline.platform.files.CellParsers;
import tieline.platform.files.Parsed;

/** A dated figure as it is typed. */
record TermFigureForm(
        @NotNull(message = "Choose the figure") @Nullable TermFigure kind,

        @Nullable String from,
        @Nullable String figure,

        @NotBlank(message = "Name the document and the term") @Size(max = 500, message = "Use at most 500 characters") @Nullable String citation) {

    /** An empty form. */
    static TermFigureForm empty() {
        return new TermFigureForm(null, null, null, null);
    }

    /** The first month; empty when it cannot be read, and then the errors say so. */
    Optional<YearMonth> month(BindingResult entries) {
        try {
            return Optional.of(
                    YearMonth.parse(Objects.requireNonNullElse(from, "").strip()));
        } catch (DateTimeException e) {
            entries.rejectValue("from", "month", "Write the month as 2003-07");
            return Optional.empty();
        }
    }

    /** The figure; empty when it cannot be read, and then the errors say so. */
    Optional<BigDecimal> value(BindingResult entries) {
        Parsed<BigDecimal> parsed = CellParsers.decimal(6, BigDecimal.ZERO, new BigDecimal("999999999999"))
                .parse(figure);
        BigDecimal value = parsed.value();
        if (value == null) {
            String reason = parsed.reason();
            entries.rejectValue("figure", "figure", "The figure " + (reason == null ? "is missing" : reason));
        }
        return Optional.ofNullable(value);
    }
}
