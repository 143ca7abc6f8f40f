package tieline.crs.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tieline.crs.CrsClass;

/**
 * The shifts of the months from one to another, with their totals and their proof.
 *
 * @param from the first month; null when nothing is posted
 * @param rows by month, core first
 * @param totals by class
 * @param total of both classes
 * @param proofs that the shifts are what the balances moved by
 */
public record RevenueReport(
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        List<RevenueShift> rows,
        Map<CrsClass, RevenueShift> totals,
        RevenueShift total,
        List<Proof> proofs) {

    /**
     * What bundled customers got and gave over the period is what the debt moved by, less the interest.
     *
     * @param net the sum of lines 1 to 5
     */
    public record Proof(CrsClass crsClass, long opening, long closing, long interest, long net) {

        /** Whether it comes out to the cent. */
        public boolean holds() {
            return net == closing - opening - interest;
        }
    }
}
