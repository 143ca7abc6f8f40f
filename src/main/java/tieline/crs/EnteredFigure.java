package tieline.crs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/** A figure that holds from a month on, with its source and who entered it. */
public record EnteredFigure(
        TermFigure kind, YearMonth from, BigDecimal figure, String citation, String enteredByName, Instant enteredAt) {}
