package tieline.notices;

import java.math.BigDecimal;

/**
 * A charge or service with its price.
 *
 * @param description what it is for
 * @param amount dollars, two decimals; a month for a recurring charge, each time for others
 */
public record Charge(String description, BigDecimal amount) {}
