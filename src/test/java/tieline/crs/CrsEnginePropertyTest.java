package tieline.crs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is true of every history, whatever the inputs and however the open questions are read. */
class CrsEnginePropertyTest {

    private static final int HISTORIES = 20_000;

    /** A history: what there was, what came, and how the questions are read. */
    record History(long core, long nonCore, List<MonthInput> months, Readings readings, BigDecimal rate) {

        Map<CrsClass, Standing> opening() {
            return Map.of(CrsClass.CORE, Standing.opening(core), CrsClass.NON_CORE, Standing.opening(nonCore));
        }
    }

    @Provide
    Arbitrary<History> histories() {
        Arbitrary<Long> cents = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(0L)),
                net.jqwik.api.Tuple.of(4, Arbitraries.longs().between(0, 3_000_000)));
        Arbitrary<ClassInput> input = Combinators.combine(
                        cents,
                        cents,
                        Arbitraries.longs().between(0, 20_000),
                        Arbitraries.longs().between(0, 400_000),
                        Arbitraries.longs().between(1, 900_000_000))
                .as((obligation, payment, makeUp, uncollectable, kwh) ->
                        CrsVectors.input(obligation, payment, makeUp, uncollectable, kwh));
        Arbitrary<List<MonthInput>> months = Combinators.combine(input, input)
                .as(MonthInput::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
        return Combinators.combine(cents, cents, months, readings(), rates()).as(History::new);
    }

    private static Arbitrary<BigDecimal> rates() {
        return Arbitraries.integers().between(0, 1500).map(points -> BigDecimal.valueOf(points, 4));
    }

    /** Every way of every question that changes a figure. */
    private static Arbitrary<Readings> readings() {
        Arbitrary<Readings> all = Arbitraries.just(Readings.USUAL);
        for (Reading reading : Reading.values()) {
            List<String> keys = reading.ways().stream().map(Reading.Way::key).toList();
            all = all.flatMap(so -> Arbitraries.of(keys).map(key -> so.with(reading, key)));
        }
        return all;
    }

    @Property(tries = HISTORIES, shrinking = ShrinkingMode.BOUNDED)
    void holdsForEveryHistory(@ForAll("histories") History history) {
        Map<CrsClass, Standing> standing = history.opening();
        List<Long> shifts = new ArrayList<>(List.of(0L, 0L));
        List<Long> interest = new ArrayList<>(List.of(0L, 0L));
        boolean[] ended = new boolean[2];
        for (int i = 0; i < history.months().size(); i++) {
            MonthInput input = open(history.months().get(i), standing);
            CrsMonth month = CrsEngine.post(standing, input, Map.of(), terms(history, i));
            // I1: what one class hands over the other takes in.
            assertThat(month.core().line4()).isEqualTo(-month.nonCore().line5());
            assertThat(month.core().line5()).isEqualTo(-month.nonCore().line4());
            for (CrsClass each : CrsClass.values()) {
                SubaccountMonth its = month.of(each);
                // I3: the closing balance is the opening one and the lines.
                assertThat(its.closing()).isEqualTo(its.opening() + its.net() + its.line6());
                // I6: never below zero, and nothing after the end.
                assertThat(its.closing()).isNotNegative();
                // I2: what bundled customers gain direct access customers lose, so only the sign differs; cash leaves
                // transfers out.
                assertThat(its.bundledShift(Readings.USUAL) - its.bundledCash()).isEqualTo(its.line4() + its.line5());
                ended[each.ordinal()] &= !reopens(history, input, standing, each);
                if (ended[each.ordinal()]) {
                    assertThat(List.of(its.net(), its.line6())).containsOnly(0L);
                }
                ended[each.ordinal()] |= its.after().closed();
                shifts.set(each.ordinal(), shifts.get(each.ordinal()) + its.net());
                interest.set(each.ordinal(), interest.get(each.ordinal()) + its.line6());
                // What came in is posted or noted as excess, to the cent.
                if (!standing.get(each).closed()) {
                    assertThat(-its.line2() - its.line3() + its.excess())
                            .isGreaterThanOrEqualTo(
                                    input.of(each).payment() + input.of(each).makeUp());
                }
            }
            standing = CrsVectors.after(month);
        }
        for (CrsClass each : CrsClass.values()) {
            // I5: the shifts of the bundled customers are the change of the balance less the interest.
            assertThat(shifts.get(each.ordinal()))
                    .isEqualTo(standing.get(each).balance()
                            - history.opening().get(each).balance()
                            - interest.get(each.ordinal()));
        }
    }

    /** I7: the same inputs give the same account. */
    @Property(tries = 500)
    void isReplayedExactly(@ForAll("histories") History history) {
        assertThat(run(history, history.months())).isEqualTo(run(history, history.months()));
    }

    /** I4: with equal rates and without an end, defaults change nothing in the two balances together. */
    @Property(tries = 5_000)
    void defaultsMoveDebtBetweenClassesOnly(@ForAll("growing") History history) {
        List<MonthInput> without = history.months().stream()
                .map(month -> new MonthInput(withoutDefault(month.core()), withoutDefault(month.nonCore())))
                .toList();
        CrsMonth with = last(run(history, history.months()));
        CrsMonth spared = last(run(history, without));
        long difference = with.core().closing()
                + with.nonCore().closing()
                - spared.core().closing()
                - spared.nonCore().closing();
        // Each month's interest is rounded once for each class: half a cent, twice on either side, and its own
        // interest.
        assertThat(Math.abs(difference))
                .isLessThanOrEqualTo(2L * history.months().size());
        if (history.rate().signum() == 0) {
            assertThat(difference).isZero();
        }
    }

    /** I8: a correction with its true-up is the same as if the month had been right. */
    @Property(tries = 5_000)
    void aCorrectionIsTheSameAsIfItHadBeenRight(@ForAll("growing") History history, @ForAll("smallSums") long more) {
        MonthInput first = history.months().get(0);
        ClassInput core = first.core();
        ClassInput right = new ClassInput(
                core.obligation() + more, core.payment(), core.makeUp(), core.uncollectable(), core.loadKwh());
        List<MonthInput> asItShouldBe = new ArrayList<>(history.months());
        asItShouldBe.set(0, first.with(CrsClass.CORE, right));
        List<CrsMonth> should = run(history, asItShouldBe);
        List<CrsMonth> was = run(history, history.months());
        int posted = history.months().size() - 1;
        if (posted == 0) {
            return;
        }
        long trueUp = 0;
        for (int i = 0; i < posted; i++) {
            trueUp += should.get(i).core().line6() - was.get(i).core().line6();
        }
        CrsMonth corrected = CrsEngine.post(
                CrsVectors.after(was.get(posted - 1)),
                history.months().get(posted),
                Map.of(CrsClass.CORE, new Correction(more, trueUp)),
                terms(history, posted));
        assertThat(corrected.core().closing()).isEqualTo(last(should).core().closing());
    }

    /** Histories in which the debt only grows, so that nothing is cut and nothing ends; the usual readings. */
    @Provide
    Arbitrary<History> growing() {
        return histories()
                .map(history -> new History(
                        history.core() + 50_000_000L,
                        history.nonCore() + 50_000_000L,
                        history.months(),
                        Readings.USUAL,
                        history.rate()));
    }

    @Provide
    Arbitrary<Long> smallSums() {
        return Arbitraries.longs().between(1, 1_000_000);
    }

    private static ClassInput withoutDefault(ClassInput input) {
        return new ClassInput(input.obligation(), input.payment(), input.makeUp(), 0, input.loadKwh());
    }

    private static List<CrsMonth> run(History history, List<MonthInput> inputs) {
        List<CrsMonth> months = new ArrayList<>();
        Map<CrsClass, Standing> standing = history.opening();
        for (int i = 0; i < inputs.size(); i++) {
            CrsMonth month = CrsEngine.post(standing, open(inputs.get(i), standing), Map.of(), terms(history, i));
            months.add(month);
            standing = CrsVectors.after(month);
        }
        return months;
    }

    /** A closed subaccount gets no obligation: entering one is refused, which another test shows. */
    private static MonthInput open(MonthInput input, Map<CrsClass, Standing> standing) {
        MonthInput open = input;
        for (CrsClass each : CrsClass.values()) {
            if (standing.get(each).closed()) {
                ClassInput its = input.of(each);
                open = open.with(
                        each, new ClassInput(0, its.payment(), its.makeUp(), its.uncollectable(), its.loadKwh()));
            }
        }
        return open;
    }

    /** Where question 8 is read so, the other class's default opens a closed subaccount again. */
    private static boolean reopens(
            History history, MonthInput input, Map<CrsClass, Standing> before, CrsClass crsClass) {
        return history.readings().of(Reading.CLOSED_COUNTERPARTY).key().equals("REOPENED")
                && input.of(crsClass.other()).uncollectable() > 0
                && !before.get(crsClass.other()).closed();
    }

    private static Terms terms(History history, int month) {
        Terms terms = new Terms(CrsVectors.JULY.plusMonths(month), history.readings(), history.rate(), history.rate());
        return switch (history.readings().of(Reading.LOAD_RATIO).key()) {
            case "TWELVE_MONTHS" -> terms.sharingBy(history.months().subList(0, month + 1));
            case "FORECAST" -> terms.sharingBy(history.months().subList(0, 1));
            case "MONTH_OF_DEFAULT" ->
                LoadWindow.ofMonthBefore(Math.min(month, 2))
                        .applyTo(terms, back -> history.months().get(month - back));
            default -> terms;
        };
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
