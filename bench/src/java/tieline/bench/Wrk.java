package tieline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Load from a process of its own: wrk, one thread, eight connections, the addresses in turn. */
final class Wrk {

    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)\\b");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private final Path work;
    private final int seconds;

    Wrk(Path work, int seconds) {
        this.work = work;
        this.seconds = seconds;
    }

    /**
     * What a run showed.
     *
     * @param p99 milliseconds
     * @param rate requests a second
     */
    record Load(double p99, double rate) {}

    Load run(PageClient page, List<String> addresses) {
        try {
            Path script = Files.writeString(work.resolve("wrk.lua"), script(page, addresses));
            Process process = new ProcessBuilder(
                            "wrk",
                            "-t1",
                            "-c8",
                            "-d" + seconds + "s",
                            "--timeout",
                            "30s",
                            "--latency",
                            "-s",
                            script.toString(),
                            page.base())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || said.contains("Non-2xx") || said.contains("Socket errors")) {
                throw new IllegalStateException(said);
            }
            return new Load(millis(said), Double.parseDouble(first(RATE, said).group(1)));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("wrk could not run; install it (Debian: apt-get install wrk)", e);
        }
    }

    private static String script(PageClient page, List<String> addresses) {
        String list = addresses.stream()
                .map(address -> "\"" + address + "\"")
                .collect(Collectors.joining(",\n  ", "local paths = {\n  ", "\n}\n"));
        return list + """
                local headers = { ["Cookie"] = "%s" }
                local at = 0
                request = function()
                  at = at %% #paths + 1
                  return wrk.format("GET", paths[at], headers)
                end
                """.formatted(page.cookieHeader());
    }

    private static double millis(String said) {
        Matcher found = first(P99, said);
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "s" -> value * 1000;
            default -> value;
        };
    }

    private static Matcher first(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said: " + said);
        }
        return matcher;
    }
}
