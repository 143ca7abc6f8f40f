package tieline.platform.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/**
 * A list of things in the order they were made, the newest first, paged by their identifiers, which rise with time.
 *
 * @param select everything before WHERE
 * @param id the identifier's column
 * @param mapper reads a row
 * @param idOf a row's identifier, which is its place in the list
 */
public record NewestFirst<T>(String select, String id, RowMapper<T> mapper, Function<T, UUID> idOf) {

    private static final int FETCH_ROWS = 500;

    /**
     * One page.
     *
     * @param where a constant or made of constants; its values are the parameters
     * @throws IllegalArgumentException when the place is none in this list
     */
    public KeysetPage<T> page(JdbcClient jdbc, String where, Map<String, ?> parameters, int size, Place place) {
        Map<String, Object> all = new HashMap<>(parameters);
        String condition = where;
        String cursor = place.cursor();
        if (cursor != null) {
            condition += " AND " + id + (place.isBackwards() ? " > " : " < ") + ":key";
            all.put("key", UUID.fromString(cursor));
        }
        String order = " ORDER BY " + id + (place.isBackwards() ? " ASC" : " DESC") + " LIMIT " + (size + 1);
        List<T> rows = new ArrayList<>(jdbc.sql(select + " WHERE " + condition + order)
                .params(all)
                .query(mapper)
                .list());
        if (place.isBackwards()) {
            Collections.reverse(rows);
        }
        return KeysetPage.of(rows, size, place, row -> idOf.apply(row).toString());
    }

    /** Hands over the whole list while it is read; within a transaction. */
    public void each(JdbcClient jdbc, String where, Map<String, ?> parameters, Consumer<T> taker) {
        try (Stream<T> rows = jdbc
                .sql(select + " WHERE " + where + " ORDER BY " + id + " DESC")
                .withFetchSize(FETCH_ROWS)
                .params(parameters)
                .query(mapper)
                .stream()) {
            rows.forEach(taker);
        }
    }
}
