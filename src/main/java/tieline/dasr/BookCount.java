package tieline.dasr;

import java.math.BigDecimal;

/**
 * The part of one book in what goes out.
 *
 * @param customers customers with a request in this book; one with accounts in two books counts in both
 */
public record BookCount(String bookCode, long accounts, long customers, BigDecimal annualKwh) {}
