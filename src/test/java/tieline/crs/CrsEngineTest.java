package tieline.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors to the cent, and what the account refuses. */
class CrsEngineTest {

    @Test
    void postsTheCoreSubaccountToTheCent() {
        List<CrsMonth> months = CrsVectors.run(CrsVectors.opening(), CrsVectors.MONTHS, Readings.USUAL);

        assertThat(figures(months.get(0).core()))
                .containsExactly(45000000L, 185000000L, -121500000L, 0L, 0L, 0L, 651000L, 109151000L, 0L, 63500000L);
        assertThat(figures(months.get(1).core()))
                .containsExactly(
                        109151000L,
                        143218755L,
                        -118800000L,
                        -2750050L,
                        -1162998L,
                        1575816L,
                        787395L,
                        132019918L,
                        0L,
                        22081523L);
        assertThat(figures(months.get(2).core()))
                .containsExactly(
                        132019918L,
                        61000000L,
                        -192816278L,
                        -500000L,
                        -282630L,
                        578990L,
                        0L,
                        0L,
                        27183722L,
                        -132019918L);
        assertThat(months).extracting(month -> month.core().after().closed()).containsExactly(false, false, true);
    }

    @Test
    void postsTheNonCoreSubaccountToTheCent() {
        List<CrsMonth> months = CrsVectors.run(CrsVectors.opening(), CrsVectors.MONTHS, Readings.USUAL);

        assertThat(figures(months.get(0).nonCore()))
                .containsExactly(
                        612345678L, 2620000000L, -1984500000L, 0L, 0L, 0L, 4471447L, 1252317125L, 0L, 635500000L);
        assertThat(figures(months.get(1).nonCore()))
                .containsExactly(
                        1252317125L,
                        2401377719L,
                        -1930500000L,
                        -31415926L,
                        -1575816L,
                        1162998L,
                        6060729L,
                        1697426829L,
                        0L,
                        439048975L);
        assertThat(figures(months.get(2).nonCore()))
                .containsExactly(
                        1697426829L,
                        1702500025L,
                        -1890000000L,
                        0L,
                        -578990L,
                        282630L,
                        5409509L,
                        1515040003L,
                        0L,
                        -187796335L);
    }

    @ParameterizedTest
    @CsvSource({
        "INTEREST_BASE, AVERAGE, 1513440244, 1574612",
        "INTEREST_BASE, OPENING, 1511840486, 1711645",
        "INTEREST_BASE, PRINCIPAL, 1514986240, 1434489",
        "INTEREST_BASE, MONTH, 1502948785, 513489",
        "MONTHLY_RATE, EFFECTIVE, 1514733176, 1392884"
    })
    void readsTheOpenQuestionsInOtherWays(Reading reading, String way, long nonCoreClosing, long coreInterest) {
        List<CrsMonth> months =
                CrsVectors.run(CrsVectors.opening(), CrsVectors.MONTHS, Readings.USUAL.with(reading, way));

        assertThat(months.get(2).nonCore().closing()).isEqualTo(nonCoreClosing);
        assertThat(months.stream().mapToLong(month -> month.core().line6()).sum())
                .isEqualTo(coreInterest);
        assertThat(months.get(2).core().closing()).isZero();
    }

    @Test
    void aCorrectionWithItsTrueUpIsTheSameAsIfItHadBeenRight() {
        CrsMonth july = CrsEngine.post(
                CrsVectors.opening(), CrsVectors.MONTHS.get(0), Map.of(), CrsVectors.terms(0, Readings.USUAL));
        Correction found = new Correction(1_215_000_00L - 1_205_000_00L, 6_570_00L - 6_510_00L);

        CrsMonth august = CrsEngine.post(
                CrsVectors.after(july),
                CrsVectors.MONTHS.get(1),
                Map.of(CrsClass.CORE, found),
                CrsVectors.terms(1, Readings.USUAL));

        assertThat(august.core().line6()).isEqualTo(7_934_31L);
        assertThat(august.core().closing()).isEqualTo(1_330_319_54L);
        assertThat(august.core().bundledShift(Readings.USUAL)).isEqualTo(230_815_23L);
        assertThat(july.core().bundledShift(Readings.USUAL) + august.core().bundledShift(Readings.USUAL))
                .isEqualTo(865_815_23L);
    }

    @Test
    void refusesAnUncollectableWithoutLoadAndNegativeFigures() {
        MonthInput noLoad = new MonthInput(CrsVectors.input(0, 0, 0, 1, 0), ClassInput.NOTHING);

        assertThatThrownBy(() ->
                        CrsEngine.post(CrsVectors.opening(), noLoad, Map.of(), CrsVectors.terms(0, Readings.USUAL)))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("no direct access load");
        assertThatThrownBy(() -> new ClassInput(0, -1, 0, 0, BigDecimal.ZERO))
                .isInstanceOf(CrsRefusedException.class)
                .hasMessageContaining("payment is negative");
    }

    @Test
    void aClosedSubaccountTakesNothing() {
        Map<CrsClass, Standing> closed =
                Map.of(CrsClass.CORE, new Standing(0, -1, true, true), CrsClass.NON_CORE, Standing.opening(100));
        MonthInput late = new MonthInput(CrsVectors.input(0, 500, 0, 70, 10), CrsVectors.input(1000, 0, 0, 300, 10));

        CrsMonth month = CrsEngine.post(closed, late, Map.of(), CrsVectors.terms(0, Readings.USUAL));

        assertThat(month.core().closing()).isZero();
        assertThat(month.core().excess()).isEqualTo(500);
        assertThat(month.nonCore().line4()).isZero();
        assertThat(month.nonCore().suppressed()).isTrue();
        assertThatThrownBy(() -> CrsEngine.post(
                        closed,
                        late.with(CrsClass.CORE, CrsVectors.input(1, 0, 0, 0, 10)),
                        Map.of(),
                        CrsVectors.terms(0, Readings.USUAL)))
                .hasMessageContaining("closed: no further entries");
    }

    @Test
    void aDefaultOfTheOtherClassReopensAClosedSubaccountWhereItIsReadSo() {
        Map<CrsClass, Standing> closed =
                Map.of(CrsClass.CORE, new Standing(0, -1, true, true), CrsClass.NON_CORE, Standing.opening(1_000_00L));
        MonthInput month = new MonthInput(CrsVectors.input(0, 500, 0, 70, 10), CrsVectors.input(1000, 0, 0, 300, 10));
        Readings readings = Readings.USUAL.with(Reading.CLOSED_COUNTERPARTY, "REOPENED");

        CrsMonth result = CrsEngine.post(closed, month, Map.of(), CrsVectors.terms(0, readings));

        assertThat(List.of(
                        result.core().line4(),
                        result.core().line5(),
                        result.core().line2(),
                        result.core().excess()))
                .containsExactly(-35L, 150L, -115L, 385L);
        assertThat(result.nonCore().line4()).isEqualTo(-150);
        assertThat(result.nonCore().line5()).isEqualTo(35);
        assertThat(result.core().after().closed()).as("at zero again").isTrue();
        MonthInput unpaid = new MonthInput(CrsVectors.input(0, 0, 0, 0, 10), month.nonCore());
        SubaccountMonth core = CrsEngine.post(closed, unpaid, Map.of(), CrsVectors.terms(0, readings))
                .core();
        assertThat(core.closing()).isEqualTo(151);
        assertThat(core.after().closed()).isFalse();
    }

    @Test
    void sharesByTheLoadsOfTwelveMonthsOrByAForecastWhereItIsReadSo() {
        Map<CrsClass, Standing> july =
                CrsVectors.after(CrsVectors.run(CrsVectors.opening(), CrsVectors.MONTHS, Readings.USUAL)
                        .get(0));
        Terms twelve = CrsVectors.terms(1, Readings.USUAL.with(Reading.LOAD_RATIO, "TWELVE_MONTHS"))
                .sharingBy(CrsVectors.MONTHS.subList(0, 2));
        CrsMonth august = CrsEngine.post(july, CrsVectors.MONTHS.get(1), Map.of(), twelve);
        assertThat(august.core().line4()).isEqualTo(-11_631_72L);
        assertThat(august.core().line5()).isEqualTo(15_719_76L);
        assertThat(august.nonCore().line5()).isEqualTo(11_631_72L);

        Terms forecast = new Terms(
                CrsVectors.JULY.plusMonths(1),
                Readings.USUAL,
                CrsVectors.CORE_RATE,
                CrsVectors.NON_CORE_RATE,
                Map.of(CrsClass.CORE, BigDecimal.ONE, CrsClass.NON_CORE, BigDecimal.valueOf(3)),
                null);
        assertThat(CrsEngine.post(july, CrsVectors.MONTHS.get(1), Map.of(), forecast)
                        .nonCore()
                        .line4())
                .isEqualTo(-67_957_05L);
    }

    private static List<Long> figures(SubaccountMonth month) {
        return java.util.stream.Stream.of(
                        List.of(month.opening()),
                        IntStream.rangeClosed(1, 6).mapToObj(month::line).toList(),
                        List.of(month.closing(), month.excess(), month.bundledShift(Readings.USUAL)))
                .flatMap(List::stream)
                .toList();
    }
}
