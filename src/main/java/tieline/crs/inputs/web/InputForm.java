package tieline.crs.inputs.web;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import tieline.crs.ClassInput;
import tieline.crs.EnteredInput;
import tieline.crs.InputLine;

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
                FigureFields.write(InputLine.OBLIGATION, input),
                FigureFields.write(InputLine.PAYMENT, input),
                FigureFields.write(InputLine.MAKE_UP, input),
                FigureFields.write(InputLine.UNCOLLECTABLE, input),
                FigureFields.write(InputLine.LOAD, input),
                null,
                now.versionNo());
    }

    /** The input; empty where a figure is missing or cannot be read, and then the errors say which. */
    Optional<ClassInput> read(BindingResult entries) {
        return FigureFields.read(this::written, entries);
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
