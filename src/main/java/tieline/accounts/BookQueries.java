package tieline.accounts;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Reads books with the sums over their accounts. There are few books, so that sorting their sums costs nothing. */
@Component
class BookQueries {

    private static final String SELECT = """
            SELECT * FROM (
                SELECT b.book_id, b.code, b.name, coalesce(t.accounts, 0) AS accounts,
                       coalesce(t.customers, 0) AS customers, coalesce(t.annual_kwh, 0) AS annual_kwh,
                       coalesce(t.peak_kw, 0) AS peak_kw
                FROM books b LEFT JOIN (
                    SELECT book_id, sum(accounts) AS accounts, count(DISTINCT customer_id) AS customers,
                           sum(annual_kwh) AS annual_kwh, sum(peak_kw) AS peak_kw
                    FROM account_totals WHERE accounts > 0 GROUP BY book_id) t ON t.book_id = b.book_id) s
            WHERE\s""";

    private final JdbcClient jdbc;

    BookQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<BookRow> page(BookSort sort, Place place) {
        return query(sort).page(jdbc, "TRUE", Map.of(), sort.isDescending(), place);
    }

    /** All books; to be closed within the transaction. */
    Stream<BookRow> all(BookSort sort) {
        return query(sort).all(jdbc, "TRUE", Map.of(), sort.isDescending());
    }

    Optional<BookRow> find(String code) {
        return jdbc.sql(SELECT + "code = :code")
                .param("code", code)
                .query((row, n) -> row(row))
                .optional();
    }

    List<BookService.BookName> names() {
        return jdbc.sql("SELECT code, name FROM books ORDER BY code")
                .query(BookService.BookName.class)
                .list();
    }

    private static KeysetQuery<BookRow> query(BookSort sort) {
        return KeysetQuery.of(
                SELECT,
                Keyset.of(sort.expression(), "code"),
                BookQueries::row,
                row -> Keyset.cursor(key(sort, row), row.code()),
                cursor -> Keyset.read(cursor, 2, values -> new Object[] {value(sort, values[0]), values[1]}));
    }

    private static Object key(BookSort sort, BookRow row) {
        return switch (sort) {
            case CODE, CODE_DESCENDING -> row.code();
            case NAME, NAME_DESCENDING -> row.name();
            case KWH, KWH_DESCENDING -> row.annualKwh();
        };
    }

    private static Object value(BookSort sort, String text) {
        return sort == BookSort.KWH || sort == BookSort.KWH_DESCENDING ? new BigDecimal(text) : text;
    }

    private static BookRow row(ResultSet row) throws SQLException {
        return new BookRow(
                row.getObject("book_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getLong("accounts"),
                row.getLong("customers"),
                row.getBigDecimal("annual_kwh"),
                row.getBigDecimal("peak_kw"));
    }
}
