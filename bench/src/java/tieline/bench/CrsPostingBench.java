package tieline.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.TielineApplication;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsMonth;
import tieline.crs.CrsPosting;
import tieline.crs.CrsTerms;
import tieline.crs.inputs.AccountMonthSums;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;

/** Measures the posting of months; see bench/crs-posting/README.md. Arguments: accounts (1000000), runs (5). */
public final class CrsPostingBench {

    private static final String SUM = """
            SELECT crs_class, sum(obligation_cents) AS obligation, sum(payment_cents) AS payment, sum(makeup_cents) AS makeup,
                   sum(uncollectable_cents) AS uncollectable, sum(load_kwh) AS load
            FROM crs_account_months WHERE import_id = ? AND utility = 'PGE' AND month = ? GROUP BY crs_class
            """;

    private final ConfigurableApplicationContext tieline;
    private final JdbcTemplate jdbc;
    private final CrsPostingData data;
    private final AccountMonthSums sums;
    private final Actor analyst = new Actor(Ids.next(), "Bench analyst", Set.of("ANALYST"));
    private final Actor compliance = new Actor(Ids.next(), "Bench compliance", Set.of("COMPLIANCE"));

    private CrsPostingBench(ConfigurableApplicationContext tieline) {
        this.tieline = tieline;
        this.jdbc = tieline.getBean(JdbcTemplate.class);
        this.data =
                new CrsPostingData(jdbc, new TransactionTemplate(tieline.getBean(PlatformTransactionManager.class)));
        this.sums = new AccountMonthSums(tieline);
    }

    public static void main(String[] arguments) throws Exception {
        int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path work = Files.createDirectories(
                Path.of("target", "bench", "crs-posting").toAbsolutePath());
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(TielineApplication.class)
                .run(
                        "--server.port=0",
                        "--tieline.data-dir=" + work.resolve("data-" + accounts),
                        "--tieline.sample-data=false",
                        "--tieline.dasr.polling=false",
                        "--logging.level.root=WARN")) {
            CrsPostingBench bench = new CrsPostingBench(context);
            bench.prepare(accounts);
            bench.measure(runs);
        }
        System.exit(0);
    }

    private void prepare(int accounts) {
        person(analyst);
        person(compliance);
        data.make(accounts);
        CurrentActor.runAs(compliance, () -> {
            for (CrsClass each : CrsClass.values()) {
                tieline.getBean(CrsTerms.class)
                        .enterRate(
                                Utility.PGE,
                                each,
                                CrsPostingData.FIRST,
                                new BigDecimal("0.072"),
                                "A rate of the bench");
            }
        });
        CurrentActor.runAs(
                analyst,
                () -> tieline.getBean(CrsPosting.class)
                        .open(
                                Utility.PGE,
                                CrsPostingData.FIRST,
                                Map.of(CrsClass.CORE, 100_000_000_00L, CrsClass.NON_CORE, 100_000_000_00L),
                                "An opening of the bench"));
    }

    /** The first month warms up both sides; each later one is posted, and then summed by the bare statement. */
    private void measure(int runs) {
        List<Long> ours = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            YearMonth month = CrsPostingData.FIRST.plusMonths(run);
            UUID importId = data.stage(month, analyst);
            long summed = CurrentActor.callAs(
                    analyst, () -> sums.enter(importId, CrsPostingData.reference(month), Utility.PGE, month));
            long start = System.nanoTime();
            CrsMonth result = CurrentActor.callAs(
                    analyst, () -> tieline.getBean(CrsPosting.class).post(Utility.PGE, month));
            long posted = System.nanoTime() - start;
            long other = bareSum(importId, month, result);
            say("%s %s: summed and entered %,d ms, posted %,d ms, bare sum %,d ms, ratio %.2f%n"
                    .formatted(
                            run == 0 ? "warm-up" : "run " + run,
                            month,
                            millis(summed),
                            millis(posted),
                            millis(other),
                            (double) (summed + posted) / other));
            if (run > 0) {
                ours.add(summed + posted);
                bare.add(other);
            }
        }
        say("median of %d, %,d accounts: summed and posted %,d ms, bare sum %,d ms, ratio %.2f (at most 1.50)%n"
                .formatted(
                        runs,
                        jdbc.queryForObject("SELECT count(*) FROM accounts", Long.class),
                        millis(median(ours)),
                        millis(median(bare)),
                        (double) median(ours) / median(bare)));
    }

    /** In its best case: the planner knows the rows, nothing is left to write, and they were read just before. */
    private long bareSum(UUID importId, YearMonth month, CrsMonth posted) {
        jdbc.execute("VACUUM ANALYZE crs_account_months");
        jdbc.execute("CHECKPOINT");
        jdbc.queryForList(SUM, importId, month.atDay(1));
        long start = System.nanoTime();
        List<Map<String, Object>> expected = jdbc.queryForList(SUM, importId, month.atDay(1));
        long took = System.nanoTime() - start;
        compare(month, expected, posted);
        return took;
    }

    /** The month in the ledger and the inputs that it was posted from must say what the bare sum says. */
    private void compare(YearMonth month, List<Map<String, Object>> expected, CrsMonth posted) {
        for (Map<String, Object> sum : expected) {
            CrsClass each = CrsClass.ofDaClass((String) sum.get("crs_class")).orElseThrow();
            ClassInput input = input(sum);
            Map<String, Object> entered = jdbc.queryForMap("""
                    SELECT crs_class, obligation_cents AS obligation, payment_cents AS payment, makeup_cents AS makeup,
                           uncollectable_cents AS uncollectable, load_kwh AS load
                    FROM crs_class_inputs WHERE utility = 'PGE' AND month = ? AND crs_class = ?
                    """, month.atDay(1), each.daClass());
            Map<Integer, Long> lines = jdbc.queryForList("""
                            SELECT e.line, e.cents FROM ledger_entries e JOIN ledger_accounts a USING (account_id)
                            WHERE a.code = ? AND e.posted_month = ? AND e.line BETWEEN 1 AND 3
                            """, each.word(), month.atDay(1)).stream()
                    .collect(Collectors.toMap(row -> (Integer) row.get("line"), row -> (Long) row.get("cents")));
            Map<Integer, Long> summed = Map.of(1, input.obligation(), 2, -input.payment(), 3, -input.makeUp());
            if (!input.equals(input(entered))
                    || !lines.equals(summed)
                    || posted.of(each).line1() != input.obligation()) {
                throw new IllegalStateException(
                        "not the same: " + sum + " / " + entered + " / " + lines + " / " + posted);
            }
        }
        if (expected.size() != CrsClass.values().length) {
            throw new IllegalStateException("not both classes: " + expected);
        }
    }

    private static ClassInput input(Map<String, Object> row) {
        return new ClassInput(
                cents(row.get("obligation")),
                cents(row.get("payment")),
                cents(row.get("makeup")),
                cents(row.get("uncollectable")),
                (BigDecimal) row.get("load"));
    }

    private static long cents(Object sum) {
        return sum instanceof BigDecimal number ? number.longValueExact() : (Long) sum;
    }

    private void person(Actor person) {
        jdbc.update("""
                INSERT INTO users (user_id, username, display_name, password_hash, enabled, sample_user,
                    must_change_password, failed_logins, password_changed_at, created_at, version)
                VALUES (?, ?, ?, '{noop}', TRUE, FALSE, FALSE, 0, now(), now(), 0)
                """, person.id(), person.id().toString().substring(0, 20), person.name());
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static long millis(long nanos) {
        return Math.round(nanos / 1e6);
    }

    private static void say(String text) {
        System.out.printf(Locale.ROOT, "%s", text);
    }
}
