package tieline.crs.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.crs.Correction;
import tieline.crs.CrsClass;
import tieline.crs.CrsMonth;
import tieline.crs.EnteredInput;
import tieline.crs.PostedBy;
import tieline.crs.Readings;
import tieline.crs.SubaccountMonth;
import tieline.ledger.LedgerMonth;

/**
 * A month of the tracking account with all that its page decides by.
 *
 * @param inputs what counts now, by class
 * @param missing what posting waits for, empty once it is posted
 * @param computed what posting would come to, or a posted month computed again; null while something is missing
 * @param posted the posted lines; null while it is not posted
 * @param rates the yearly rates that it is computed by, by class; empty while something is missing
 * @param ledger the month in the ledger; null while it has not begun there
 */
public record MonthReview(
        Utility utility,
        YearMonth month,
        Map<CrsClass, EnteredInput> inputs,
        List<Missing> missing,
        @Nullable CrsMonth computed,
        @Nullable CrsMonth posted,
        @Nullable LedgerMonth ledger,
        @Nullable PostedBy postedBy,
        Readings readings,
        Map<CrsClass, BigDecimal> rates) {

    /** How far it is. */
    public MonthStage stage() {
        return MonthStage.of(ledger, posted != null, computed != null && missing.isEmpty());
    }

    /** The posted lines, else what they would be; null while something is missing. */
    public @Nullable CrsMonth shown() {
        return posted == null ? computed : posted;
    }

    /** Whether it takes in corrections of earlier months. */
    public boolean corrects() {
        CrsMonth month = shown();
        return month != null
                && Stream.of(month.core(), month.nonCore())
                        .anyMatch(each -> !each.correction().equals(Correction.NONE));
    }

    /** Where the entries of the month stand in the ledger. */
    public String entries() {
        return CrsAddresses.entries(utility, month);
    }

    /** Where the entries of one line of a class stand. */
    public String entries(CrsClass crsClass, int line) {
        return entries() + "&account=" + crsClass.word() + "&line=" + line;
    }

    /** Dollars of cents. */
    public BigDecimal dollars(long cents) {
        return SubaccountColumn.dollars(cents);
    }

    /** The lines of a class, posted or computed; null while something is missing. */
    public @Nullable SubaccountMonth lines(CrsClass crsClass) {
        CrsMonth month = shown();
        return month == null ? null : month.of(crsClass);
    }
}
