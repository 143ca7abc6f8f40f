package tieline.crs.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.EnteredInput;
import tieline.crs.InputLine;
import tieline.crs.InputSource;
import tieline.crs.Readings;
import tieline.crs.SubaccountMonth;

/**
 * A month of a subaccount.
 *
 * @param note the first digits of the hash of a closed month, or what is still to come
 * @param inputs what the month brought, by class
 */
public record SubaccountColumn(
        Utility utility,
        YearMonth month,
        MonthStage stage,
        String note,
        SubaccountMonth lines,
        Readings readings,
        Map<CrsClass, EnteredInput> inputs) {

    private static final int CENT_DIGITS = 2;

    /** Dollars of cents. */
    public static BigDecimal dollars(long cents) {
        return BigDecimal.valueOf(cents, CENT_DIGITS);
    }

    /** The input of a class; null where none is known. */
    @Nullable ClassInput input(CrsClass crsClass) {
        EnteredInput entered = inputs.get(crsClass);
        return entered == null ? null : entered.input();
    }

    /** Where a figure of a class's input comes from: the rows of its accounts, where it was summed from them, else the input. */
    String origin(CrsClass crsClass, InputLine line) {
        EnteredInput entered = inputs.get(crsClass);
        return entered != null && entered.source() == InputSource.ACCOUNTS
                ? CrsAddresses.accounts(utility, month, crsClass, line)
                : CrsAddresses.inputs(utility, month);
    }

    /** By how much the revenue requirement of the bundled customers changes, in cents. */
    long bundledShift() {
        return lines.bundledShift(readings);
    }
}
