package tieline.crs.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import tieline.crs.scenarios.model.CapSolver;
import tieline.crs.scenarios.model.CapSolver.Answer;
import tieline.crs.scenarios.model.FlowTiming;
import tieline.crs.scenarios.model.InterestMethod;
import tieline.crs.scenarios.model.Projection;
import tieline.crs.scenarios.model.ProjectionTerms;
import tieline.crs.scenarios.model.ProjectionYear;

/** What holds of every projection, whatever its terms and conventions. */
class ProjectionPropertyTest {

    private static final double NOISE = 1e-9;

    @Property(tries = 2000)
    void aHigherCapNeverHurts(
            @ForAll("terms") ProjectionTerms terms, @ForAll @DoubleRange(min = 0, max = 40) double more) {
        assertNotWorse(Projection.of(terms.withCap(terms.cap() + more)), Projection.of(terms));
    }

    @Property(tries = 2000)
    void aLowerRateNeverHurts(
            @ForAll("terms") ProjectionTerms terms, @ForAll @DoubleRange(min = 0, max = 1) double part) {
        assertNotWorse(Projection.of(terms.withRate(terms.rate() * part)), Projection.of(terms));
    }

    @Property(tries = 1000)
    void aPathIsNeverBelowNothingAndEndsWithItsFirstZero(@ForAll("terms") ProjectionTerms terms) {
        Projection path = Projection.of(terms);
        List<Double> before = path.balances().subList(0, path.balances().size() - 1);
        assertThat(before).allMatch(balance -> balance > 0);
        assertThat(path.balances()).allMatch(balance -> balance >= 0);
        assertThat(path.maximum()).isGreaterThanOrEqualTo(terms.opening());
        assertThat(path.isPaidOff() ? path.payoff() <= Projection.HORIZON : path.payoff() >= Projection.HORIZON)
                .isTrue();
    }

    @Property(tries = 500)
    void theSolvedCapIsTheLeast(
            @ForAll("terms") ProjectionTerms terms, @ForAll @IntRange(min = 2003, max = 2040) int year) {
        Answer answer = CapSolver.leastCap(terms, year);
        if (answer instanceof Answer.Solved solved) {
            assertThat(solved.path().payoffYear().getAsInt()).isLessThanOrEqualTo(year);
            BigDecimal less = solved.cap().subtract(new BigDecimal("0.01"));
            if (less.signum() >= 0) {
                var later = Projection.of(terms.withCap(less.doubleValue())).payoffYear();
                assertThat(later.isEmpty() || later.getAsInt() > year).isTrue();
            }
        } else {
            assertThat(terms.years().subList(0, Math.min(terms.years().size(), year - 2002)))
                    .as("only without a load there is no answer")
                    .allMatch(given -> given.load() == 0);
        }
    }

    private static void assertNotWorse(Projection better, Projection worse) {
        assertThat(better.maximum()).isLessThanOrEqualTo(worse.maximum() * (1 + NOISE));
        // by the year: within the last one a rate can move the zero to either side
        assertThat(better.payoffYear().orElse(Integer.MAX_VALUE))
                .isLessThanOrEqualTo(worse.payoffYear().orElse(Integer.MAX_VALUE));
        for (int i = 0; i < Math.min(better.balances().size(), worse.balances().size()); i++) {
            assertThat(better.balances().get(i))
                    .isLessThanOrEqualTo(worse.balances().get(i) * (1 + NOISE) + NOISE);
        }
    }

    @Provide
    Arbitrary<ProjectionTerms> terms() {
        Arbitrary<ProjectionYear> year = Combinators.combine(
                        Arbitraries.doubles().between(-20, 80),
                        Arbitraries.oneOf(
                                Arbitraries.just(0.0), Arbitraries.doubles().between(1, 20_000)))
                .as(ProjectionYear::new);
        return Combinators.combine(
                        Arbitraries.doubles().between(0.01, 2000),
                        year.list().ofMinSize(1).ofMaxSize(12),
                        Arbitraries.doubles().between(0, 60),
                        Arbitraries.doubles().between(0, 0.2),
                        Arbitraries.of(FlowTiming.class),
                        Arbitraries.of(InterestMethod.class))
                .as((opening, years, cap, rate, timing, interest) ->
                        new ProjectionTerms(opening, 2003, years, cap, rate, timing, interest));
    }
}
