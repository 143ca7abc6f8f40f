package tieline.crs.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tieline.crs.Reading;
import tieline.crs.Readings;
import tieline.crs.SetReading;

/**
 * An open question and how it is read in a month.
 *
 * @param setting what set it; null while it is read in the usual way because nobody set it
 * @param changes all that was ever set, the latest month first
 */
public record ReadingRow(
        Reading reading, Reading.Way way, @Nullable SetReading setting, List<SetReading> changes) {

    /** Whether there is another way to read it. */
    public boolean changeable() {
        return reading.ways().size() > 1;
    }

    static ReadingRow of(Reading reading, List<SetReading> settings, YearMonth month) {
        List<SetReading> own =
                settings.stream().filter(each -> each.reading() == reading).toList();
        SetReading inForce = own.stream()
                .filter(each -> !each.from().isAfter(month))
                .findFirst()
                .orElse(null);
        return new ReadingRow(reading, Readings.inForce(settings, month).of(reading), inForce, own);
    }
}
