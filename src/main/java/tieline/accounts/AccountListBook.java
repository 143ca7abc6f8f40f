package tieline.accounts;

import java.math.BigDecimal;

/** What a frozen list holds of one book at one utility: kWh a year and the sum of the accounts' peaks in kW. */
public record AccountListBook(
        String bookCode, Utility utility, long accounts, BigDecimal annualKwh, BigDecimal peakKw) {}
