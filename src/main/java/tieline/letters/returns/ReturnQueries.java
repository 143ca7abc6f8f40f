package tieline.letters.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.imports.ImportErrors;

/** The set work of a file of returned mail: keeps its rows, finds what single rows cannot know, records the good ones. */
@Component
class ReturnQueries {

    private static final String ERROR = """
            INSERT INTO letter_return_errors (import_id, row_no, error_no, column_name, problem, reason)
            """;

    private static final String GOOD = ImportErrors.good(ReturnErrors.TABLE);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ReturnErrors errors;

    ReturnQueries(JdbcClient jdbc, JdbcTemplate batches, ReturnErrors errors) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.errors = errors;
    }

    /** Keeps the rows, each with the letter that it names, and what the reader found. */
    void keep(UUID importId, List<ReturnRow> rows) {
        batches.batchUpdate("""
                INSERT INTO letter_return_rows (import_id, row_no, problems, letter, letter_id, returned_on, reason)
                VALUES (?, ?, ?, ?, (SELECT l.letter_id FROM letters l JOIN letter_mailings m ON m.mailing_id = l.mailing_id
                    WHERE m.reference = split_part(?, '/', 1) AND l.number = CAST(nullif(split_part(?, '/', 2), '') AS int)),
                    ?, ?)
                """, rows, 500, (statement, row) -> {
            statement.setObject(1, importId);
            statement.setLong(2, row.rowNo());
            statement.setString(3, row.problems());
            statement.setString(4, row.letter());
            statement.setString(5, row.letter());
            statement.setString(6, row.letter());
            statement.setObject(7, row.returnedOn());
            statement.setString(8, row.reason());
        });
        errors.keepReaderProblems(importId);
    }

    /** Letters that we never made, and letters in more than one row: all of those are bad, each names another. */
    void findUnknownAndDoubled(UUID importId) {
        jdbc.sql(ERROR + """
                SELECT import_id, row_no, 101, 'letter', 'is not a letter that was made', 'is not a letter that was made: "' || letter || '"'
                FROM letter_return_rows WHERE import_id = :import AND letter IS NOT NULL AND letter_id IS NULL
                """).param("import", importId).update();
        jdbc.sql(ERROR + """
                SELECT s.import_id, s.row_no, 102, 'letter', 'is in more than one row',
                    'is in more than one row: ' || s.letter || ' is also in row '
                    || CASE WHEN s.row_no = d.first_row THEN d.last_row ELSE d.first_row END
                FROM (SELECT letter_id, min(row_no) AS first_row, max(row_no) AS last_row FROM letter_return_rows
                      WHERE import_id = :import AND letter_id IS NOT NULL GROUP BY letter_id HAVING count(*) > 1) d
                JOIN letter_return_rows s ON s.import_id = :import AND s.letter_id = d.letter_id
                """).param("import", importId).update();
    }

    /** Days that are still to come, or before the letter was sent, by California's calendar. */
    void findImpossibleDays(UUID importId, LocalDate today) {
        jdbc.sql(ERROR + """
                SELECT s.import_id, s.row_no, 103, 'returned_on', f.problem, f.problem || ': ' || f.detail
                FROM letter_return_rows s JOIN letters l ON l.letter_id = s.letter_id
                CROSS JOIN LATERAL (SELECT CASE WHEN s.returned_on > :today THEN 'is still to come'
                        WHEN s.returned_on < (l.sent_at AT TIME ZONE 'America/Los_Angeles')::date
                        THEN 'is before the letter was sent' END AS problem,
                    s.returned_on || coalesce(', sent ' || (l.sent_at AT TIME ZONE 'America/Los_Angeles')::date, '') AS detail) f
                WHERE s.import_id = :import AND f.problem IS NOT NULL
                """).param("import", importId).param("today", today).update();
    }

    /**
     * Letters that cannot come back now: not sent, or recorded already. Asked at the check and, with the letters locked, once
     * more at the commit.
     */
    void findNotSent(UUID importId) {
        jdbc.sql("""
                SELECT 1 FROM letters l JOIN letter_return_rows s ON s.letter_id = l.letter_id
                WHERE s.import_id = :import ORDER BY l.letter_id FOR UPDATE OF l
                """).param("import", importId).query(Integer.class).list();
        jdbc.sql(ERROR + """
                SELECT s.import_id, s.row_no, 104, 'letter',
                    CASE WHEN l.status = 'RETURNED' THEN 'came back already' ELSE 'was not sent' END,
                    CASE WHEN l.status = 'RETURNED' THEN 'came back already: ' || s.letter || ' on ' || l.returned_on
                         ELSE 'was not sent: ' || s.letter END
                FROM letter_return_rows s JOIN letters l ON l.letter_id = s.letter_id
                WHERE s.import_id = :import AND l.status <> 'SENT'
                ON CONFLICT DO NOTHING
                """).param("import", importId).update();
    }

    /** How many rows are left out. */
    long badRows(UUID importId) {
        return jdbc.sql("SELECT count(DISTINCT row_no) FROM letter_return_errors WHERE import_id = :import")
                .param("import", importId)
                .query(Long.class)
                .single();
    }

    /** The good rows in the file's order, at most {@code limit}. */
    List<ReturnRow> goodRows(UUID importId, int limit) {
        return jdbc.sql("SELECT s.* FROM letter_return_rows s WHERE " + GOOD + " ORDER BY s.row_no LIMIT :limit")
                .param("import", importId)
                .param("limit", limit)
                .query((row, n) -> new ReturnRow(
                        row.getLong("row_no"),
                        row.getString("letter"),
                        row.getObject("letter_id", UUID.class),
                        row.getObject("returned_on", LocalDate.class),
                        row.getString("reason"),
                        null))
                .list();
    }

    /** Records the good rows on their letters; answers how many. */
    int record(UUID importId, String reference) {
        return jdbc.sql("""
                UPDATE letters l SET status = 'RETURNED', returned_on = s.returned_on,
                    note = s.reason || ' (' || :reference || ', row ' || s.row_no || ')'
                FROM letter_return_rows s WHERE l.letter_id = s.letter_id AND l.status = 'SENT' AND
                """ + GOOD)
                .param("import", importId)
                .param("reference", reference)
                .update();
    }
}
