package tieline.crs;

import java.time.Instant;
import java.time.YearMonth;

/** How an open question is read from a month on, and who set it for what reason. */
public record SetReading(
        Reading reading, YearMonth from, Reading.Way way, String citation, String enteredByName, Instant enteredAt) {}
