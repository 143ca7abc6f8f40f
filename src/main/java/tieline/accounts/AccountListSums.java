package tieline.accounts;

import java.math.BigDecimal;

/** Sums over the rows of a frozen list; an account whose use is not known adds nothing to the sums of use. */
record AccountListSums(long accounts, long customers, BigDecimal annualKwh, BigDecimal peakKw) {}
