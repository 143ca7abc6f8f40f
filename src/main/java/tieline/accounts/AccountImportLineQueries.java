package tieline.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of an import by what becomes of them: from the staging table before the commit, from history after it. */
@Component
class AccountImportLineQueries {

    /** Rows on a page. */
    static final int PAGE = 50;

    private static final String STAGED = """
            SELECT s.row_no, s.utility, s.account_number, s.customer_name, s.book, m.account_id IS NOT NULL AS present,
                   m.before_values, m.after_values
            FROM account_import_rows s
            LEFT JOIN account_import_matches m ON m.import_id = s.import_id AND m.row_no = s.row_no
            WHERE """ + " " + AccountImportCheckQueries.GOOD;

    private static final String HELD = """
            SELECT NULL AS row_no, a.utility, a.account_number, c.customer_name, b.code AS book, TRUE AS present,
                   %s AS before_values, %s AS after_values
            FROM %s JOIN customers c ON c.customer_id = a.customer_id JOIN books b ON b.book_id = a.book_id
            WHERE """ + " ";

    private static final String HISTORY = HELD.formatted(
                    "h.before_values",
                    "h.after_values",
                    "account_changes h JOIN accounts a ON a.account_id = h.account_id")
            + "h.import_id = :import AND h.kind = ";

    private static final String ACCOUNTS = HELD.formatted("NULL", "NULL", "accounts a");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AccountImportLineQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A page of accounts: in the order of the file's rows before the commit, else by number. After the commit the unchanged
     * ones can no longer be told and the page is empty.
     */
    KeysetPage<AccountImportLine> page(UUID importId, AccountImportOutcome outcome, boolean committed, Place place) {
        boolean byRow = !committed && outcome != AccountImportOutcome.MISSING;
        boolean backwards = place.isBackwards();
        long row = row(place);
        AccountReference account = account(place);
        boolean beginning = byRow ? row == 0 : account == null;
        String key = byRow ? "row_no" : "(account_number, utility)";
        String beyond =
                beginning ? "TRUE" : key + (backwards ? " < " : " > ") + (byRow ? ":row" : "(:number, :utility)");
        String direction = backwards ? " DESC" : "";
        String order = byRow ? "row_no" + direction : "account_number" + direction + ", utility" + direction;
        List<AccountImportLine> read = new ArrayList<>(jdbc.sql("SELECT * FROM (" + source(outcome, committed)
                        + ") AS line WHERE " + beyond + " ORDER BY " + order + " LIMIT :limit")
                .param("import", importId)
                .param("row", row)
                .param("number", account == null ? "" : account.number())
                .param("utility", account == null ? "" : account.utility().name())
                .param("limit", PAGE + 1)
                .query((result, n) -> line(result))
                .list());
        if (backwards) {
            Collections.reverse(read);
        }
        return KeysetPage.of(
                read,
                PAGE,
                place,
                line -> byRow ? String.valueOf(line.rowNo()) : line.account().toString());
    }

    /** The row that a cursor names; 0 when it names none. */
    private static long row(Place place) {
        String cursor = place.cursor();
        return cursor != null && cursor.matches("[0-9]{1,12}") ? Long.parseLong(cursor) : 0;
    }

    /** The account that a cursor names, or null. */
    private static @Nullable AccountReference account(Place place) {
        String cursor = place.cursor();
        return cursor == null ? null : AccountReference.parse(cursor).orElse(null);
    }

    private static String source(AccountImportOutcome outcome, boolean committed) {
        if (committed) {
            return switch (outcome) {
                case ADDED -> ACCOUNTS + "a.first_import_id = :import";
                case CHANGED -> HISTORY + "'CHANGED'";
                case MISSING -> HISTORY + "'INACTIVATED'";
                case UNCHANGED -> ACCOUNTS + "FALSE AND a.first_import_id = :import";
            };
        }
        return switch (outcome) {
            case ADDED -> STAGED + " AND m.account_id IS NULL";
            case CHANGED -> STAGED + " AND m.after_values IS NOT NULL";
            case UNCHANGED -> STAGED + " AND m.account_id IS NOT NULL AND m.after_values IS NULL";
            case MISSING -> ACCOUNTS + AccountImportCommitQueries.MISSING;
        };
    }

    private AccountImportLine line(ResultSet row) throws SQLException {
        long rowNo = row.getLong("row_no");
        return new AccountImportLine(
                row.wasNull() ? null : rowNo,
                new AccountReference(Utility.valueOf(row.getString("utility")), row.getString("account_number")),
                row.getString("customer_name"),
                row.getString("book"),
                row.getBoolean("present"),
                AccountValueChange.of(row.getString("before_values"), row.getString("after_values"), json));
    }
}
