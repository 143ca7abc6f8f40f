package tieline.crs;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Three months of both subaccounts that were worked out independently and checked with three accounting programs. */
public final class CrsVectors {

    public static final YearMonth JULY = YearMonth.of(2003, 7);
    public static final BigDecimal CORE_RATE = new BigDecimal("0.0720");
    public static final BigDecimal NON_CORE_RATE = new BigDecimal("0.0430");

    public static final List<MonthInput> MONTHS = List.of(
            new MonthInput(
                    input(1_850_000_00L, 1_215_000_00L, 0, 0, 45_000_000),
                    input(26_200_000_00L, 19_845_000_00L, 0, 0, 735_000_000)),
            new MonthInput(
                    input(1_432_187_55L, 1_188_000_00L, 27_500_50L, 12_345_67L, 44_000_000),
                    input(24_013_777_19L, 19_305_000_00L, 314_159_26L, 271_828_18L, 715_000_000)),
            new MonthInput(
                    input(610_000_00L, 2_200_000_00L, 5_000_00L, 3_000_00L, 43_100_000),
                    input(17_025_000_25L, 18_900_000_00L, 0, 99_999_99L, 701_300_000)));

    private CrsVectors() {}

    public static Map<CrsClass, Standing> opening() {
        return Map.of(CrsClass.CORE, Standing.opening(450_000_00L), CrsClass.NON_CORE, Standing.opening(6_123_456_78L));
    }

    public static ClassInput input(long obligation, long payment, long makeUp, long uncollectable, long kwh) {
        return new ClassInput(obligation, payment, makeUp, uncollectable, BigDecimal.valueOf(kwh));
    }

    public static Terms terms(int month, Readings readings) {
        return new Terms(JULY.plusMonths(month), readings, CORE_RATE, NON_CORE_RATE);
    }

    /** Posts month after month. */
    public static List<CrsMonth> run(Map<CrsClass, Standing> opening, List<MonthInput> inputs, Readings readings) {
        List<CrsMonth> months = new ArrayList<>();
        Map<CrsClass, Standing> standing = opening;
        for (int i = 0; i < inputs.size(); i++) {
            CrsMonth month = CrsEngine.post(standing, inputs.get(i), Map.of(), terms(i, readings));
            months.add(month);
            standing = after(month);
        }
        return months;
    }

    public static Map<CrsClass, Standing> after(CrsMonth month) {
        Map<CrsClass, Standing> after = new EnumMap<>(CrsClass.class);
        for (CrsClass each : CrsClass.values()) {
            after.put(each, month.of(each).after());
        }
        return after;
    }
}
