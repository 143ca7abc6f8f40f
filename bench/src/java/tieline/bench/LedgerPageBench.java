package tieline.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.TielineApplication;

/** Measures the pages of a long ledger; see bench/ledger-page/README.md. Arguments: entries (1000000), runs (5). */
public final class LedgerPageBench {

    private static final String MONTHS = "/ledgers/" + LedgerPageData.LEDGER + "/months";
    private static final String ENTRIES = "/ledgers/" + LedgerPageData.LEDGER;
    private static final int LEDGER_RUNS = 3;
    private static final int WARM_UP = 30;

    private final PageClient page;
    private final JdbcTemplate jdbc;
    private final Path work;
    private final int runs;

    private LedgerPageBench(PageClient page, JdbcTemplate jdbc, Path work, int runs) {
        this.page = page;
        this.jdbc = jdbc;
        this.work = work;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path work = Files.createDirectories(
                Path.of("target", "bench", "ledger-page").toAbsolutePath());
        int port = freePort();
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(TielineApplication.class)
                .run(
                        "--server.port=" + port,
                        "--tieline.data-dir=" + work.resolve("data-" + entries),
                        "--tieline.sample-data=false",
                        "--tieline.dasr.polling=false",
                        "--logging.level.root=WARN")) {
            new LedgerPageData(context).make(entries);
            PageClient page = BenchLogin.signIn(context, port, "bench-ledger", "COMPLIANCE");
            new LedgerPageBench(page, context.getBean(JdbcTemplate.class), work, runs).measure();
        }
        System.exit(0);
    }

    private void measure() {
        List<Long> sql = new ArrayList<>();
        List<Long> months = new ArrayList<>();
        List<Long> entries = new ArrayList<>();
        Map<String, Long> figures = Map.of();
        for (int i = 0; i < WARM_UP; i++) {
            page.get(MONTHS);
            page.get(ENTRIES);
        }
        for (int run = 0; run <= runs; run++) {
            long start = System.nanoTime();
            List<Map<String, Object>> rows = LedgerFigures.rows(jdbc);
            long bare = System.nanoTime() - start;
            start = System.nanoTime();
            String html = page.get(MONTHS);
            long shown = System.nanoTime() - start;
            long listed = page.time(ENTRIES);
            figures = LedgerFigures.ofRows(rows);
            same("the page", figures, LedgerFigures.ofPage(html));
            say("%s: raw SQL %,d ms, page of months %,d ms, page of entries %,d ms%n"
                    .formatted(run == 0 ? "warm-up" : "run " + run, millis(bare), millis(shown), millis(listed)));
            if (run > 0) {
                sql.add(bare);
                months.add(shown);
                entries.add(listed);
            }
        }
        say(
                "median of %d, %,d balances: raw SQL %,d ms, page of months %,d ms, ratio %.2f (at most 1.50); page of entries %,d ms, ratio %.2f%n"
                        .formatted(
                                runs,
                                figures.size(),
                                millis(median(sql)),
                                millis(median(months)),
                                (double) median(months) / median(sql),
                                millis(median(entries)),
                                (double) median(entries) / median(sql)));
        others(figures, median(months));
    }

    /** The same journal read by two programs that know nothing of Tieline. */
    private void others(Map<String, Long> figures, long ours) {
        Path journal = work.resolve("bench.journal");
        long start = System.nanoTime();
        page.download(ENTRIES + ".journal", journal);
        say("journal written and downloaded in %,d ms%n".formatted(millis(System.nanoTime() - start)));
        journal = PlainJournal.of(journal);
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < LEDGER_RUNS; run++) {
            start = System.nanoTime();
            List<String> said = LedgerFigures.run(LedgerFigures.ledgerCommand(journal));
            times.add(System.nanoTime() - start);
            same("ledger", figures, LedgerFigures.ofLedger(said));
        }
        say("ledger, median of %d: %,d ms, %.1f times the page of months (at least 10)%n"
                .formatted(LEDGER_RUNS, millis(median(times)), (double) median(times) / ours));
        start = System.nanoTime();
        List<String> said = LedgerFigures.run(LedgerFigures.hledgerCommand(journal));
        long hledger = System.nanoTime() - start;
        same("hledger", figures, LedgerFigures.ofHledger(said));
        say("hledger, one run: %,d ms, %.1f times the page of months (at least 100)%n"
                .formatted(millis(hledger), (double) hledger / ours));
        say("all %,d balances are equal in all four%n".formatted(figures.size()));
    }

    private static void same(String who, Map<String, Long> expected, Map<String, Long> found) {
        if (expected.isEmpty() || !expected.equals(found)) {
            String differing = expected.keySet().stream()
                    .filter(key -> !expected.get(key).equals(found.get(key)))
                    .findFirst()
                    .orElse("nothing expected, or more than expected");
            throw new IllegalStateException(who + " says otherwise: " + differing + ": " + expected.get(differing)
                    + " / " + found.get(differing) + ", " + found.size() + " figures");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
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
