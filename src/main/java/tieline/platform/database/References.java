package tieline.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Public references such as PGE-2026-0007. A series counts without gap or reuse: the counter's row is locked until the
 * caller's transaction ends, and a rollback gives the number back.
 */
@Component
public class References {

    private final JdbcClient jdbc;

    References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a series, from 1. Must run inside the transaction that uses the number. */
    public long nextNumber(String series) {
        return nextBlock(series, 1);
    }

    /** Takes {@code size} consecutive numbers of a series and returns the first of them. */
    public long nextBlock(String series, long size) {
        long last = jdbc.sql("""
                        INSERT INTO reference_counters (series, last_value) VALUES (:series, :size)
                        ON CONFLICT (series) DO UPDATE SET last_value = reference_counters.last_value + :size
                        RETURNING last_value
                        """)
                .param("series", series)
                .param("size", size)
                .query(Long.class)
                .single();
        return last - size + 1;
    }

    /** The next reference of a series and year, for example {@code next("LST", 2026)} gives LST-2026-0001. */
    public String next(String prefix, int year) {
        return "%s-%d-%04d".formatted(prefix, year, nextNumber(prefix + "-" + year));
    }
}
