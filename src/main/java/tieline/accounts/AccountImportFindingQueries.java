package tieline.accounts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** What pages show of a check: totals, renamed customers, and why rows are left out. */
@Component
class AccountImportFindingQueries {

    /** Errors on a page. */
    static final int PAGE = 50;

    /** More kinds of faults than this say nothing more. */
    private static final int GROUPS = 100;

    private final JdbcClient jdbc;

    AccountImportFindingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Totals by utility and book, in their order. */
    List<AccountImportTotal> totals(UUID importId) {
        return jdbc.sql("""
                        SELECT utility, book, added, changed, unchanged, missing, annual_kwh FROM account_import_totals
                        WHERE import_id = :import ORDER BY utility, book
                        """)
                .param("import", importId)
                .query(AccountImportTotal.class)
                .list();
    }

    /** Customers whose name changes, or changed where the import is committed; at most {@code limit}, by number. */
    List<AccountImportRenaming> renamings(UUID importId, boolean committed, int limit) {
        String sql = committed ? """
                SELECT c.customer_number, h.name_before AS before, h.name_after AS after
                FROM customer_changes h JOIN customers c ON c.customer_id = h.customer_id
                WHERE h.import_id = :import
                ORDER BY c.customer_number LIMIT :limit
                """ : """
                SELECT DISTINCT c.customer_number, c.customer_name AS before, s.customer_name AS after
                FROM account_import_rows s JOIN customers c ON c.customer_number = s.customer_number
                WHERE c.customer_name <> s.customer_name AND %s
                ORDER BY c.customer_number LIMIT :limit
                """.formatted(AccountImportCheckQueries.GOOD);
        return jdbc.sql(sql)
                .param("import", importId)
                .param("limit", limit)
                .query(AccountImportRenaming.class)
                .list();
    }

    /** Equal faults together, the most frequent first. */
    List<AccountImportErrorGroup> groups(UUID importId) {
        return jdbc.sql("""
                        SELECT g.column_name AS "column", g.problem, g.rows, g.first_row, (
                            SELECT min(e.reason) FROM account_import_errors e
                            WHERE e.import_id = :import AND e.row_no = g.first_row AND e.column_name = g.column_name
                              AND e.problem = g.problem) AS example
                        FROM (SELECT column_name, problem, count(*) AS rows, min(row_no) AS first_row
                              FROM account_import_errors WHERE import_id = :import
                              GROUP BY column_name, problem) g
                        ORDER BY g.rows DESC, g.column_name, g.problem LIMIT :limit
                        """)
                .param("import", importId)
                .param("limit", GROUPS)
                .query(AccountImportErrorGroup.class)
                .list();
    }

    /** A page of reasons by row, all of them or those of one group. */
    KeysetPage<AccountImportError> page(UUID importId, @Nullable String column, @Nullable String problem, Place place) {
        boolean backwards = place.isBackwards();
        long[] from = cursor(place.cursor());
        String beyond =
                from.length == 0 ? "" : " AND (row_no, error_no) " + (backwards ? "<" : ">") + " (:row, :error)";
        String order = backwards ? "row_no DESC, error_no DESC" : "row_no, error_no";
        List<AccountImportError> read = new ArrayList<>(jdbc.sql("""
                        SELECT row_no, error_no, column_name AS "column", reason FROM account_import_errors
                        WHERE import_id = :import
                          AND (CAST(:column AS text) IS NULL OR column_name = :column)
                          AND (CAST(:problem AS text) IS NULL OR problem = :problem)
                        """ + beyond + " ORDER BY " + order + " LIMIT :limit")
                .param("import", importId)
                .param("column", column)
                .param("problem", problem)
                .param("row", from.length == 0 ? 0 : from[0])
                .param("error", from.length == 0 ? 0 : from[1])
                .param("limit", PAGE + 1)
                .query(AccountImportError.class)
                .list());
        if (backwards) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, PAGE, place, error -> error.rowNo() + "-" + error.errorNo());
    }

    /**
     * A bad row with all its reasons in one line.
     *
     * @param rowNo the row as a spreadsheet numbers it
     */
    record BadRow(long rowNo, String reason) {}

    /** The next bad rows after one, at most {@code limit}. */
    List<BadRow> badRows(UUID importId, long afterRow, int limit) {
        return jdbc.sql("""
                        SELECT row_no, string_agg(
                            CASE WHEN column_name = '' THEN reason ELSE column_name || ': ' || reason END, '; '
                            ORDER BY error_no) AS reason
                        FROM account_import_errors WHERE import_id = :import AND row_no > :after
                        GROUP BY row_no ORDER BY row_no LIMIT :limit
                        """)
                .param("import", importId)
                .param("after", afterRow)
                .param("limit", limit)
                .query(BadRow.class)
                .list();
    }

    /** Row and place from a cursor; nothing when it is none of ours. */
    private static long[] cursor(@Nullable String cursor) {
        return cursor != null && cursor.matches("[0-9]{1,12}-[0-9]{1,6}")
                ? Arrays.stream(cursor.split("-")).mapToLong(Long::parseLong).toArray()
                : new long[0];
    }
}
