package tieline.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs hledger on a journal: a program that shares nothing with ours. Tests that need it carry {@link HledgerTest}. */
public final class Hledger {

    private static final List<Path> PROGRAMS = List.of(
            Path.of("/usr/bin/hledger"), Path.of("/usr/local/bin/hledger"), Path.of("/opt/homebrew/bin/hledger"));
    private static final int SECONDS_MAX = 60;

    private Hledger() {}

    /** What it said and whether it was content. */
    public record Answer(int code, String said) {}

    /** Whether this machine has the program. */
    static boolean installed() {
        return PROGRAMS.stream().anyMatch(Files::isExecutable);
    }

    /** Everything it checks strictly, and the order of dates. */
    public static Answer check(Path journal) throws Exception {
        Answer strictly = run(journal, "check", "-s");
        return strictly.code() == 0 ? run(journal, "check", "-s", "ordereddates") : strictly;
    }

    /** The balance of every account at a day's end, in cents, by name; accounts at zero too. */
    public static Map<String, Long> balances(Path journal, String untilDay) throws Exception {
        Answer answer = run(
                journal,
                "balance",
                "--flat",
                "--empty",
                "--no-total",
                "-e",
                untilDay,
                "--format",
                "%(account)|%(total)");
        Map<String, Long> balances = new TreeMap<>();
        for (String line : answer.said().lines().toList()) {
            String[] cells = line.strip().split("\\|");
            if (cells.length == 2) {
                balances.put(cells[0], cents(cells[1]));
            }
        }
        return balances;
    }

    private static long cents(String amount) {
        return new java.math.BigDecimal(amount.replace("USD", "").strip())
                .movePointRight(2)
                .longValueExact();
    }

    private static Answer run(Path journal, String... words) throws IOException, InterruptedException {
        String program = PROGRAMS.stream()
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("hledger");
        List<String> command = new ArrayList<>(List.of(program, "-f", journal.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("hledger does not end");
        }
        return new Answer(process.exitValue(), said);
    }
}
