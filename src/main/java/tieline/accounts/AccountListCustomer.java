package tieline.accounts;

import java.math.BigDecimal;

/** What a frozen list holds of one customer: kWh a year and the sum of the accounts' peaks in kW. */
public record AccountListCustomer(
        String customerNumber, String customerName, long accounts, BigDecimal annualKwh, BigDecimal peakKw) {}
