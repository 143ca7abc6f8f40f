package tieline.platform.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/**
 * Why rows of the files of one room are left out. The room has two tables of its own for it: the staged rows, which carry what
 * the reader found, and the errors.
 */
public class ImportErrors {

    /** Errors on a page. */
    public static final int PAGE = 50;

    /** More kinds of faults than this say nothing more. */
    private static final int GROUPS = 100;

    private final JdbcClient jdbc;
    private final String rows;
    private final String errors;

    /**
     * The errors in these tables.
     *
     * @param rows the table of staged rows, with import_id, row_no and problems
     * @param errors the table of errors, with import_id, row_no, error_no, column_name, problem and reason
     */
    public ImportErrors(JdbcClient jdbc, String rows, String errors) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.errors = errors;
    }

    /** The condition that nothing speaks against a staged row {@code s}, with this table of errors. */
    public static String good(String errors) {
        return """
                s.import_id = :import AND NOT EXISTS (SELECT FROM %s e
                    WHERE e.import_id = s.import_id AND e.row_no = s.row_no)""".formatted(errors);
    }

    /** Turns the problems that the reader noted into errors. */
    public void keepReaderProblems(UUID importId) {
        jdbc.sql("""
                INSERT INTO %1$s (import_id, row_no, error_no, column_name, problem, reason)
                SELECT s.import_id, s.row_no, line.error_no, split_part(line.text, E'\\t', 1),
                       split_part(line.text, E'\\t', 2), split_part(line.text, E'\\t', 3)
                FROM %2$s s
                CROSS JOIN LATERAL unnest(string_to_array(s.problems, E'\\n')) WITH ORDINALITY AS line (text, error_no)
                WHERE s.import_id = :import AND s.problems IS NOT NULL
                """.formatted(errors, rows)).param("import", importId).update();
    }

    /** Equal faults together, the most frequent first. */
    public List<ImportErrorGroup> groups(UUID importId) {
        return jdbc.sql("""
                        SELECT g.column_name AS "column", g.problem, g.rows, g.first_row, (
                            SELECT min(e.reason) FROM %1$s e
                            WHERE e.import_id = :import AND e.row_no = g.first_row AND e.column_name = g.column_name
                              AND e.problem = g.problem) AS example
                        FROM (SELECT column_name, problem, count(*) AS rows, min(row_no) AS first_row
                              FROM %1$s WHERE import_id = :import
                              GROUP BY column_name, problem) g
                        ORDER BY g.rows DESC, g.column_name, g.problem LIMIT :limit
                        """.formatted(errors))
                .param("import", importId)
                .param("limit", GROUPS)
                .query(ImportErrorGroup.class)
                .list();
    }

    /** A page of reasons by row, all of them or those of one group. */
    public KeysetPage<ImportError> page(UUID importId, @Nullable String column, @Nullable String problem, Place place) {
        boolean backwards = place.isBackwards();
        long[] from = cursor(place.cursor());
        String beyond =
                from.length == 0 ? "" : " AND (row_no, error_no) " + (backwards ? "<" : ">") + " (:row, :error)";
        String order = backwards ? "row_no DESC, error_no DESC" : "row_no, error_no";
        List<ImportError> read =
                new ArrayList<>(jdbc.sql("""
                        SELECT row_no, error_no, column_name AS "column", reason FROM %1$s
                        WHERE import_id = :import
                          AND (CAST(:column AS text) IS NULL OR column_name = :column)
                          AND (CAST(:problem AS text) IS NULL OR problem = :problem)
                        """.formatted(errors) + beyond + " ORDER BY " + order + " LIMIT :limit")
                        .param("import", importId)
                        .param("column", column)
                        .param("problem", problem)
                        .param("row", from.length == 0 ? 0 : from[0])
                        .param("error", from.length == 0 ? 0 : from[1])
                        .param("limit", PAGE + 1)
                        .query(ImportError.class)
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
                        FROM %1$s WHERE import_id = :import AND row_no > :after
                        GROUP BY row_no ORDER BY row_no LIMIT :limit
                        """.formatted(errors))
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
