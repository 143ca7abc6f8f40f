package tieline.crs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.ProsymCase;
import tieline.crs.scenarios.model.PublishedFigure;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.PublishedTable;

/** The reference data: complete, in the source's own order and numbering, and as orderly as debts must be. */
class PublishedTableTest {

    @Test
    void holdsEveryRowInThePrintedOrder() {
        assertThat(PublishedTable.rows()).hasSize(24);
        assertThat(PublishedTable.rows())
                .extracting(PublishedScenario::scenario)
                .startsWith(2, 10, 18, 6)
                .endsWith(23);
        assertThat(PublishedTable.scenario(1).of(Utility.PGE))
                .isEqualTo(new PublishedFigure(new BigDecimal("1229"), 24));
        assertThat(PublishedTable.scenario(16).of(Utility.SDGE))
                .isEqualTo(new PublishedFigure(new BigDecimal("30.0"), 2));
    }

    /** The source numbers its scenarios by a law; a row that was typed into a wrong place would break it. */
    @Test
    void theNumbersFollowFromTheAssumptions() {
        for (PublishedScenario row : PublishedTable.rows()) {
            int number = switch (row.prosymCase()) {
                case BASE -> 0;
                case LOW -> 8;
                case HIGH -> 16;
            };
            number += row.cap() == 27 ? 0 : 2;
            number += row.interest() == 9 ? 1 : 2;
            number += row.offSystemPrice() == 50 ? 0 : 4;
            assertThat(row.scenario()).isEqualTo(number);
        }
    }

    @Test
    void aHigherRateALowerCapAndALowerPriceNeverHelp() {
        assertThat(ordered(PublishedScenario::interest, 4, 9)).isEqualTo(12 * 3);
        assertThat(ordered(PublishedScenario::cap, 40, 27)).isEqualTo(12 * 3);
        assertThat(ordered(PublishedScenario::offSystemPrice, 100, 50)).isEqualTo(12 * 3);
        assertThat(ordered(
                        row -> row.prosymCase() == ProsymCase.LOW ? 0 : row.prosymCase() == ProsymCase.BASE ? 1 : 2,
                        0,
                        1))
                .isEqualTo(8 * 3);
    }

    private static int ordered(ToIntFunction<PublishedScenario> assumption, int mild, int severe) {
        int pairs = 0;
        BiPredicate<PublishedScenario, PublishedScenario> differ = MonotonePairs.differingOnlyIn(assumption);
        for (PublishedScenario low : PublishedTable.rows()) {
            for (PublishedScenario high : PublishedTable.rows()) {
                if (assumption.applyAsInt(low) == mild
                        && assumption.applyAsInt(high) == severe
                        && differ.test(low, high)) {
                    for (Utility utility : Utility.values()) {
                        assertThat(high.of(utility).maximum())
                                .isGreaterThanOrEqualTo(low.of(utility).maximum());
                        assertThat(high.of(utility).years())
                                .isGreaterThanOrEqualTo(low.of(utility).years());
                        pairs++;
                    }
                }
            }
        }
        return pairs;
    }
}
