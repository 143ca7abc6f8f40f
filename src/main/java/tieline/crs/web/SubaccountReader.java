package tieline.crs.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.crs.CrsClass;
import tieline.crs.EnteredInput;
import tieline.crs.PostedBy;
import tieline.crs.PostedMonth;
import tieline.crs.Readings;
import tieline.crs.SubaccountMonth;
import tieline.ledger.LedgerMonth;
import tieline.platform.web.Formats;

/** Reads the months of a subaccount as its page and its files show them. */
@Component
class SubaccountReader {

    private static final int HASH_SHOWN = 8;

    private final CrsReader reader;
    private final Formats formats;

    SubaccountReader(CrsReader reader, Formats formats) {
        this.reader = reader;
        this.formats = formats;
    }

    /**
     * The months of the period, the first one first; the last one may be what the next posting would come to.
     *
     * @param most how many of them where the period has no beginning
     */
    List<SubaccountColumn> columns(TrackingAccount account, CrsClass crsClass, SubaccountPeriod period, int most) {
        List<Shown> shown = new ArrayList<>();
        for (PostedMonth posted : account.of(crsClass)) {
            PostedBy by = account.postedBy(posted.month());
            if (period.has(posted.month()) && period.had(by == null ? null : by.at())) {
                LedgerMonth ledger = account.ledger(posted.month());
                MonthStage stage = stage(ledger, period);
                shown.add(new Shown(posted.month(), stage, note(stage, ledger), posted.lines()));
            }
        }
        if (period.asOf() == null && period.has(account.next())) {
            MonthReview next = reader.month(account, account.next());
            SubaccountMonth lines = next.lines(crsClass);
            if (lines != null) {
                shown.add(new Shown(account.next(), next.stage(), "provisional", lines));
            }
        }
        boolean whole = period.from() != null || shown.size() <= most;
        return columns(account, whole ? shown : shown.subList(shown.size() - most, shown.size()));
    }

    private record Shown(YearMonth month, MonthStage stage, String note, SubaccountMonth lines) {}

    private List<SubaccountColumn> columns(TrackingAccount account, List<Shown> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<YearMonth, Map<CrsClass, EnteredInput>> inputs = reader.inputs(
                account, shown.get(0).month(), shown.get(shown.size() - 1).month());
        return shown.stream()
                .map(each -> new SubaccountColumn(
                        account.utility(),
                        each.month(),
                        each.stage(),
                        each.note(),
                        each.lines(),
                        Readings.inForce(account.settings(), each.month()),
                        inputs.getOrDefault(each.month(), Map.of())))
                .toList();
    }

    /** The balance before the months and at the end of each. */
    BalanceChart chart(CrsClass crsClass, List<SubaccountColumn> columns) {
        List<BalanceChart.Point> points = new ArrayList<>();
        if (!columns.isEmpty()) {
            SubaccountColumn first = columns.get(0);
            points.add(new BalanceChart.Point(
                    first.month().minusMonths(1),
                    MonthStage.CLOSED.mark(),
                    null,
                    SubaccountColumn.dollars(first.lines().opening()),
                    true));
        }
        for (SubaccountColumn each : columns) {
            points.add(new BalanceChart.Point(
                    each.month(),
                    each.stage().mark(),
                    SubaccountColumn.dollars(
                            each.lines().closing() - each.lines().opening()),
                    SubaccountColumn.dollars(each.lines().closing()),
                    each.stage() == MonthStage.CLOSED));
        }
        return BalanceChart.of(crsClass.label() + " subaccount", points, formats);
    }

    private static MonthStage stage(@Nullable LedgerMonth ledger, SubaccountPeriod period) {
        MonthStage stage = MonthStage.of(ledger, true, true);
        boolean later = ledger != null && !period.had(ledger.closedAt());
        return later || stage == MonthStage.PREPARED && period.asOf() != null ? MonthStage.POSTED : stage;
    }

    private String note(MonthStage stage, @Nullable LedgerMonth ledger) {
        if (stage == MonthStage.CLOSED && ledger != null && ledger.hash() != null) {
            return formats.hash(ledger.hash().substring(0, HASH_SHOWN));
        }
        return stage == MonthStage.PREPARED ? "waits for a second person" : "not closed yet";
    }
}
