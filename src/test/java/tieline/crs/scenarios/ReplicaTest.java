package tieline.crs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import tieline.accounts.Utility;
import tieline.crs.scenarios.model.HoldOut;
import tieline.crs.scenarios.model.PublishedScenario;
import tieline.crs.scenarios.model.PublishedTable;
import tieline.crs.scenarios.model.Replica;
import tieline.crs.scenarios.model.ReplicaCell;
import tieline.crs.scenarios.model.ReplicaTable;

/** What may be claimed of the replica; every figure is computed here from the shipped parameters, and the table is printed. */
class ReplicaTest {

    private final Replica replica = Replica.shipped();

    @Test
    void comesNearEveryPublishedFigure() {
        ReplicaTable table = replica.table();
        print(table);
        assertThat(table.cells()).hasSize(72);
        assertThat(table.worstError()).isLessThanOrEqualTo(3);
        assertThat(table.within(1)).isGreaterThanOrEqualTo(90);
        assertThat(table.yearsWithin(0)).isGreaterThanOrEqualTo(85);
        assertThat(table.yearsWithin(1)).isEqualTo(100);
    }

    @Test
    void predictsAlongInterest() {
        ReplicaTable nine = replica.predicted("fit-4-predict-9");
        print(nine);
        assertThat(nine.cells()).hasSize(36).allMatch(cell -> cell.scenario().interest() == 9);
        assertThat(nine.meanError()).isLessThanOrEqualTo(2.5);
        assertThat(nine.yearsWithin(1)).isGreaterThanOrEqualTo(89);
        ReplicaTable four = replica.predicted("fit-9-predict-4");
        assertThat(four.cells()).hasSize(36).allMatch(cell -> cell.scenario().interest() == 4);
        assertThat(four.meanError()).isLessThanOrEqualTo(2.5);
        assertThat(four.yearsWithin(1)).isEqualTo(100);
    }

    @Test
    void predictsARowThatWasLeftOut() {
        ReplicaTable out = replica.predicted("leave-one-out");
        assertThat(out.cells()).hasSize(72);
        assertThat(out.meanError()).isLessThanOrEqualTo(2.5);
        assertThat(out.yearsWithin(1)).isGreaterThanOrEqualTo(89);
    }

    /** If this ever passes as a prediction, the page's warning would be wrong. */
    @Test
    void doesNotPredictAnotherCap() {
        assertThat(replica.predicted("fit-40-predict-27").meanError()).isGreaterThan(10);
    }

    /** A hold-out that had seen its rows would come as near to them as to the others. */
    @Test
    void aHoldOutIsWorseOnWhatItDidNotSee() {
        for (HoldOut test : replica.holdOuts()) {
            var seen = PublishedTable.rows().stream()
                    .filter(row -> !test.predicts().contains(row.scenario()))
                    .toList();
            assertThat(new ReplicaTable(ReplicaCell.of(test.fitted(), seen)).meanError())
                    .as(test.key() + test.predicts())
                    .isLessThan(1);
        }
    }

    @Test
    void aHigherRateALowerCapAndALowerPriceNeverHelp() {
        assertThat(ordered(PublishedScenario::interest, 4, 9)).isEqualTo(36);
        assertThat(ordered(PublishedScenario::cap, 40, 27)).isEqualTo(36);
        assertThat(ordered(PublishedScenario::offSystemPrice, 100, 50)).isEqualTo(36);
    }

    private int ordered(ToIntFunction<PublishedScenario> assumption, int mild, int severe) {
        int pairs = 0;
        for (ReplicaCell low : replica.table().cells()) {
            for (ReplicaCell high : replica.table().cells()) {
                if (low.utility() == high.utility()
                        && assumption.applyAsInt(low.scenario()) == mild
                        && assumption.applyAsInt(high.scenario()) == severe
                        && MonotonePairs.differingOnlyIn(assumption).test(low.scenario(), high.scenario())) {
                    assertThat(high.maximum()).isGreaterThanOrEqualTo(low.maximum());
                    assertThat(high.years()).isGreaterThanOrEqualTo(low.years());
                    pairs++;
                }
            }
        }
        return pairs;
    }

    private static void print(ReplicaTable table) {
        StringBuilder lines = new StringBuilder("scenario utility published replica off% years replica\n");
        for (ReplicaCell cell : table.cells()) {
            lines.append("%8d %-7s %9s %7.1f %+5.2f %5d %7d%n"
                    .formatted(
                            cell.scenario().scenario(),
                            cell.utility() == Utility.SDGE
                                    ? "SDG&E"
                                    : cell.utility().label(),
                            cell.published().maximum(),
                            cell.maximum(),
                            cell.percentOff(),
                            cell.published().years(),
                            cell.years()));
        }
        System.out.println(lines.append("mean %.2f %%, worst %.2f %%, within 1 %% %.1f, years exact %.1f, within 1 %.1f"
                .formatted(
                        table.meanError(),
                        table.worstError(),
                        table.within(1),
                        table.yearsWithin(0),
                        table.yearsWithin(1))));
    }
}
