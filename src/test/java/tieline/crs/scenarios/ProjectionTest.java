package tieline.crs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import tieline.crs.scenarios.model.CapSolver;
import tieline.crs.scenarios.model.CapSolver.Answer;
import tieline.crs.scenarios.model.FlowTiming;
import tieline.crs.scenarios.model.InterestMethod;
import tieline.crs.scenarios.model.Projection;
import tieline.crs.scenarios.model.ProjectionTerms;
import tieline.crs.scenarios.model.ProjectionYear;

/** Paths computed by hand, and the solver's answers with their proofs. */
class ProjectionTest {

    private static final ProjectionTerms TERMS = terms(FlowTiming.MID_YEAR, InterestMethod.COMPOUND);

    private static ProjectionTerms terms(FlowTiming timing, InterestMethod interest) {
        return new ProjectionTerms(
                100,
                2003,
                List.of(new ProjectionYear(40, 1000), new ProjectionYear(10, 2000)),
                30,
                0.1,
                timing,
                interest);
    }

    /** 100 x 1.1 + 10 x 1.05 = 120.5; then 20 $/MWh x 2,000 GWh = 40 are paid each year. */
    @Test
    void flowsAtMidYearBearHalfAYearsInterest() {
        Projection path = Projection.of(TERMS);
        assertThat(path.balances().get(1)).isCloseTo(120.5, within(1e-9));
        assertThat(path.balances().get(2)).isCloseTo(120.5 * 1.1 - 40 * 1.05, within(1e-9));
        assertThat(path.maximum()).isCloseTo(120.5, within(1e-9));
        assertThat(path.maximumYear()).isEqualTo(2003);
        assertThat(path.payoffYear()).hasValue(2007);
        assertThat(path.balances()).hasSize(6).endsWith(0.0);
    }

    @Test
    void otherConventionsGiveOtherPaths() {
        assertThat(Projection.of(terms(FlowTiming.END_OF_YEAR, InterestMethod.COMPOUND))
                        .balances()
                        .get(1))
                .isCloseTo(120, within(1e-9));
        double monthly = 100;
        for (int month = 0; month < 12; month++) {
            monthly = (monthly + 10.0 / 12) * (1 + 0.1 / 12);
        }
        assertThat(Projection.of(terms(FlowTiming.MONTHLY, InterestMethod.COMPOUND))
                        .balances()
                        .get(1))
                .isCloseTo(monthly, within(1e-9));
        Projection simple = Projection.of(terms(FlowTiming.END_OF_YEAR, InterestMethod.SIMPLE));
        assertThat(simple.balances().subList(0, 4)).containsExactly(100.0, 120.0, 91.0, 58.0);
    }

    @Test
    void saysWhenNothingPaysOff() {
        Projection path = Projection.of(TERMS.withCap(5));
        assertThat(path.payoffYear()).isEmpty();
        assertThat(path.balances()).hasSize(Projection.HORIZON + 1);
        assertThatThrownBy(() -> new ProjectionTerms(
                        0, 2003, TERMS.years(), 30, 0.1, FlowTiming.MID_YEAR, InterestMethod.COMPOUND))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLeastCapIsProvedByOneCentLess() {
        Answer.Solved solved = (Answer.Solved) CapSolver.leastCap(TERMS, 2005);
        assertThat(solved.path().payoffYear().getAsInt()).isLessThanOrEqualTo(2005);
        double less = solved.cap().subtract(new BigDecimal("0.01")).doubleValue();
        assertThat(Projection.of(TERMS.withCap(less)).payoffYear().getAsInt()).isGreaterThan(2005);
    }

    @Test
    void saysWhenNoCapDoes() {
        assertThat(CapSolver.leastCap(TERMS, 2002)).isInstanceOf(Answer.None.class);
        ProjectionTerms idle = new ProjectionTerms(
                100, 2003, List.of(new ProjectionYear(40, 0)), 30, 0.1, FlowTiming.MID_YEAR, InterestMethod.COMPOUND);
        assertThat(CapSolver.leastCap(idle, 2011))
                .isEqualTo(new Answer.None("No cap can: no load pays before the end of 2011."));
        assertThat(CapSolver.leastCap(TERMS, 2003 + Projection.HORIZON)).isInstanceOf(Answer.None.class);
    }

    @Test
    void aCapOfNothingCanBeTheAnswer() {
        ProjectionTerms paying = new ProjectionTerms(
                100,
                2003,
                List.of(new ProjectionYear(-50, 9000)),
                30,
                0.1,
                FlowTiming.MID_YEAR,
                InterestMethod.COMPOUND);
        assertThat(((Answer.Solved) CapSolver.leastCap(paying, 2011)).cap()).isEqualByComparingTo("0");
    }
}
