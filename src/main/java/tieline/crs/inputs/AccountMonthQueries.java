package tieline.crs.inputs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.accounts.AccountReference;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.EnteredInput;
import tieline.crs.InputLine;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The rows of accounts behind an input, in the order in which the accounts came. */
@Component
class AccountMonthQueries {

    private static final int FETCH_SIZE = 1000;

    private final JdbcClient jdbc;

    AccountMonthQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<AccountMonth> page(EnteredInput input, InputLine line, Place place, int size) {
        UUID from = cursor(place.cursor());
        boolean backwards = place.isBackwards();
        List<AccountMonth> read = new ArrayList<>(rows(pageSql(line, from != null, backwards), input)
                .param("from", from)
                .param("limit", size + 1)
                .query((row, n) -> month(row))
                .list());
        if (backwards) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, size, place, row -> row.accountId().toString());
    }

    /** The statement of a page, for its own plan test too. */
    static String pageSql(InputLine line, boolean beyond, boolean backwards) {
        return select(line)
                + (beyond ? " AND m.account_id " + (backwards ? "<" : ">") + " :from" : "")
                + " ORDER BY m.account_id" + (backwards ? " DESC" : "") + " LIMIT :limit";
    }

    /** How many rows make the line. */
    long count(EnteredInput input, InputLine line) {
        return rows("SELECT count(*) FROM crs_account_months m WHERE " + behind(line), input)
                .query(Long.class)
                .single();
    }

    /** Hands over all rows that make the line, read in pieces while the transaction is open. */
    void each(EnteredInput input, InputLine line, Consumer<AccountMonth> work) {
        try (Stream<AccountMonth> rows = rows(select(line) + " ORDER BY m.account_id", input)
                .withFetchSize(FETCH_SIZE)
                .query((row, n) -> month(row))
                .stream()) {
            rows.forEach(work);
        }
    }

    private static String select(InputLine line) {
        return """
                SELECT m.*, a.account_number, c.customer_name
                FROM crs_account_months m
                JOIN accounts a ON a.account_id = m.account_id
                JOIN customers c ON c.customer_id = a.customer_id
                WHERE""" + " " + behind(line);
    }

    /** A row that brings nothing to the line did not make it. */
    private static String behind(InputLine line) {
        return "m.import_id = :import AND m.utility = :utility AND m.month = :month AND m.crs_class = :class AND m."
                + switch (line) {
                    case OBLIGATION -> "obligation_cents";
                    case PAYMENT -> "payment_cents";
                    case MAKE_UP -> "makeup_cents";
                    case UNCOLLECTABLE -> "uncollectable_cents";
                    case LOAD -> "load_kwh";
                }
                + " > 0";
    }

    private JdbcClient.StatementSpec rows(String sql, EnteredInput input) {
        return jdbc.sql(sql)
                .param("import", input.importId())
                .param("utility", input.utility().name())
                .param("month", input.month().atDay(1))
                .param("class", input.crsClass().daClass());
    }

    private static @Nullable UUID cursor(@Nullable String cursor) {
        return cursor != null && cursor.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(cursor)
                : null;
    }

    private static AccountMonth month(ResultSet row) throws SQLException {
        return new AccountMonth(
                row.getObject("account_id", UUID.class),
                new AccountReference(Utility.valueOf(row.getString("utility")), row.getString("account_number")),
                row.getString("customer_name"),
                new ClassInput(
                        row.getLong("obligation_cents"),
                        row.getLong("payment_cents"),
                        row.getLong("makeup_cents"),
                        row.getLong("uncollectable_cents"),
                        row.getBigDecimal("load_kwh")));
    }
}
