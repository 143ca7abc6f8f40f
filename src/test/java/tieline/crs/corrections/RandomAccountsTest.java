package tieline.crs.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tieline.accounts.Utility;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsRefusedException;
import tieline.crs.CrsRig;
import tieline.crs.CrsTerms;
import tieline.crs.CrsVectors;
import tieline.crs.MonthInput;
import tieline.crs.PostedMonth;
import tieline.crs.Reading;
import tieline.crs.Readings;
import tieline.crs.Standing;
import tieline.ledger.Ledgers;
import tieline.platform.security.CurrentActor;
import tieline.testing.CleanDatabase;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/**
 * Random accounts of twelve months with random readings through services, ledger and database, each with corrections of earlier
 * months on the way: the ledger is the posted months (I7), a correction with its true-up is the account replayed from the right
 * inputs (I8), and the closed months verify. More of them: {@code -Dtieline.crs.histories=60}.
 */
@TielineTest
class RandomAccountsTest {

    private static final int HISTORIES = Integer.getInteger("tieline.crs.histories", 6);
    private static final int MONTHS = 12;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CrsCorrections corrections;

    @Autowired
    private CrsTerms terms;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private TestPeople people;

    @Autowired
    private CleanDatabase database;

    private int taken;

    @AfterEach
    void end() {
        database.empty();
    }

    @Test
    void ledgerMonthsAndReplayAgreeToTheCent() {
        for (int seed = 1; seed <= HISTORIES; seed++) {
            database.empty();
            account(new Random(seed), seed);
        }
        assertThat(taken).as("corrections that were posted").isGreaterThanOrEqualTo(HISTORIES);
    }

    private void account(Random random, int seed) {
        CrsRig rig = CrsRig.on(application);
        long core = cents(random, 9_000_000);
        long nonCore = cents(random, 90_000_000);
        rig.open(core, nonCore, readings(random));
        List<MonthInput> inputs = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            if (i > 0 && random.nextInt(3) == 0) {
                correct(random, inputs);
            }
            MonthInput input = input(random, replay(core, nonCore, inputs));
            inputs.add(input);
            rig.post(month(i), input);
            if (seed % 2 == 0) {
                rig.close(month(i));
            }
        }
        for (CrsClass each : CrsClass.values()) {
            for (PostedMonth posted : rig.months(each)) {
                assertThat(ledgers.balances(CrsRig.LEDGER, posted.month()))
                        .as("%s of seed %d", posted, seed)
                        .containsEntry(each.word(), posted.lines().closing());
            }
        }
        Map<CrsClass, Standing> right = replay(core, nonCore, inputs);
        for (CrsClass each : CrsClass.values()) {
            assertThat(rig.months(each).get(MONTHS - 1).lines().after())
                    .as("%s of seed %d", each, seed)
                    .isEqualTo(right.get(each));
        }
        assertThat(rig.compute(month(MONTHS - 1)).core())
                .isEqualTo(rig.months(CrsClass.CORE).get(MONTHS - 1).lines());
        assertThat(ledgers.verify(CrsRig.LEDGER)).isEmpty();
    }

    /** Corrects the input of an earlier month, unless the account cannot take it. */
    private void correct(Random random, List<MonthInput> inputs) {
        int which = random.nextInt(inputs.size());
        CrsClass crsClass = random.nextBoolean() ? CrsClass.CORE : CrsClass.NON_CORE;
        ClassInput was = inputs.get(which).of(crsClass);
        ClassInput right = new ClassInput(
                was.obligation() == 0 ? 0 : cents(random, 3_000_000),
                cents(random, 3_000_000),
                was.makeUp(),
                random.nextInt(2) == 0 ? was.uncollectable() : cents(random, 400_000),
                was.loadKwh());
        try {
            CurrentActor.runAs(people.analyst(), () -> {
                var corrected = new CrsCorrections.Corrected(
                        month(which), crsClass, right, version(month(which), crsClass), "Random", "Test");
                corrections.correct(
                        Utility.PGE,
                        corrected,
                        corrections.preview(Utility.PGE, corrected).hash());
            });
            inputs.set(which, inputs.get(which).with(crsClass, right));
            taken++;
        } catch (CrsRefusedException refusal) {
            assertThat(refusal.getMessage()).containsAnyOf("reached zero", "nothing to correct");
        }
    }

    private int version(YearMonth month, CrsClass crsClass) {
        return 1
                + (int) corrections.of(Utility.PGE, month).stream()
                        .filter(row -> row.crsClass() == crsClass)
                        .count();
    }

    private Map<CrsClass, Standing> replay(long core, long nonCore, List<MonthInput> inputs) {
        return CurrentActor.callAs(people.analyst(), () -> {
            List<Replay.Step> steps = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                steps.add(new Replay.Step(month(i), inputs.get(i), terms.of(Utility.PGE, month(i)), Set.of()));
            }
            return Replay.run(
                            Map.of(
                                    CrsClass.CORE, Standing.opening(core),
                                    CrsClass.NON_CORE, Standing.opening(nonCore)),
                            steps)
                    .standing();
        });
    }

    /** Every question that changes a posted figure, but for those that need figures of their own. */
    private static Readings readings(Random random) {
        Readings readings = Readings.USUAL;
        for (Reading each : Reading.values()) {
            List<String> ways = each.ways().stream()
                    .map(Reading.Way::key)
                    .filter(way -> !Set.of("FROM_TAX", "FORECAST", "MONTH_OF_DEFAULT", "MONTHLY")
                            .contains(way))
                    .toList();
            readings = readings.with(each, ways.get(random.nextInt(ways.size())));
        }
        return readings;
    }

    private static MonthInput input(Random random, Map<CrsClass, Standing> now) {
        return new MonthInput(input(random, now, CrsClass.CORE), input(random, now, CrsClass.NON_CORE));
    }

    /** A closed subaccount gets no obligation: entering one is refused. */
    private static ClassInput input(Random random, Map<CrsClass, Standing> now, CrsClass crsClass) {
        boolean closed = now.getOrDefault(crsClass, Standing.opening(0)).closed();
        return new ClassInput(
                closed ? 0 : cents(random, 3_000_000),
                cents(random, 3_000_000),
                cents(random, 20_000),
                random.nextInt(3) == 0 ? cents(random, 400_000) : 0,
                BigDecimal.valueOf(1 + random.nextInt(900_000_000)));
    }

    private static long cents(Random random, int below) {
        return random.nextInt(below);
    }

    private static YearMonth month(int index) {
        return CrsVectors.JULY.plusMonths(index);
    }
}
