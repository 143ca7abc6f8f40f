package tieline.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.CrsPosting;
import tieline.crs.CrsTerms;
import tieline.ledger.LedgerMonth;
import tieline.ledger.Ledgers;
import tieline.ledger.MonthClose;
import tieline.ledger.MonthStatus;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;

/**
 * The sample's tracking account of PG&E: three invented months of 2003, two of them closed by two persons. Interrupted, it goes
 * on at the next start.
 */
@Component
class SampleCrs {

    private static final Utility UTILITY = Utility.PGE;
    private static final YearMonth FIRST = YearMonth.of(2003, 7);
    private static final String SAMPLE = "Sample: invented, no figure of the Commission or of a utility";
    private static final int CLOSED = 2;

    private static final List<Map<CrsClass, ClassInput>> MONTHS = List.of(
            Map.of(
                    CrsClass.CORE, input(1_850_000_00L, 1_215_000_00L, 0, 0, 45_000_000),
                    CrsClass.NON_CORE, input(26_200_000_00L, 19_845_000_00L, 0, 0, 735_000_000)),
            Map.of(
                    CrsClass.CORE, input(1_432_187_55L, 1_188_000_00L, 27_500_50L, 12_345_67L, 44_000_000),
                    CrsClass.NON_CORE, input(24_013_777_19L, 19_305_000_00L, 314_159_26L, 271_828_18L, 715_000_000)),
            Map.of(
                    CrsClass.CORE, input(610_000_00L, 2_200_000_00L, 5_000_00L, 3_000_00L, 43_100_000),
                    CrsClass.NON_CORE, input(17_025_000_25L, 18_900_000_00L, 0, 99_999_99L, 701_300_000)));

    private final CrsPosting posting;
    private final CrsTerms terms;
    private final CrsInputs inputs;
    private final Ledgers ledgers;
    private final MonthClose closes;
    private final SampleState state;
    private final People people;

    SampleCrs(
            CrsPosting posting,
            CrsTerms terms,
            CrsInputs inputs,
            Ledgers ledgers,
            MonthClose closes,
            SampleState state,
            People people) {
        this.posting = posting;
        this.terms = terms;
        this.inputs = inputs;
        this.ledgers = ledgers;
        this.closes = closes;
        this.state = state;
        this.people = people;
    }

    /** Makes what is not there yet. */
    void make() {
        as("compliance", this::enterRates);
        as("analyst", () -> {
            if (!posting.isOpen(UTILITY)) {
                posting.open(
                        UTILITY, FIRST, Map.of(CrsClass.CORE, 450_000_00L, CrsClass.NON_CORE, 6_123_456_78L), SAMPLE);
            }
        });
        for (int i = 0; i < MONTHS.size(); i++) {
            YearMonth month = FIRST.plusMonths(i);
            Map<CrsClass, ClassInput> brought = MONTHS.get(i);
            as("analyst", () -> post(month, brought));
            if (i < CLOSED) {
                close(month);
            }
        }
    }

    private void enterRates() {
        enterRate(CrsClass.CORE, "0.072");
        enterRate(CrsClass.NON_CORE, "0.043");
    }

    private void enterRate(CrsClass crsClass, String rate) {
        if (terms.rates(UTILITY).stream().noneMatch(each -> each.crsClass() == crsClass)) {
            terms.enterRate(UTILITY, crsClass, FIRST, new BigDecimal(rate), SAMPLE);
        }
    }

    private void post(YearMonth month, Map<CrsClass, ClassInput> brought) {
        if (posting.next(UTILITY).isAfter(month)) {
            return;
        }
        for (CrsClass each : CrsClass.values()) {
            boolean entered = inputs.entered(UTILITY, month).stream().anyMatch(one -> one.crsClass() == each);
            if (!entered) {
                inputs.type(UTILITY, month, each, brought.getOrDefault(each, ClassInput.NOTHING), 0, null);
            }
        }
        posting.post(UTILITY, month);
    }

    private void close(YearMonth month) {
        String ledger = CrsPosting.ledger(UTILITY);
        LedgerMonth now = callAs(
                "compliance",
                () -> ledgers.months(ledger).stream()
                        .filter(each -> each.month().equals(month))
                        .findFirst()
                        .orElseThrow());
        if (now.status() == MonthStatus.CLOSED) {
            return;
        }
        String hash = now.status() == MonthStatus.PREPARED
                ? String.valueOf(now.hash())
                : callAs("compliance", () -> closes.prepare(ledger, month));
        as("manager", () -> closes.confirm(ledger, month, hash));
    }

    private static ClassInput input(long obligation, long payment, long makeUp, long uncollectable, long kwh) {
        return new ClassInput(obligation, payment, makeUp, uncollectable, BigDecimal.valueOf(kwh));
    }

    private void as(String username, Runnable work) {
        callAs(username, () -> {
            work.run();
            return true;
        });
    }

    private <T> T callAs(String username, Supplier<T> work) {
        return CurrentActor.callAs(state.user(username).flatMap(people::find).orElseThrow(), work);
    }
}
