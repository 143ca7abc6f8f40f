package tieline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.ledger.LedgerMonthRow.Total;
import tieline.ledger.LedgerRow.Balance;

/** Reads ledgers, their accounts and their months with totals. */
@Component
class LedgerQueries {

    private static final String LEDGERS = """
            SELECT l.*, c.month AS last_closed, c.content_hash AS head_hash, o.month AS first_open, o.status AS open_status
            FROM ledgers l
            LEFT JOIN LATERAL (SELECT month, content_hash FROM ledger_months m WHERE m.ledger_id = l.ledger_id
                AND m.status = 'CLOSED' ORDER BY month DESC LIMIT 1) c ON TRUE
            LEFT JOIN LATERAL (SELECT month, status FROM ledger_months m WHERE m.ledger_id = l.ledger_id
                AND m.status <> 'CLOSED' ORDER BY month LIMIT 1) o ON TRUE
            """;

    private static final String POSTED_BY_THEN =
            " JOIN ledger_postings p ON p.posting_id = e.posting_id AND p.posted_at < :as_of ";

    private final JdbcClient jdbc;

    LedgerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account as it was named when the ledger was opened. */
    record Account(UUID id, String code, String name) {}

    private record Sum(YearMonth month, String account, long entries, long cents) {}

    List<LedgerRow> ledgers() {
        return jdbc.sql(LEDGERS + " ORDER BY l.code").query((row, n) -> ledger(row)).list().stream()
                .map(this::withBalances)
                .toList();
    }

    Optional<LedgerRow> ledger(String code) {
        return jdbc.sql(LEDGERS + " WHERE l.code = :code")
                .param("code", code)
                .query((row, n) -> ledger(row))
                .optional()
                .map(this::withBalances);
    }

    List<Account> accounts(UUID ledger) {
        return jdbc.sql(
                        "SELECT account_id AS id, code, name FROM ledger_accounts WHERE ledger_id = :ledger ORDER BY code")
                .param("ledger", ledger)
                .query(Account.class)
                .list();
    }

    /** What stands now: what the last close wrote down, and what was posted after it. */
    private List<Balance> balances(LedgerRow ledger) {
        YearMonth closed = ledger.lastClosed();
        LocalDate after = closed == null ? LocalDate.of(1, 1, 1) : closed.atDay(1);
        return jdbc.sql("""
                        SELECT a.code, a.name, (coalesce(b.cents, 0) + coalesce((SELECT sum(e.cents) FROM ledger_entries e
                            WHERE e.ledger_id = a.ledger_id AND e.account_id = a.account_id
                              AND e.posted_month > :after), 0))::bigint AS cents
                        FROM ledger_accounts a
                        LEFT JOIN ledger_balances b ON b.ledger_id = a.ledger_id AND b.month = :after
                            AND b.account_id = a.account_id
                        WHERE a.ledger_id = :ledger ORDER BY a.code
                        """)
                .param("ledger", ledger.id())
                .param("after", after)
                .query(Balance.class)
                .list();
    }

    /**
     * The months that had begun, the first one first, with their totals; as they were at a day's end if a day is given.
     */
    List<LedgerMonthRow> months(UUID ledger, @Nullable LocalDate asOf) {
        Map<YearMonth, List<Sum>> sums = sums(ledger, asOf).stream().collect(Collectors.groupingBy(Sum::month));
        List<Account> accounts = accounts(ledger);
        Map<String, Long> balances = new HashMap<>();
        return monthHeads(ledger, asOf).stream()
                .map(head -> head(head, totals(accounts, sums.getOrDefault(head.month(), List.of()), balances)))
                .toList();
    }

    private static List<Total> totals(List<Account> accounts, List<Sum> sums, Map<String, Long> balances) {
        Map<String, Sum> found = sums.stream().collect(Collectors.toMap(Sum::account, sum -> sum));
        return accounts.stream()
                .map(account -> {
                    Sum sum = found.get(account.code());
                    long change = sum == null ? 0 : sum.cents();
                    long balance = balances.merge(account.code(), change, Long::sum);
                    return new Total(account.code(), account.name(), sum == null ? 0 : sum.entries(), change, balance);
                })
                .toList();
    }

    private List<Sum> sums(UUID ledger, @Nullable LocalDate asOf) {
        EntryQueries.Statement statement = sumsStatement(ledger, asOf);
        return jdbc.sql(statement.sql())
                .params(statement.values())
                .query((row, n) -> new Sum(
                        YearMonth.from(row.getObject("posted_month", LocalDate.class)),
                        row.getString("code"),
                        row.getLong("entries"),
                        row.getLong("cents")))
                .list();
    }

    /** Of closed months what each close added to the one before; only the months after the last close are summed from entries. */
    static EntryQueries.Statement sumsStatement(UUID ledger, @Nullable LocalDate asOf) {
        String closed = asOf == null ? "" : " AND closed_at < :as_of";
        return statement(ledger, asOf, """
                WITH closed AS (SELECT coalesce(max(month), DATE '0001-01-01') AS month FROM ledger_months
                    WHERE ledger_id = :ledger AND status = 'CLOSED'""" + closed + """
                )
                SELECT s.posted_month, a.code, s.entries, s.cents FROM (
                    SELECT b.month AS posted_month, b.account_id, b.entries - lag(b.entries, 1, 0) OVER earlier AS entries,
                        b.cents - lag(b.cents, 1, 0) OVER earlier AS cents
                    FROM ledger_balances b
                    WHERE b.ledger_id = :ledger AND b.month <= (SELECT month FROM closed)
                    WINDOW earlier AS (PARTITION BY b.account_id ORDER BY b.month)
                    UNION ALL
                    SELECT e.posted_month, e.account_id, count(*), sum(e.cents) FROM ledger_entries e
                """ + (asOf == null ? "" : POSTED_BY_THEN) + """
                    WHERE e.ledger_id = :ledger AND e.posted_month > (SELECT month FROM closed)
                    GROUP BY e.posted_month, e.account_id
                ) s JOIN ledger_accounts a USING (account_id)
                """);
    }

    private List<LedgerMonthRow> monthHeads(UUID ledger, @Nullable LocalDate asOf) {
        String then = asOf == null ? "" : " AND p.posted_at < :as_of";
        String begun = asOf == null
                ? ""
                : " AND EXISTS (SELECT 1 FROM ledger_postings p WHERE p.ledger_id = m.ledger_id"
                        + " AND p.posted_month >= m.month AND p.posted_at < :as_of)";
        EntryQueries.Statement statement = statement(ledger, asOf, """
                SELECT m.*, (SELECT string_agg(DISTINCT p.actor_name, ', ') FROM ledger_postings p
                    WHERE p.ledger_id = m.ledger_id AND p.posted_month = m.month""" + then + """
                ) AS posted_by FROM ledger_months m WHERE m.ledger_id = :ledger""" + begun + " ORDER BY m.month");
        Instant end = asOf == null ? Instant.MAX : EntryQueries.endOf(asOf).toInstant();
        return jdbc.sql(statement.sql())
                .params(statement.values())
                .query((row, n) -> monthHead(row, end))
                .list();
    }

    private static EntryQueries.Statement statement(UUID ledger, @Nullable LocalDate asOf, String sql) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("ledger", ledger);
        if (asOf != null) {
            values.put("as_of", EntryQueries.endOf(asOf));
        }
        return new EntryQueries.Statement(sql, values);
    }

    private static LedgerMonthRow head(LedgerMonthRow head, List<Total> totals) {
        return new LedgerMonthRow(
                head.month(),
                head.status(),
                head.postedBy(),
                head.preparedBy(),
                head.preparedAt(),
                head.confirmedBy(),
                head.closedAt(),
                head.hash(),
                totals);
    }

    private static LedgerMonthRow monthHead(ResultSet row, Instant end) throws SQLException {
        Instant prepared = instant(row, "prepared_at");
        Instant closed = instant(row, "closed_at");
        boolean wasPrepared = prepared != null && prepared.isBefore(end);
        boolean wasClosed = closed != null && closed.isBefore(end);
        String by = row.getString("posted_by");
        return new LedgerMonthRow(
                month(row, "month"),
                wasClosed ? MonthStatus.CLOSED : wasPrepared ? MonthStatus.PREPARED : MonthStatus.OPEN,
                by == null ? "" : by,
                wasPrepared ? row.getString("prepared_by_name") : null,
                wasPrepared ? prepared : null,
                wasClosed ? row.getString("confirmed_by_name") : null,
                wasClosed ? closed : null,
                wasPrepared ? row.getString("content_hash") : null,
                List.of());
    }

    private LedgerRow withBalances(LedgerRow row) {
        return new LedgerRow(
                row.id(),
                row.code(),
                row.name(),
                row.firstMonth(),
                row.openedAt(),
                row.lastClosed(),
                row.headHash(),
                row.firstOpen(),
                row.openStatus(),
                balances(row));
    }

    private static LedgerRow ledger(ResultSet row) throws SQLException {
        String status = row.getString("open_status");
        return new LedgerRow(
                row.getObject("ledger_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                month(row, "first_month"),
                instantOf(row, "opened_at"),
                monthOrNull(row, "last_closed"),
                row.getString("head_hash"),
                monthOrNull(row, "first_open"),
                status == null ? null : MonthStatus.valueOf(status),
                List.of());
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static @Nullable YearMonth monthOrNull(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : YearMonth.from(day);
    }

    private static Instant instantOf(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
