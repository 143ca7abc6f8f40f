package tieline.crs.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsMonth;
import tieline.crs.PostedBy;
import tieline.crs.PostedMonth;
import tieline.crs.SetReading;
import tieline.crs.SubaccountMonth;
import tieline.ledger.LedgerMonth;

/**
 * A utility's tracking account as its pages read it.
 *
 * @param begun the months of its ledger, the first one first
 * @param posted the posted months by class, the first one first
 * @param next the month that is posted next
 */
record TrackingAccount(
        Utility utility,
        List<LedgerMonth> begun,
        Map<CrsClass, List<PostedMonth>> posted,
        List<PostedBy> postings,
        List<SetReading> settings,
        YearMonth next) {

    YearMonth first() {
        return begun.get(0).month();
    }

    /** The posted months, the first one first. */
    List<YearMonth> months() {
        return of(CrsClass.CORE).stream().map(PostedMonth::month).toList();
    }

    List<PostedMonth> of(CrsClass crsClass) {
        return posted.getOrDefault(crsClass, List.of());
    }

    @Nullable LedgerMonth ledger(YearMonth month) {
        return begun.stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElse(null);
    }

    @Nullable PostedBy postedBy(YearMonth month) {
        return postings.stream()
                .filter(each -> each.month().equals(month))
                .findFirst()
                .orElse(null);
    }

    /** The posted lines of both classes; null while the month is not posted. */
    @Nullable CrsMonth lines(YearMonth month) {
        Map<CrsClass, SubaccountMonth> lines = new EnumMap<>(CrsClass.class);
        posted.forEach((crsClass, months) -> months.stream()
                .filter(each -> each.month().equals(month))
                .forEach(each -> lines.put(crsClass, each.lines())));
        SubaccountMonth core = lines.get(CrsClass.CORE);
        SubaccountMonth nonCore = lines.get(CrsClass.NON_CORE);
        return core == null || nonCore == null ? null : new CrsMonth(core, nonCore);
    }

    MonthStage stage(YearMonth month) {
        return MonthStage.of(ledger(month), lines(month) != null, false);
    }

    /** The earliest posted month whose close waits. */
    Optional<YearMonth> toClose() {
        return months().stream()
                .filter(each -> stage(each) != MonthStage.CLOSED)
                .findFirst();
    }

    /** The months that have something: all posted ones and the next. */
    List<YearMonth> all() {
        List<YearMonth> all = new ArrayList<>(months());
        all.add(next);
        return all;
    }
}
