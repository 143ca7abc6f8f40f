package tieline.accounts;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/**
 * A list that is paged by key and exported as a whole.
 *
 * @param select everything up to and with WHERE
 * @param keyset what the list is sorted by
 * @param mapper reads a row
 * @param cursor writes a row's place
 * @param seek the values of a cursor, one for each expression of the keyset
 */
record KeysetQuery<T>(
        String select,
        Keyset keyset,
        RowMapper<T> mapper,
        Function<T, String> cursor,
        Function<String, Object[]> seek) {

    /** Rows on a page. */
    static final int PAGE = 50;

    private static final int FETCH_ROWS = 1000;

    /** Reads one row without its number. */
    interface Reader<T> {
        T read(ResultSet row) throws java.sql.SQLException;
    }

    static <T> KeysetQuery<T> of(
            String select,
            Keyset keyset,
            Reader<T> reader,
            Function<T, String> cursor,
            Function<String, Object[]> seek) {
        return new KeysetQuery<>(select, keyset, (row, n) -> reader.read(row), cursor, seek);
    }

    /** One page; {@code where} is a constant or made of constants. */
    KeysetPage<T> page(JdbcClient jdbc, String where, Map<String, ?> parameters, boolean descending, Place place) {
        boolean backwards = place.isBackwards();
        Map<String, Object> all = new HashMap<>(parameters);
        String condition = where;
        String at = place.cursor();
        if (at != null) {
            condition += " AND " + keyset.beyond(descending != backwards);
            Object[] values = seek.apply(at);
            for (int i = 0; i < values.length; i++) {
                all.put("key" + i, values[i]);
            }
        }
        String sql =
                select + condition + " ORDER BY " + keyset.orderBy(descending != backwards) + " LIMIT " + (PAGE + 1);
        List<T> rows = new ArrayList<>(jdbc.sql(sql).params(all).query(mapper).list());
        if (backwards) {
            Collections.reverse(rows);
        }
        return KeysetPage.of(rows, PAGE, place, cursor);
    }

    /** The whole list, read while it is taken; the stream must be closed within the transaction. */
    Stream<T> all(JdbcClient jdbc, String where, Map<String, ?> parameters, boolean descending) {
        return jdbc
                .sql(select + where + " ORDER BY " + keyset.orderBy(descending))
                .withFetchSize(FETCH_ROWS)
                .params(parameters)
                .query(mapper)
                .stream();
    }
}
