package tieline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tieline.TielineApplication;
import tieline.simulator.SimulatorDelays;
import tieline.simulator.SimulatorScript;
import tieline.simulator.SimulatorSettings;
import tieline.simulator.UtilitySimulator;

/** Measures a batch there and back; see bench/circle/README.md. Arguments: requests (10000), runs (5). */
public final class CircleBench {

    private CircleBench() {}

    public static void main(String[] arguments) throws Exception {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path work = Files.createDirectories(Path.of("target", "bench", "circle").toAbsolutePath());
        Path data = Files.createTempDirectory(work, "run");
        try (UtilitySimulator utility =
                        UtilitySimulator.start(SimulatorSettings.sample(data.resolve("utility"), Clock.systemUTC())
                                .withDelays(SimulatorDelays.none())
                                .withPollEvery(Duration.ofHours(1)));
                ConfigurableApplicationContext tieline = start(data.resolve("data"))) {
            utility.useScript("PGE", SimulatorScript.ACCEPT_ALL);
            measure(new CircleRun(tieline, utility, requests), requests, runs);
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(TielineApplication.class)
                .run(
                        "--server.port=0",
                        "--tieline.data-dir=" + data,
                        "--tieline.sample-data=false",
                        "--tieline.dasr.polling=false",
                        "--tieline.credentials.simulator.password=sample",
                        "--logging.level.root=WARN");
    }

    private static void measure(CircleRun circle, int requests, int runs) throws IOException {
        List<Long> ours = new ArrayList<>();
        List<Long> script = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            CircleRun.Times times = circle.throughTieline();
            long bare = circle.throughTheScript();
            circle.compare();
            String what = run == 0 ? "warm-up" : "run " + run;
            say("%s: Tieline %,d ms (prepare to decide %,d, send %,d, read %,d), script %,d ms, ratio %.2f%n"
                    .formatted(
                            what,
                            times.total(),
                            times.prepare(),
                            times.send(),
                            times.read(),
                            bare,
                            (double) bare / times.total()));
            if (run > 0) {
                ours.add(times.total());
                script.add(bare);
            }
        }
        say("median of %d, %,d requests: Tieline %,d ms, script %,d ms, ratio %.2f (aim: at least 0.40)%n"
                .formatted(runs, requests, median(ours), median(script), (double) median(script) / median(ours)));
    }

    private static long median(List<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void say(String text) {
        System.out.printf(Locale.ROOT, "%s", text);
    }
}
