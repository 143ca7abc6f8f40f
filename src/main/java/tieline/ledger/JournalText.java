package tieline.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ledger as a journal that hledger and ledger read: one balanced transaction for each posting, dated on the last day
 * of its month, and after each month what every account must hold.
 */
final class JournalText {

    private final Appendable out;
    private final String ledger;
    private final UnaryOperator<String> counterOf;
    private final Map<String, Long> balances = new LinkedHashMap<>();
    private final Map<String, Long> sums = new LinkedHashMap<>();
    private @Nullable UUID posting;

    /**
     * A journal.
     *
     * @param ledger the code of the ledger
     * @param counterOf the name of the other side of an account
     */
    JournalText(Appendable out, String ledger, UnaryOperator<String> counterOf) {
        this.out = out;
        this.ledger = ledger;
        this.counterOf = counterOf;
    }

    void head(String name, String when, List<LedgerQueries.Account> accounts) throws IOException {
        line("; Ledger " + ledger + ", " + remark(name));
        line("; " + remark(when));
        line("; Debit positive, credit negative; a correction stands in the month in which it was posted.");
        line("; Check it: hledger -f " + ledger + ".journal check -s ordereddates");
        line(
                "; In quoted words a colon has a space before it and brackets are round, or they would be read as tags and dates.");
        line("");
        line("commodity 1000.00 USD");
        line("");
        for (LedgerQueries.Account account : accounts) {
            balances.put(account.code(), 0L);
            line("account " + own(account.code()) + "  ; " + remark(account.name()));
            line("account " + counter(account.code()) + "  ; the other side of " + account.code());
        }
    }

    void entry(LedgerEntry entry) throws IOException {
        if (!entry.postingId().equals(posting)) {
            endPosting();
            posting = entry.postingId();
            line("");
            line(date(entry.posted()) + " Posting " + remark(entry.key()));
            line("    ; posted-by: " + remark(entry.actor()));
            line("    ; posted-at: " + second(entry.postedAt()));
        }
        sums.merge(entry.account(), entry.cents(), Long::sum);
        line("    " + own(entry.account()) + "  " + amount(entry.cents()) + "  ; line: " + entry.line() + ", kind: "
                + entry.kind().name().toLowerCase(Locale.ROOT) + ", effective: " + entry.effective() + ", entry: "
                + entry.id() + (entry.reverses() == null ? "" : ", reverses: " + entry.reverses()));
        line("        ; " + remark(entry.citation()));
    }

    /** The end of a month: what its close wrote down, or else what its entries make. */
    void endOf(LedgerMonthRow month, @Nullable Map<String, Long> written) throws IOException {
        endPosting();
        line("");
        String hash = month.hash();
        line(date(month.month()) + " End of " + month.month() + ", "
                + month.status().name().toLowerCase(Locale.ROOT) + (hash == null ? "" : ", hash " + hash));
        for (Map.Entry<String, Long> balance : balances.entrySet()) {
            long cents = written == null ? balance.getValue() : written.getOrDefault(balance.getKey(), 0L);
            line("    " + own(balance.getKey()) + "  " + amount(0) + " = " + amount(cents));
        }
    }

    private void endPosting() throws IOException {
        for (Map.Entry<String, Long> sum : sums.entrySet()) {
            line("    " + counter(sum.getKey()) + "  " + amount(-sum.getValue()));
            balances.merge(sum.getKey(), sum.getValue(), Long::sum);
        }
        sums.clear();
        posting = null;
    }

    private String own(String account) {
        return ledger + ":" + account;
    }

    private String counter(String account) {
        return ledger + ":" + counterOf.apply(account);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }

    private static String date(YearMonth month) {
        return month.atEndOfMonth().toString();
    }

    private static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String amount(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString() + " USD";
    }

    /** Words that hledger reads as words only: on one line, no tag, no date, no remark inside a description. */
    static String remark(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
                .replace(":", " :")
                .replace('[', '(')
                .replace(']', ')')
                .replace(';', ',')
                .replace('|', '/')
                .strip();
    }
}
