package tieline.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;

/** Makes ledgers for tests through the doors that a room uses, and sums them up by arithmetic of its own; Spring's bean factory creates one. */
public class LedgerHistory {

    private final Ledgers ledgers;
    private final MonthClose closes;
    private final TestPeople people;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    LedgerHistory(
            Ledgers ledgers, MonthClose closes, TestPeople people, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.ledgers = ledgers;
        this.closes = closes;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What a history came to: the balance of each account after each month, computed beside the ledger. */
    public record Made(String code, List<YearMonth> months, Map<YearMonth, Map<String, Long>> balances) {}

    /** A ledger with two accounts. */
    public void open(String code, YearMonth first) {
        Map<String, String> accounts = new LinkedHashMap<>();
        accounts.put("core", "Core subaccount");
        accounts.put("non-core", "Non-core subaccount");
        as(people.analyst(), () -> ledgers.open(code, "Test ledger " + code, accounts, first));
    }

    /** Posts for the analyst. */
    public UUID post(String code, YearMonth month, String key, EntryDraft... entries) {
        return CurrentActor.callAs(
                people.analyst(), () -> ledgers.post(new Posting(code, month, key, List.of(entries))));
    }

    /** Begins the next month. */
    public void begin(String code, YearMonth month) {
        as(people.analyst(), () -> ledgers.begin(code, month));
    }

    /** Closes a month under two persons. */
    public void close(String code, YearMonth month) {
        String hash = CurrentActor.callAs(people.compliance(), () -> closes.prepare(code, month));
        as(people.manager(), () -> closes.confirm(code, month, hash));
    }

    /** What the owner of the database can do who switches its triggers off. */
    public void tamper(String sql, Object... values) {
        transaction.executeWithoutResult(status -> {
            jdbc.execute("SET LOCAL session_replication_role = replica");
            jdbc.update(sql, values);
        });
    }

    /**
     * Months of random entries, transfers between the two accounts and corrections of earlier months, all closed but the last
     * two, in the words of somebody who wants to be misread.
     */
    public Made random(String code, YearMonth first, int months, long seed) {
        Random random = new Random(seed);
        open(code, first);
        Map<String, Long> balances = new LinkedHashMap<>(Map.of("core", 0L, "non-core", 0L));
        Map<YearMonth, Map<String, Long>> after = new LinkedHashMap<>();
        List<YearMonth> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            YearMonth month = first.plusMonths(i);
            all.add(month);
            if (i > 0) {
                begin(code, month);
            }
            int postings = random.nextInt(4);
            for (int n = 0; n < postings; n++) {
                List<EntryDraft> entries = entries(code, random, month, i == 0 && n == 0);
                post(
                        code,
                        month,
                        "date:" + month + ") " + n + ";|[" + month + "-31]",
                        entries.toArray(EntryDraft[]::new));
                entries.forEach(entry -> balances.merge(entry.account(), entry.cents(), Long::sum));
            }
            after.put(month, Map.copyOf(balances));
            if (i < months - 2) {
                close(code, month);
            }
        }
        return new Made(code, all, after);
    }

    private List<EntryDraft> entries(String code, Random random, YearMonth month, boolean opening) {
        List<EntryDraft> entries = new ArrayList<>();
        if (opening) {
            entries.add(new EntryDraft(
                    "core", 0, cents(random), month, EntryKind.OPENING, null, "True-up, date:2003-13-99"));
        }
        for (int line = 1; line <= 6; line++) {
            if (random.nextBoolean()) {
                entries.add(EntryDraft.original(account(random), line, cents(random), month, words(random, line)));
            }
        }
        long transfer = cents(random);
        entries.add(EntryDraft.original("core", 4, -transfer, month, words(random, 4)));
        entries.add(EntryDraft.original("non-core", 5, transfer, month, words(random, 5)));
        reversible(code, random).ifPresent(found -> {
            entries.add(found);
            entries.add(new EntryDraft(
                    found.account(),
                    found.line(),
                    cents(random),
                    found.effective(),
                    EntryKind.REPLACEMENT,
                    null,
                    "found later"));
        });
        return entries;
    }

    private java.util.Optional<EntryDraft> reversible(String code, Random random) {
        if (random.nextBoolean()) {
            return java.util.Optional.empty();
        }
        return jdbc
                .query(
                        """
                        SELECT e.*, a.code FROM ledger_entries e JOIN ledger_accounts a USING (account_id)
                        JOIN ledgers l ON l.ledger_id = e.ledger_id
                        WHERE l.code = ? AND e.reverses_id IS NULL AND NOT EXISTS (SELECT 1 FROM ledger_entries r
                            WHERE r.account_id = e.account_id AND r.reverses_id = e.entry_id)
                        ORDER BY e.posted_month, e.entry_id LIMIT 1 OFFSET ?
                        """,
                        (row, n) -> new EntryDraft(
                                row.getString("code"),
                                row.getInt("line"),
                                -row.getLong("cents"),
                                YearMonth.from(row.getObject("effective_month", java.time.LocalDate.class)),
                                EntryKind.REVERSAL,
                                row.getObject("entry_id", UUID.class),
                                "wrong: see [7/15] date2:x"),
                        code,
                        random.nextInt(20))
                .stream()
                .findFirst();
    }

    private static String account(Random random) {
        return random.nextBoolean() ? "core" : "non-core";
    }

    private static long cents(Random random) {
        return random.nextInt(5) == 0 ? random.nextInt(3) - 1 : random.nextLong(-5_000_000_000_00L, 5_000_000_000_00L);
    }

    private static String words(Random random, int line) {
        List<String> words = List.of(
                "002_4332f3f2ce4bb594.txt, Appendix B, line " + line,
                "date:2003-99-99, [1999-01-01] ; date2:x",
                "a\nb\r\tc",
                "= 5.00 USD @ 3 ! * (x) { y }",
                "\u00a0\u2028 5 USD  \u00e9\ud83d\ude00");
        return words.get(random.nextInt(words.size()));
    }

    private static void as(Actor actor, Runnable work) {
        CurrentActor.runAs(actor, work);
    }
}
