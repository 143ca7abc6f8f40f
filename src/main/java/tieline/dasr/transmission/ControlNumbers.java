package tieline.dasr.transmission;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.dasr.route.Route;
import tieline.platform.database.References;

/**
 * The control numbers of what we send to a utility: ISA13 and GS06, from 1, without gap or reuse, whatever the file
 * holds. They belong to the pair of sender and receiver, not to a route: two routes to one utility share them.
 */
@Component
public class ControlNumbers {

    private final References references;
    private final JdbcClient jdbc;

    ControlNumbers(References references, JdbcClient jdbc) {
        this.references = references;
        this.jdbc = jdbc;
    }

    /** Takes the next ISA13; given back when the caller's transaction rolls back. */
    public long nextInterchange(Route route) {
        return references.nextNumber(series("isa", route));
    }

    /** Takes the next GS06. */
    public long nextGroup(Route route) {
        return references.nextNumber(series("gs", route));
    }

    /** What ISA13 would be now, without taking it. */
    long peekInterchange(Route route) {
        return peek(series("isa", route));
    }

    /** What GS06 would be now, without taking it. */
    long peekGroup(Route route) {
        return peek(series("gs", route));
    }

    /** The next number of a series, without taking it. */
    long peek(String series) {
        return jdbc.sql("SELECT last_value FROM reference_counters WHERE series = :series")
                        .param("series", series)
                        .query(Long.class)
                        .optional()
                        .orElse(0L)
                + 1;
    }

    private static String series(String kind, Route route) {
        return kind + "-" + route.utility().name();
    }
}
