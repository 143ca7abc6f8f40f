package tieline.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a ledger in the order of a journal: month by month, posting by posting. */
@Component
class JournalQueries {

    private static final int FETCH_ROWS = 500;

    private final JdbcClient jdbc;

    JournalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hands over the entries while the transaction is open; of each posting in their order. */
    void each(UUID ledger, @Nullable LocalDate asOf, Consumer<LedgerEntry> work) {
        JdbcClient.StatementSpec statement = jdbc.sql("""
                        SELECT e.entry_id, e.posting_id, a.code, a.name, e.line, e.cents, e.effective_month,
                            e.posted_month, e.kind, e.reverses_id, NULL::uuid AS reversed_by, e.citation,
                            p.idempotency_key, p.actor_name, p.posted_at
                        FROM ledger_entries e JOIN ledger_accounts a USING (account_id)
                        JOIN ledger_postings p USING (posting_id)
                        WHERE e.ledger_id = :ledger""" + (asOf == null ? "" : " AND p.posted_at < :as_of") + """
                         ORDER BY e.posted_month, p.posted_at, e.posting_id, e.entry_id
                        """)
                .withFetchSize(FETCH_ROWS)
                .param("ledger", ledger);
        if (asOf != null) {
            statement = statement.param("as_of", EntryQueries.endOf(asOf));
        }
        try (Stream<LedgerEntry> rows = statement.query((row, n) -> EntryQueries.entry(row, 0)).stream()) {
            rows.forEach(work);
        }
    }

    /** What the closes wrote down, by month and code of the account. */
    Map<YearMonth, Map<String, Long>> written(UUID ledger) {
        Map<YearMonth, Map<String, Long>> written = new HashMap<>();
        jdbc.sql("""
                        SELECT b.month, a.code, b.cents FROM ledger_balances b JOIN ledger_accounts a USING (account_id)
                        WHERE b.ledger_id = :ledger
                        """).param("ledger", ledger).query(row -> {
            written.computeIfAbsent(YearMonth.from(row.getObject("month", LocalDate.class)), month -> new HashMap<>())
                    .put(row.getString("code"), row.getLong("cents"));
        });
        return written;
    }
}
