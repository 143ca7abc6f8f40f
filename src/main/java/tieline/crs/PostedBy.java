package tieline.crs;

import java.time.Instant;
import java.time.YearMonth;

/** Who posted a month, and when. */
public record PostedBy(YearMonth month, String name, Instant at) {}
