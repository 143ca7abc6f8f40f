package tieline.crs.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import tieline.crs.EnteredRate;
import tieline.crs.SetReading;

/** A rate or the reading of a question, from a month on, as a file lists it. */
record TermLine(String term, YearMonth from, String value, String citation, String enteredByName, Instant enteredAt) {

    static TermLine of(EnteredRate rate) {
        return new TermLine(
                rate.crsClass().label().toLowerCase(Locale.ROOT) + " rate, % a year",
                rate.from(),
                rate.percent().stripTrailingZeros().toPlainString(),
                rate.citation(),
                rate.enteredByName(),
                rate.enteredAt());
    }

    static TermLine of(SetReading set) {
        return new TermLine(
                "question " + set.reading().number() + ": " + set.reading().question(),
                set.from(),
                set.way().words(),
                set.citation(),
                set.enteredByName(),
                set.enteredAt());
    }
}
