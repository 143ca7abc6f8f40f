package tieline.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recomputes from the entries alone what a close wrote down. The hash of a month covers the hash of the month before, every
 * entry with who posted it and when, and the balance of every account.
 */
@Component
class LedgerProof {

    private final JdbcClient jdbc;

    LedgerProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(String code, long cents) {}

    /** The hash of what a month holds now. */
    String hash(UUID ledger, YearMonth month, @Nullable String before) {
        String entries = String.join("\n", entries(ledger, month));
        String balances = balances(ledger, month).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n"));
        return Hashes.sha256(before + "\n" + month + "\n" + entries + "\n" + balances);
    }

    /** The balance of every account at the end of a month, by its code. */
    Map<String, Long> balances(UUID ledger, YearMonth month) {
        return sums(jdbc.sql("""
                        SELECT a.code, coalesce(sum(e.cents), 0)::bigint AS cents FROM ledger_accounts a
                        LEFT JOIN ledger_entries e ON e.account_id = a.account_id AND e.posted_month <= :month
                        WHERE a.ledger_id = :ledger GROUP BY a.code ORDER BY a.code
                        """)
                .param("ledger", ledger)
                .param("month", month.atDay(1))
                .query(Kept.class)
                .list());
    }

    /** The first closed month whose hash or balances are not what its entries make; empty when all are. */
    Optional<YearMonth> firstThatDiffers(UUID ledger, List<LedgerMonth> months) {
        String before = null;
        for (LedgerMonth each : months) {
            if (each.status() == MonthStatus.CLOSED) {
                String now = hash(ledger, each.month(), before);
                if (!Objects.equals(now, each.hash())
                        || !kept(ledger, each.month()).equals(balances(ledger, each.month()))) {
                    return Optional.of(each.month());
                }
                before = each.hash();
            }
        }
        return Optional.empty();
    }

    private Map<String, Long> kept(UUID ledger, YearMonth month) {
        return sums(jdbc.sql("""
                        SELECT a.code, b.cents FROM ledger_balances b JOIN ledger_accounts a USING (account_id)
                        WHERE b.ledger_id = :ledger AND b.month = :month
                        """)
                .param("ledger", ledger)
                .param("month", month.atDay(1))
                .query(Kept.class)
                .list());
    }

    private static Map<String, Long> sums(List<Kept> rows) {
        return rows.stream().collect(Collectors.toMap(Kept::code, Kept::cents, Long::sum, TreeMap::new));
    }

    private List<String> entries(UUID ledger, YearMonth month) {
        LocalDate day = month.atDay(1);
        return jdbc.sql("""
                        SELECT concat_ws('|', e.entry_id, a.code, e.line, e.cents, e.effective_month, e.kind, e.reverses_id,
                            e.citation, p.idempotency_key, p.actor_name, extract(epoch FROM p.posted_at))
                        FROM ledger_entries e JOIN ledger_accounts a USING (account_id) JOIN ledger_postings p USING (posting_id)
                        WHERE e.ledger_id = :ledger AND e.posted_month = :month ORDER BY e.entry_id
                        """)
                .param("ledger", ledger)
                .param("month", day)
                .query(String.class)
                .list();
    }
}
