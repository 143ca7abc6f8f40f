package tieline.crs;

import java.util.EnumMap;
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
