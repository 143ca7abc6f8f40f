package tieline.crs.reports;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import tieline.crs.CrsClass;
import tieline.crs.PostedMonth;
import tieline.crs.Readings;
import tieline.crs.SubaccountMonth;

/**
 * By how much the generation revenue requirements of a class change, in cents; what bundled customers gain, direct access customers
 * lose, and the other way round.
 *
 * @param month null in a total
 * @param crsClass null in the total of both
 * @param net lines 1 to 5, corrections included
 * @param interest line 6, true-ups included
 * @param bundled the change for bundled customers as Appendix B is written, by the reading of question 11
 * @param bundledCash the same without the transfers of lines 4 and 5, which no customer of the class pays or gets
 */
public record RevenueShift(
        @Nullable YearMonth month,
        @Nullable CrsClass crsClass,
        long net,
        long interest,
        long bundled,
        long bundledCash) {

    static RevenueShift of(PostedMonth posted, Readings readings) {
        SubaccountMonth lines = posted.lines();
        long interest = lines.interest();
        long shift = lines.bundledShift(readings);
        return new RevenueShift(
                posted.month(),
                lines.subaccount(),
                lines.net(),
                interest,
                shift,
                lines.bundledCash() + (shift - lines.net()));
    }

    /** The change for direct access customers as written. */
    public long directAccess() {
        return -bundled;
    }

    /** The same without the transfers. */
    public long directAccessCash() {
        return -bundledCash;
    }

    /** What the transfers of lines 4 and 5 add to the change as written. */
    public long transfers() {
        return bundled - bundledCash;
    }

    /** Both changes together; zero, or a defect. */
    public long sum() {
        return bundled + directAccess();
    }

    RevenueShift plus(RevenueShift other) {
        return new RevenueShift(
                null,
                crsClass == other.crsClass ? crsClass : null,
                net + other.net,
                interest + other.interest,
                bundled + other.bundled,
                bundledCash + other.bundledCash);
    }

    static RevenueShift nothing(@Nullable CrsClass crsClass) {
        return new RevenueShift(null, crsClass, 0, 0, 0, 0);
    }
}
