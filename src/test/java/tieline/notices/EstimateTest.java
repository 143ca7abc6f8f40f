package tieline.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** bill(u) = f + e u, half up to the cent; total = e + f / u_ref. */
class EstimateTest {

    @Test
    void theResidentialTableHasElevenRowsAndTheCommercialEight() {
        Estimate estimate = Estimate.of(NoticeSamples.offer());
        assertThat(estimate.rows(NoticeClass.RESIDENTIAL))
                .extracting(row -> row.use() + " " + row.bill())
                .containsExactly(
                        "0 4.95",
                        "50 8.58",
                        "100 12.20",
                        "200 19.45",
                        "300 26.70",
                        "400 33.95",
                        "500 41.20",
                        "750 59.33",
                        "1000 77.45",
                        "1500 113.70",
                        "2000 149.95");
        assertThat(estimate.rows(NoticeClass.SMALL_COMMERCIAL))
                .extracting(Estimate.Row::use)
                .isEqualTo(List.of(0, 500, 750, 1000, 2500, 5000, 7500, 10000));
        assertThat(estimate.totalPrice(500)).isEqualByComparingTo("8.24");
        assertThat(estimate.depositMost(500)).isEqualByComparingTo("123.60");
    }

    @Property
    void aBillWithoutUseIsTheRecurringCharge(
            @ForAll @IntRange(max = 1_000_00) int cents, @ForAll @IntRange(max = 999_999) int price) {
        Estimate estimate = new Estimate(BigDecimal.valueOf(cents, 2), BigDecimal.valueOf(price, 4));
        assertThat(estimate.bill(BigDecimal.ZERO)).isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
    }

    @Property
    void theBillAtTheReferenceUseIsTheTotalPriceTimesIt(
            @ForAll @IntRange(max = 100_00) int cents,
            @ForAll @IntRange(min = 1, max = 999_999) int price,
            @ForAll @IntRange(min = 1, max = 10_000) int use) {
        Estimate estimate = new Estimate(BigDecimal.valueOf(cents, 2), BigDecimal.valueOf(price, 4));
        BigDecimal byTotal =
                estimate.totalPrice(use).multiply(BigDecimal.valueOf(use)).movePointLeft(2);
        // The price is rounded to a ten-thousandth of a cent, at most half of it for each kWh; the bill to the cent.
        BigDecimal roundings =
                BigDecimal.valueOf(use).multiply(new BigDecimal("0.0000005")).add(new BigDecimal("0.005"));
        assertThat(byTotal.subtract(estimate.bill(BigDecimal.valueOf(use))).abs())
                .isLessThanOrEqualTo(roundings);
    }

    @Property
    void moreUseNeverCostsLess(@ForAll @IntRange(max = 999_999) int price, @ForAll @IntRange(max = 9_999) int use) {
        Estimate estimate = new Estimate(new BigDecimal("4.95"), BigDecimal.valueOf(price, 4));
        assertThat(estimate.bill(BigDecimal.valueOf(use + 1)))
                .isGreaterThanOrEqualTo(estimate.bill(BigDecimal.valueOf(use)));
    }
}
