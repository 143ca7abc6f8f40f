package tieline.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every account of the ledger holds at the end of every month, in cents by {@code month account}, from four programs. */
final class LedgerFigures {

    private static final Pattern MONTH = Pattern.compile("posted_month=([0-9]{4}-[0-9]{2})");
    private static final Pattern ROW = Pattern.compile("<td>Account ([0-9]+)</td>\\s*<td class=\"r[^\"]*\">[^<]*</td>"
            + "\\s*<td class=\"r[^\"]*\">[^<]*</td>\\s*<td class=\"r strong[^\"]*\">([^<]*)</td>");

    private LedgerFigures() {}

    /** The bare statement: a change and a running balance for each account and month. */
    static final String SQL = """
            SELECT to_char(s.month, 'YYYY-MM') AS month, a.code, s.entries, s.change,
                   sum(s.change) OVER (PARTITION BY s.account_id ORDER BY s.month) AS balance
            FROM (SELECT account_id, posted_month AS month, count(*) AS entries, sum(cents) AS change FROM ledger_entries
                  WHERE ledger_id = (SELECT ledger_id FROM ledgers WHERE code = ?) GROUP BY account_id, posted_month) s
            JOIN ledger_accounts a USING (account_id) ORDER BY s.month, a.code
            """;

    static Map<String, Long> ofRows(List<Map<String, Object>> rows) {
        Map<String, Long> figures = new TreeMap<>();
        rows.forEach(row -> figures.put(
                row.get("month") + " " + row.get("code"), ((BigDecimal) row.get("balance")).longValueExact()));
        return figures;
    }

    static List<Map<String, Object>> rows(JdbcTemplate jdbc) {
        return jdbc.queryForList(SQL, LedgerPageData.LEDGER);
    }

    static Map<String, Long> ofPage(String html) {
        Map<String, Long> figures = new TreeMap<>();
        for (String body : html.split("<tbody")) {
            Matcher month = MONTH.matcher(body);
            if (month.find()) {
                ROW.matcher(body)
                        .results()
                        .forEach(row -> figures.put(month.group(1) + " account-" + row.group(1), cents(row.group(2))));
            }
        }
        return figures;
    }

    /** Debian's ledger: each month's change, summed up here. */
    static List<String> ledgerCommand(Path journal) {
        return List.of(
                "ledger",
                "--args-only",
                "-f",
                journal.toString(),
                "register",
                "--monthly",
                "--format",
                "%(format_date(date, \"%Y-%m\"))|%(account)|%(quantity(amount))\\n",
                "^BENCH:account-");
    }

    static Map<String, Long> ofLedger(List<String> lines) {
        Map<String, Long> balances = new HashMap<>();
        Map<String, Long> figures = new TreeMap<>();
        for (String line : lines) {
            String[] cells = line.split("\\|");
            String account = account(cells[1]);
            figures.put(cells[0] + " " + account, balances.merge(account, cents(cells[2]), Long::sum));
        }
        return figures;
    }

    static List<String> hledgerCommand(Path journal) {
        return List.of(
                "hledger",
                "-f",
                journal.toString(),
                "balance",
                "--monthly",
                "--historical",
                "-N",
                "-O",
                "csv",
                "^BENCH:account-");
    }

    /** A row for each account, a column for each month's end. */
    static Map<String, Long> ofHledger(List<String> lines) {
        Map<String, Long> figures = new TreeMap<>();
        String[] months = cells(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            for (int i = 1; i < cells.length; i++) {
                figures.put(months[i].substring(0, 7) + " " + account(cells[0]), cents(cells[i]));
            }
        }
        return figures;
    }

    /** Every cell stands in quotes, and none has one in it. */
    private static String[] cells(String line) {
        return line.substring(1, line.length() - 1).split("\",\"");
    }

    /** What a program of this machine says. */
    static List<String> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed");
            }
            return new ArrayList<>(said.lines().toList());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(command + " could not run; install ledger and hledger", e);
        }
    }

    private static String account(String name) {
        return name.substring(name.indexOf(':') + 1).strip();
    }

    private static long cents(String amount) {
        String plain = amount.replace("USD", "")
                .replace(",", "")
                .replace("&minus;", "-")
                .replace('\u2212', '-')
                .strip();
        return new BigDecimal(plain).movePointRight(2).longValueExact();
    }
}
