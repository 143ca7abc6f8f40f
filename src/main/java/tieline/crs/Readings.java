package tieline.crs;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How every open question of Appendix B is read in one month; what is not set is read in the usual way. */
public record Readings(Map<Reading, String> set) {

    /** Every question in its usual way. */
    public static final Readings USUAL = new Readings(Map.of());

    /** Refuses a way that the question does not have. */
    public Readings {
        set.forEach((reading, key) -> reading.way(key));
        set = set.isEmpty() ? Map.of() : Map.copyOf(set);
    }

    /** What of all settings is in force in a month. */
    public static Readings inForce(List<SetReading> settings, YearMonth month) {
        Map<Reading, SetReading> latest = new EnumMap<>(Reading.class);
        settings.stream()
                .filter(each -> !each.from().isAfter(month))
                .forEach(each -> latest.merge(
                        each.reading(), each, (one, other) -> one.from().isAfter(other.from()) ? one : other));
        Map<Reading, String> set = new EnumMap<>(Reading.class);
        latest.forEach((reading, setting) -> set.put(reading, setting.way().key()));
        return new Readings(set);
    }

    /** The same readings but for this question. */
    public Readings with(Reading reading, String key) {
        Map<Reading, String> changed = new EnumMap<>(Reading.class);
        changed.putAll(set);
        changed.put(reading, key);
        return new Readings(changed);
    }

    /** The way in which a question is read. */
    public Reading.Way of(Reading reading) {
        String key = set.get(reading);
        return key == null ? reading.ways().get(0) : reading.way(key);
    }

    boolean is(Reading reading, String key) {
        reading.way(key);
        return of(reading).key().equals(key);
    }
}
