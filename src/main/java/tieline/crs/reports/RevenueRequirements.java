package tieline.crs.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsPosting;
import tieline.crs.CrsTerms;
import tieline.crs.PostedMonth;

/**
 * The shift of generation revenue requirements between direct access and bundled customers of each class
 * (002_4332f3f2ce4bb594.txt, Appendix B, the paragraphs after line 6).
 */
@Service
public class RevenueRequirements {

    private final CrsPosting posting;
    private final CrsTerms terms;

    RevenueRequirements(CrsPosting posting, CrsTerms terms) {
        this.posting = posting;
        this.terms = terms;
    }

    /** The report of the posted months between two; without one of them to the end on its side. */
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    @Transactional(readOnly = true)
    public RevenueReport of(Utility utility, @Nullable YearMonth from, @Nullable YearMonth to) {
        List<RevenueShift> rows = new ArrayList<>();
        List<RevenueReport.Proof> proofs = new ArrayList<>();
        Map<CrsClass, RevenueShift> totals = new EnumMap<>(CrsClass.class);
        for (CrsClass each : CrsClass.values()) {
            List<PostedMonth> months = posting.months(utility, each).stream()
                    .filter(month -> (from == null || !month.month().isBefore(from))
                            && (to == null || !month.month().isAfter(to)))
                    .toList();
            List<RevenueShift> its = months.stream()
                    .map(month -> RevenueShift.of(month, terms.readings(utility, month.month())))
                    .toList();
            rows.addAll(its);
            RevenueShift total = its.stream().reduce(RevenueShift.nothing(each), RevenueShift::plus);
            totals.put(each, total);
            if (!months.isEmpty()) {
                proofs.add(new RevenueReport.Proof(
                        each,
                        months.get(0).lines().opening(),
                        months.get(months.size() - 1).lines().closing(),
                        total.interest(),
                        total.net()));
            }
        }
        rows.sort(Comparator.comparing(RevenueShift::month).thenComparing(RevenueShift::crsClass));
        return new RevenueReport(
                rows.isEmpty() ? null : rows.get(0).month(),
                rows.isEmpty() ? null : rows.get(rows.size() - 1).month(),
                rows,
                totals,
                totals.values().stream().reduce(RevenueShift.nothing(null), RevenueShift::plus),
                proofs);
    }
}
