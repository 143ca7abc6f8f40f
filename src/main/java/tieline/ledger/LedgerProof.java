package tieline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recomputes from the entries alone what a close wrote down. The hash of a month covers the hash of the month before, every
 * entry with who posted it and when, and the balance of every account. A posting's own hash covers its entries, so that an
 * open month is proved too.
 */
@Component
class LedgerProof {

    private final JdbcClient jdbc;

    LedgerProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(String code, long cents) {}

    /** An entry as it counts in the hash of its month; none where a posting has no entry. */
    private record Line(
            UUID posting,
            String postingHash,
            @Nullable String text,
            @Nullable EntryDraft entry) {}

    /** The hash of what a month holds now. */
    String hash(UUID ledger, YearMonth month, @Nullable String before) {
        return hash(month, before, lines(ledger, month), balances(ledger, month));
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

    /** The first month that is not what its entries make; empty when all are. */
    Optional<YearMonth> firstThatDiffers(UUID ledger, List<LedgerMonth> months) {
        return prove(ledger, months, done -> {}).stream()
                .filter(month -> !month.agrees())
                .map(MonthProof::month)
                .findFirst();
    }

    /**
     * Recomputes all months, the first one first; each from the hash that the month before was closed with, so that a
     * difference is named where it is.
     *
     * @param progress is told how many months are done
     */
    List<MonthProof> prove(UUID ledger, List<LedgerMonth> months, IntConsumer progress) {
        List<MonthProof> proofs = new ArrayList<>();
        Map<String, Long> balances = begin(ledger);
        String before = null;
        for (LedgerMonth month : months) {
            List<Line> lines = lines(ledger, month.month());
            add(balances, lines);
            String found = hash(month.month(), before, lines, balances);
            boolean kept = month.status() != MonthStatus.CLOSED
                    || kept(ledger, month.month()).equals(balances);
            long entries = lines.stream().filter(line -> line.entry() != null).count();
            proofs.add(new MonthProof(
                    month.month(), month.status(), entries, month.hash(), found, kept, postingsAgree(month, lines)));
            before = month.hash();
            progress.accept(proofs.size());
        }
        return proofs;
    }

    private static String hash(YearMonth month, @Nullable String before, List<Line> lines, Map<String, Long> balances) {
        String entries = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.text()))
                .sorted()
                .collect(Collectors.joining("\n"));
        String sums = balances.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n"));
        return Hashes.sha256(before + "\n" + month + "\n" + entries + "\n" + sums);
    }

    private static boolean postingsAgree(LedgerMonth month, List<Line> lines) {
        Map<UUID, List<Line>> postings =
                lines.stream().collect(Collectors.groupingBy(Line::posting, LinkedHashMap::new, Collectors.toList()));
        return postings.values().stream().allMatch(posting -> {
            List<EntryDraft> entries = posting.stream()
                    .flatMap(line -> Stream.ofNullable(line.entry()))
                    .toList();
            return Posting.contentHash(month.month(), entries)
                    .equals(posting.get(0).postingHash());
        });
    }

    private static void add(Map<String, Long> balances, List<Line> lines) {
        for (Line line : lines) {
            EntryDraft entry = line.entry();
            if (entry != null) {
                balances.merge(entry.account(), entry.cents(), Long::sum);
            }
        }
    }

    private Map<String, Long> begin(UUID ledger) {
        Map<String, Long> balances = new TreeMap<>();
        jdbc.sql("SELECT code FROM ledger_accounts WHERE ledger_id = :ledger")
                .param("ledger", ledger)
                .query(String.class)
                .list()
                .forEach(code -> balances.put(code, 0L));
        return balances;
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

    /** Written as JSON, so that no word of a citation or a key can pass for the end of its field. */
    private List<Line> lines(UUID ledger, YearMonth month) {
        return jdbc.sql("""
                        SELECT p.posting_id, p.content_hash, a.code, e.line, e.cents, e.effective_month, e.kind,
                            e.reverses_id, e.citation, jsonb_build_array(e.entry_id, a.code, e.line, e.cents,
                                e.effective_month, e.kind, e.reverses_id, e.citation, p.idempotency_key, p.actor_id,
                                p.actor_name, extract(epoch FROM p.posted_at))::text AS text
                        FROM ledger_postings p LEFT JOIN ledger_entries e USING (posting_id)
                        LEFT JOIN ledger_accounts a ON a.account_id = e.account_id
                        WHERE p.ledger_id = :ledger AND p.posted_month = :month ORDER BY e.entry_id
                        """)
                .param("ledger", ledger)
                .param("month", month.atDay(1))
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID posting = row.getObject("posting_id", UUID.class);
        String hash = row.getString("content_hash");
        String kind = row.getString("kind");
        if (kind == null) {
            return new Line(posting, hash, null, null);
        }
        EntryDraft entry = new EntryDraft(
                row.getString("code"),
                row.getInt("line"),
                row.getLong("cents"),
                YearMonth.from(row.getObject("effective_month", LocalDate.class)),
                EntryKind.valueOf(kind),
                row.getObject("reverses_id", UUID.class),
                row.getString("citation"));
        return new Line(posting, hash, row.getString("text"), entry);
    }
}
