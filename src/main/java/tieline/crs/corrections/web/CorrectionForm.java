package tieline.crs.corrections.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.EnteredInput;
import tieline.crs.InputLine;
import tieline.crs.corrections.CrsCorrections.Corrected;
import tieline.crs.inputs.web.FigureFields;

/**
 * The right input of a class as it is typed.
 *
 * @param seen the version that the page showed
 * @param hash of what the correction was shown to bring; empty while it was not shown
 */
record CorrectionForm(
        @Nullable String obligation,
        @Nullable String payment,
        @Nullable String makeup,
        @Nullable String uncollectable,
        @Nullable String load,

        @NotBlank(message = "Say why the figures were wrong") @Size(max = 500, message = "Use at most 500 characters") @Nullable String reason,

        @NotBlank(message = "Name where the right figures come from") @Size(max = 300, message = "Use at most 300 characters") @Nullable String citation,

        @Nullable Integer seen,
        @Nullable String hash) {

    /** A form with what counts now. */
    static CorrectionForm of(@Nullable EnteredInput now) {
        ClassInput input = now == null ? ClassInput.NOTHING : now.input();
        return new CorrectionForm(
                FigureFields.write(InputLine.OBLIGATION, input),
                FigureFields.write(InputLine.PAYMENT, input),
                FigureFields.write(InputLine.MAKE_UP, input),
                FigureFields.write(InputLine.UNCOLLECTABLE, input),
                FigureFields.write(InputLine.LOAD, input),
                null,
                null,
                now == null ? 0 : now.versionNo(),
                null);
    }

    /** What is entered; empty where something is missing or cannot be read, and then the errors say what. */
    Optional<Corrected> read(YearMonth month, CrsClass crsClass, BindingResult entries) {
        return FigureFields.read(this::written, entries)
                .map(input -> new Corrected(
                        month,
                        crsClass,
                        input,
                        Objects.requireNonNullElse(seen, 0),
                        Objects.requireNonNullElse(reason, "").strip(),
                        Objects.requireNonNullElse(citation, "").strip()));
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
}
