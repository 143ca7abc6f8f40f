package tieline.crs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a month is computed by: how the open questions are read, and the yearly interest rates in force.
 *
 * @param month the month; its days count where the rate is by days
 * @param readings how the open questions are read
 * @param coreRate the adopted long-term before-tax corporate rate a year, such as 0.072
 * @param nonCoreRate the adopted long-term after-tax corporate rate a year
 * @param loads the loads that uncollectables are shared by, where they are not those recorded in the month
 * @param window the months whose recorded loads they are shared by; null where it is the month alone, or {@code loads}
 */
public record Terms(
        YearMonth month,
        Readings readings,
        BigDecimal coreRate,
        BigDecimal nonCoreRate,
        Map<CrsClass, BigDecimal> loads,
        @Nullable LoadWindow window) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);
    private static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final int STEPS = 60;

    /** Terms that share by the loads recorded in the month. */
    public Terms(YearMonth month, Readings readings, BigDecimal coreRate, BigDecimal nonCoreRate) {
        this(month, readings, coreRate, nonCoreRate, Map.of(), null);
    }

    /** Refuses a rate outside 0 to 1. */
    public Terms {
        loads = Map.copyOf(loads);
        for (BigDecimal rate : new BigDecimal[] {coreRate, nonCoreRate}) {
            if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
                throw new CrsRefusedException(
                        "A yearly rate is a fraction from 0 to below 1, such as 0.072 for 7.2 %.");
            }
        }
    }

    /** The same, sharing by the loads of these months. */
    public Terms sharingBy(List<MonthInput> months) {
        BigDecimal core = months.stream().map(each -> each.core().loadKwh()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal nonCore =
                months.stream().map(each -> each.nonCore().loadKwh()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Terms(
                month, readings, coreRate, nonCoreRate, Map.of(CrsClass.CORE, core, CrsClass.NON_CORE, nonCore), null);
    }

    /** The load of a class by which uncollectables of a month are shared. */
    public BigDecimal load(MonthInput input, CrsClass crsClass) {
        return loads.getOrDefault(crsClass, input.of(crsClass).loadKwh());
    }

    /** The interest of a month on an amount, in cents, rounded once. */
    long interest(CrsClass subaccount, long base) {
        if (base <= 0 && !readings.is(Reading.CREDIT_BASE, "CREDIT_INTEREST")) {
            return 0;
        }
        BigDecimal amount = BigDecimal.valueOf(base);
        BigDecimal rate = subaccount == CrsClass.CORE ? coreRate : nonCoreRate;
        return switch (readings.of(Reading.MONTHLY_RATE).key()) {
            case "EFFECTIVE" -> whole(amount.multiply(effective(rate)));
            case "ACTUAL_365" ->
                quotient(amount.multiply(rate).multiply(BigDecimal.valueOf(month.lengthOfMonth())), DAYS);
            default -> quotient(amount.multiply(rate), MONTHS);
        };
    }

    /** A share of an amount in cents, rounded once. */
    long share(long amount, BigDecimal part, BigDecimal whole) {
        return quotient(BigDecimal.valueOf(amount).multiply(part), whole);
    }

    /** Half of a sum, for the mean of two balances; rounded only when it bears interest. */
    long mean(long first, long second) {
        return quotient(BigDecimal.valueOf(first).add(BigDecimal.valueOf(second)), BigDecimal.valueOf(2));
    }

    private long whole(BigDecimal exact) {
        return exact.setScale(0, rounding()).longValueExact();
    }

    private long quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, rounding()).longValueExact();
    }

    private RoundingMode rounding() {
        return readings.is(Reading.ROUNDING, "HALF_EVEN") ? RoundingMode.HALF_EVEN : RoundingMode.HALF_UP;
    }

    /** The twelfth root of one and the rate, less one, by Newton's method to 34 digits. */
    private static BigDecimal effective(BigDecimal rate) {
        BigDecimal year = BigDecimal.ONE.add(rate);
        BigDecimal root = BigDecimal.ONE.add(rate.divide(MONTHS, DIGITS));
        for (int step = 0; step < STEPS; step++) {
            BigDecimal next = root.multiply(BigDecimal.valueOf(11), DIGITS)
                    .add(year.divide(root.pow(11, DIGITS), DIGITS), DIGITS)
                    .divide(MONTHS, DIGITS);
            if (next.subtract(root).abs().compareTo(BigDecimal.ONE.movePointLeft(32)) <= 0) {
                return next.subtract(BigDecimal.ONE, DIGITS);
            }
            root = next;
        }
        return root.subtract(BigDecimal.ONE, DIGITS);
    }
}
