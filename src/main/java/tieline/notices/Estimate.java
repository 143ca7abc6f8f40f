package tieline.notices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The arithmetic of the notice. With the recurring charges {@code f} a month and the energy price {@code e}, the bill of a
 * use {@code u} is {@code f + e u} and the total price {@code e + f / u_ref}; so the bill of no use is {@code f}, and a bill is
 * not the total price times the use unless there are no recurring charges.
 *
 * @param recurring dollars a month, the sum of all recurring charges
 * @param energyCents cents per kWh
 */
public record Estimate(BigDecimal recurring, BigDecimal energyCents) {

    /** Decimals of a total price in cents. */
    public static final int PRICE_DECIMALS = 4;

    private static final int CENTS_DECIMALS = 2;
    private static final BigDecimal CENTS = BigDecimal.valueOf(100);
    private static final int DEPOSIT_MONTHS = 3;

    /** One row of the table. */
    public record Row(int use, BigDecimal bill) {}

    /** The estimate of an offer. */
    public static Estimate of(Offer offer) {
        BigDecimal sum = offer.recurring().stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Estimate(sum, offer.pricing().energyCents());
    }

    /** The bill of a month in dollars, rounded half up to the cent; {@code use} in kWh, zero or more. */
    public BigDecimal bill(BigDecimal use) {
        return recurring.add(energyCents.multiply(use).divide(CENTS)).setScale(CENTS_DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * The total price in cents per kWh at a reference use, half up to four decimals.
     *
     * @param referenceUse kWh a month, more than zero
     */
    public BigDecimal totalPrice(int referenceUse) {
        return energyCents
                .add(recurring
                        .multiply(CENTS)
                        .divide(BigDecimal.valueOf(referenceUse), PRICE_DECIMALS + 6, RoundingMode.HALF_UP))
                .setScale(PRICE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The highest deposit that the law allows for a customer of this use: the estimated bill of three months. */
    public BigDecimal depositMost(int monthlyUse) {
        return bill(BigDecimal.valueOf(monthlyUse)).multiply(BigDecimal.valueOf(DEPOSIT_MONTHS));
    }

    /** The rows of the table of a class. */
    public List<Row> rows(NoticeClass noticeClass) {
        return noticeClass.uses().stream()
                .map(use -> new Row(use, bill(BigDecimal.valueOf(use))))
                .toList();
    }
}
