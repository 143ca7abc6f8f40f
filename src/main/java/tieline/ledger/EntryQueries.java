package tieline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Reads the entries of a ledger: the latest month first, in it the latest entry first. */
@Component
class EntryQueries {

    private static final int FETCH_ROWS = 500;

    private static final String COLUMNS = """
            SELECT e.entry_id, e.posting_id, a.code, a.name, e.line, e.cents, e.effective_month, e.posted_month, e.kind,
                e.reverses_id, e.citation, p.idempotency_key, p.actor_name, p.posted_at,
                (SELECT r.entry_id FROM ledger_entries r JOIN ledger_postings q USING (posting_id)
                 WHERE r.account_id = e.account_id AND r.reverses_id = e.entry_id""";

    private static final String TABLES = """
             FROM ledger_entries e JOIN ledger_accounts a USING (account_id) JOIN ledger_postings p USING (posting_id)
            """;

    /** Found first, so that the account's own index answers in the list's order. */
    private static final String ACCOUNT =
            " AND e.account_id = (SELECT account_id FROM ledger_accounts WHERE ledger_id = :ledger AND code = :account)";

    private static final String NEWEST_FIRST = " ORDER BY e.posted_month DESC, e.entry_id DESC";

    private final JdbcClient jdbc;

    EntryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement, or a part of one, and what stands for its names. */
    record Statement(String sql, Map<String, Object> values) {}

    KeysetPage<LedgerEntry> page(UUID ledger, EntryFilter filter, Place place, int size) {
        Statement statement = pageStatement(ledger, filter, place, size);
        List<LedgerEntry> read = new ArrayList<>(jdbc.sql(statement.sql())
                .params(statement.values())
                .query((row, n) -> entry(row, 0))
                .list());
        if (place.isBackwards()) {
            Collections.reverse(read);
        }
        KeysetPage<LedgerEntry> page = KeysetPage.of(read, size, place, row -> row.posted() + "~" + row.id());
        return new KeysetPage<>(withBalances(ledger, filter.asOf(), page.rows()), page.before(), page.after());
    }

    Statement pageStatement(UUID ledger, EntryFilter filter, Place place, int size) {
        Statement conditions = conditions(ledger, filter);
        Map<String, Object> values = new LinkedHashMap<>(conditions.values());
        values.put("limit", size + 1);
        String beyond = "";
        String cursor = place.cursor();
        if (cursor != null) {
            String[] parts = cursor.split("~", 2);
            values.put("cursor_month", month(parts[0]));
            values.put("cursor_entry", UUID.fromString(parts[parts.length - 1]));
            beyond = " AND (e.posted_month, e.entry_id) " + (place.isBackwards() ? ">" : "<")
                    + " (:cursor_month, :cursor_entry)";
        }
        String order = place.isBackwards() ? " ORDER BY e.posted_month, e.entry_id" : NEWEST_FIRST;
        String sql = select(filter) + TABLES + conditions.sql() + beyond + order + " LIMIT :limit";
        return new Statement(sql, values);
    }

    long count(UUID ledger, EntryFilter filter) {
        Statement statement = countStatement(ledger, filter);
        return jdbc.sql(statement.sql())
                .params(statement.values())
                .query(Long.class)
                .single();
    }

    Statement countStatement(UUID ledger, EntryFilter filter) {
        Statement conditions = conditions(ledger, filter);
        String postings = filter.asOf() == null ? "" : " JOIN ledger_postings p USING (posting_id)";
        return new Statement(
                "SELECT count(*) FROM ledger_entries e" + postings + conditions.sql(), conditions.values());
    }

    /** Hands over all entries that match, the latest first, with their balances, while the transaction is open. */
    void each(UUID ledger, EntryFilter filter, Consumer<LedgerEntry> work) {
        Statement conditions = conditions(ledger, filter);
        Statement all = conditions(ledger, new EntryFilter(null, null, null, null, null, filter.asOf()));
        String running = "SELECT e.entry_id, sum(e.cents) OVER (PARTITION BY e.account_id"
                + " ORDER BY e.posted_month, e.entry_id) AS balance" + TABLES + all.sql();
        String sql = select(filter) + ", balances.balance" + TABLES + " JOIN (" + running
                + ") balances USING (entry_id)" + conditions.sql() + NEWEST_FIRST;
        try (Stream<LedgerEntry> rows = jdbc
                .sql(sql)
                .withFetchSize(FETCH_ROWS)
                .params(conditions.values())
                .query((row, n) -> entry(row, row.getLong("balance")))
                .stream()) {
            rows.forEach(work);
        }
    }

    /** One entry. */
    Optional<LedgerEntry> find(UUID ledger, UUID entry) {
        return jdbc.sql(select(EntryFilter.ALL) + TABLES + " WHERE e.ledger_id = :ledger AND e.entry_id = :entry"
                        + " AND e.account_id IN (SELECT account_id FROM ledger_accounts WHERE ledger_id = :ledger)")
                .param("ledger", ledger)
                .param("entry", entry)
                .query((row, n) -> entry(row, 0))
                .optional()
                .map(found -> withBalances(ledger, null, List.of(found)).get(0));
    }

    /** The entries that were posted at once, in their order. */
    List<LedgerEntry> posting(UUID posting) {
        return jdbc.sql(select(EntryFilter.ALL) + TABLES + " WHERE e.posting_id = :posting ORDER BY e.entry_id")
                .param("posting", posting)
                .query((row, n) -> entry(row, 0))
                .list();
    }

    /** Balances are summed from the last close before the page on, not from the beginning. */
    private List<LedgerEntry> withBalances(UUID ledger, @Nullable LocalDate asOf, List<LedgerEntry> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Statement statement = balancesStatement(ledger, asOf, rows);
        Map<UUID, Long> balances = new HashMap<>();
        jdbc.sql(statement.sql()).params(statement.values()).query(row -> {
            balances.put(row.getObject("entry_id", UUID.class), row.getLong("balance"));
        });
        return rows.stream()
                .map(row -> row.withBalance(Objects.requireNonNull(balances.get(row.id()))))
                .toList();
    }

    Statement balancesStatement(UUID ledger, @Nullable LocalDate asOf, List<LedgerEntry> rows) {
        YearMonth first = rows.get(rows.size() - 1).posted();
        YearMonth last = rows.get(0).posted();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("ledger", ledger);
        values.put("first", first.atDay(1));
        values.put("last", last.atDay(1));
        values.put("ids", rows.stream().map(LedgerEntry::id).toArray(UUID[]::new));
        String closed = "";
        String postings = "";
        if (asOf != null) {
            values.put("as_of", endOf(asOf));
            closed = " AND closed_at < :as_of";
            postings = " JOIN ledger_postings p ON p.posting_id = e.posting_id AND p.posted_at < :as_of";
        }
        return new Statement("""
                WITH base AS (
                    SELECT coalesce(max(month), DATE '0001-01-01') AS month FROM ledger_months
                    WHERE ledger_id = :ledger AND status = 'CLOSED' AND month < :first""" + closed + """
                )
                SELECT entry_id, balance FROM (
                    SELECT e.entry_id, coalesce(b.cents, 0)
                        + sum(e.cents) OVER (PARTITION BY e.account_id ORDER BY e.posted_month, e.entry_id) AS balance
                    FROM base JOIN ledger_entries e ON e.posted_month > base.month
                    LEFT JOIN ledger_balances b ON b.ledger_id = e.ledger_id AND b.month = base.month
                        AND b.account_id = e.account_id
                """ + postings + """
                     WHERE e.ledger_id = :ledger AND e.posted_month <= :last
                ) running WHERE entry_id = ANY (:ids)
                """, values);
    }

    private static String select(EntryFilter filter) {
        return COLUMNS + (filter.asOf() == null ? "" : " AND q.posted_at < :as_of") + ") AS reversed_by";
    }

    private static Statement conditions(UUID ledger, EntryFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder(" WHERE e.ledger_id = :ledger");
        values.put("ledger", ledger);
        String account = filter.account();
        add(sql, values, ACCOUNT, "account", account);
        add(sql, values, " AND e.line = :line", "line", filter.line());
        EntryKind kind = filter.kind();
        add(sql, values, kind(kind), "kind", kind == null ? null : kind.name());
        add(sql, values, " AND e.effective_month = :effective", "effective", day(filter.effective()));
        add(sql, values, " AND e.posted_month = :posted", "posted", day(filter.posted()));
        LocalDate asOf = filter.asOf();
        add(sql, values, " AND p.posted_at < :as_of", "as_of", asOf == null ? null : endOf(asOf));
        return new Statement(sql.toString(), values);
    }

    /** Says itself that it is a correction, so that the small index of corrections answers. */
    private static String kind(@Nullable EntryKind kind) {
        return kind == EntryKind.ORIGINAL ? " AND e.kind = :kind" : " AND e.kind = :kind AND e.kind <> 'ORIGINAL'";
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.put(name, value);
        }
    }

    static OffsetDateTime endOf(LocalDate day) {
        return Pacific.endOf(day).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }

    private static LocalDate month(String text) {
        try {
            return YearMonth.parse(text).atDay(1);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("no month: " + text, e);
        }
    }

    static LedgerEntry entry(ResultSet row, long balance) throws SQLException {
        return new LedgerEntry(
                row.getObject("entry_id", UUID.class),
                row.getObject("posting_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getInt("line"),
                row.getLong("cents"),
                YearMonth.from(row.getObject("effective_month", LocalDate.class)),
                YearMonth.from(row.getObject("posted_month", LocalDate.class)),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("reverses_id", UUID.class),
                row.getObject("reversed_by", UUID.class),
                row.getString("citation"),
                row.getString("idempotency_key"),
                row.getString("actor_name"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                balance);
    }
}
