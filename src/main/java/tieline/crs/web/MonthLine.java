package tieline.crs.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tieline.crs.CrsMonth;
import tieline.crs.PostedBy;
import tieline.ledger.LedgerMonth;

/**
 * A posted month in the list of months.
 *
 * @param hash of what it holds; null while it is open
 */
public record MonthLine(
        YearMonth month,
        MonthStage stage,
        BigDecimal coreNet,
        BigDecimal core,
        BigDecimal nonCoreNet,
        BigDecimal nonCore,
        @Nullable String hash,
        @Nullable PostedBy postedBy,
        @Nullable LedgerMonth ledger) {

    static MonthLine of(TrackingAccount account, YearMonth month) {
        CrsMonth lines = Objects.requireNonNull(account.lines(month));
        LedgerMonth ledger = account.ledger(month);
        return new MonthLine(
                month,
                account.stage(month),
                SubaccountColumn.dollars(lines.core().net()),
                SubaccountColumn.dollars(lines.core().closing()),
                SubaccountColumn.dollars(lines.nonCore().net()),
                SubaccountColumn.dollars(lines.nonCore().closing()),
                ledger == null ? null : ledger.hash(),
                account.postedBy(month),
                ledger);
    }
}
