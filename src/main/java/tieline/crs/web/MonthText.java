package tieline.crs.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads a month as a person types it. */
final class MonthText {

    private MonthText() {}

    /** The month; empty where it cannot be read, and then the errors say so at the field. */
    static Optional<YearMonth> read(String field, @Nullable String written, BindingResult entries) {
        try {
            if (written != null) {
                return Optional.of(YearMonth.parse(written.strip()));
            }
        } catch (DateTimeException e) {
            // said below
        }
        entries.rejectValue(field, "month", "Write the month as 2003-07");
        return Optional.empty();
    }
}
