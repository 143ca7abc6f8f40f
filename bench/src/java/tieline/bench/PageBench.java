package tieline.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import minimalpage.MinimalPage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.TielineApplication;

/** Measures the list of accounts; see bench/accounts-page/README.md. Arguments: accounts (1000000), runs (5), seconds a run (10). */
public final class PageBench {

    private static final int EACH = 5;
    private static final int REPEATED = 2000;

    private final PageClient tieline;
    private final PageClient minimal;
    private final ProcessHandle limit;
    private final Wrk wrk;
    private final int runs;

    private PageBench(PageClient tieline, PageClient minimal, ProcessHandle limit, Wrk wrk, int runs) {
        this.tieline = tieline;
        this.minimal = minimal;
        this.limit = limit;
        this.wrk = wrk;
        this.runs = runs;
    }

    /** How long one address takes on each side; milliseconds, medians. */
    record Pair(String address, double ours, double theirs) {

        double ratio() {
            return ours / theirs;
        }
    }

    public static void main(String[] arguments) throws Exception {
        int accounts = argument(arguments, 0, 1_000_000);
        int runs = argument(arguments, 1, 5);
        int seconds = argument(arguments, 2, 10);
        Path work = Files.createDirectories(
                Path.of("target", "bench", "accounts-page").toAbsolutePath());
        int port = freePort();
        try (ConfigurableApplicationContext context = start(port, work.resolve("data-" + accounts))) {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            PageData.make(jdbc, accounts);
            int other = freePort();
            Process limit = startMinimal(other, context);
            try {
                PageClient tieline = BenchLogin.signIn(context, port, "bench-page", "ANALYST");
                PageClient minimal = new PageClient(other);
                awaitPage(minimal);
                new PageBench(tieline, minimal, limit.toHandle(), new Wrk(work, seconds), runs)
                        .measure(PageData.addresses());
            } finally {
                limit.destroy();
            }
        }
        System.exit(0);
    }

    private void measure(List<String> addresses) {
        addresses.forEach(this::compare);
        processor();
        load("warm-up, the first page", List.of("/accounts"), 1);
        each(addresses);
        load("the first page", List.of("/accounts"), runs);
        List<String> mixed = new ArrayList<>(addresses);
        Collections.shuffle(mixed, new Random(814));
        load("every filter and sort in turn", mixed, runs);
    }

    /** Both sides must show the same accounts in the same order. */
    private void compare(String address) {
        List<String> ours = PageClient.accounts(tieline.get(address));
        List<String> theirs = PageClient.accounts(minimal.get(address));
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(address + " differs: " + ours + " / " + theirs);
        }
    }

    /**
     * What the first page costs in processor time, without PostgreSQL: a figure that other work on the machine hardly
     * moves. Asking costs time in this process too; that part is known from asking the other one.
     */
    private void processor() {
        repeat(tieline);
        repeat(minimal);
        Duration before = here();
        Duration limitBefore = spent(limit);
        repeat(minimal);
        Duration asking = here().minus(before);
        Duration theirs = spent(limit).minus(limitBefore);
        before = here();
        repeat(tieline);
        Duration ours = here().minus(before).minus(asking);
        say("processor time of the first page: Tieline %.2f ms, minimal page %.2f ms, ratio %.2f%n"
                .formatted(
                        ours.toNanos() / 1e6 / REPEATED,
                        theirs.toNanos() / 1e6 / REPEATED,
                        (double) ours.toNanos() / theirs.toNanos()));
    }

    private static void repeat(PageClient page) {
        for (int i = 0; i < REPEATED; i++) {
            page.get("/accounts");
        }
    }

    private static Duration here() {
        return spent(ProcessHandle.current());
    }

    private static Duration spent(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Each address by itself, alternating. */
    private void each(List<String> addresses) {
        List<Pair> pairs = addresses.stream().map(this::pair).toList();
        say("%d addresses one at a time, median of %d: Tieline %.1f ms, minimal page %.1f ms; slowest:%n"
                .formatted(
                        pairs.size(),
                        EACH,
                        median(pairs.stream().map(Pair::ours).toList()),
                        median(pairs.stream().map(Pair::theirs).toList())));
        show(pairs, Comparator.comparingDouble(Pair::ours));
        say("largest ratios:%n".formatted());
        show(pairs, Comparator.comparingDouble(Pair::ratio));
    }

    private static void show(List<Pair> pairs, Comparator<Pair> order) {
        pairs.stream()
                .sorted(order.reversed())
                .limit(5)
                .forEach(pair -> say("  %-60s %7.1f ms, minimal page %7.1f ms, ratio %.2f%n"
                        .formatted(pair.address(), pair.ours(), pair.theirs(), pair.ratio())));
    }

    private Pair pair(String address) {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            ours.add(tieline.time(address) / 1e6);
            theirs.add(minimal.time(address) / 1e6);
        }
        return new Pair(address, median(ours), median(theirs));
    }

    private void load(String what, List<String> addresses, int times) {
        List<Wrk.Load> ours = new ArrayList<>();
        List<Wrk.Load> theirs = new ArrayList<>();
        for (int run = 0; run < times; run++) {
            ours.add(wrk.run(tieline, addresses));
            theirs.add(wrk.run(minimal, addresses));
        }
        double p99 = median(ours, Wrk.Load::p99);
        double p99Limit = median(theirs, Wrk.Load::p99);
        double rate = median(ours, Wrk.Load::rate);
        double rateLimit = median(theirs, Wrk.Load::rate);
        say(
                "%s, 8 connections, median of %d: p99 %.1f ms, minimal page %.1f ms, ratio %.2f (at most 2); %.0f requests/s, minimal page %.0f, ratio %.2f (at least 0.5)%n"
                        .formatted(what, times, p99, p99Limit, p99 / p99Limit, rate, rateLimit, rate / rateLimit));
    }

    private static ConfigurableApplicationContext start(int port, Path data) {
        return new SpringApplicationBuilder(TielineApplication.class)
                .run(
                        "--server.port=" + port,
                        "--tieline.data-dir=" + data,
                        "--logging.level.root=WARN",
                        "--tieline.sample-data=false",
                        "--tieline.dasr.polling=false");
    }

    private static Process startMinimal(int port, ConfigurableApplicationContext context) throws IOException {
        com.zaxxer.hikari.HikariDataSource source = context.getBean(com.zaxxer.hikari.HikariDataSource.class);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MinimalPage.class.getName(),
                        Integer.toString(port),
                        source.getJdbcUrl(),
                        source.getUsername(),
                        source.getPassword())
                .inheritIO()
                .start();
    }

    private static void awaitPage(PageClient page) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            try {
                page.get("/accounts");
                return;
            } catch (IllegalStateException notYet) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("the minimal page does not answer");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double median(List<Wrk.Load> loads, ToDoubleFunction<Wrk.Load> value) {
        return median(loads.stream().map(value::applyAsDouble).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static int argument(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private static void say(String text) {
        System.out.printf(Locale.ROOT, "%s", text);
    }
}
