package tieline.crs.scenarios.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tieline.crs.scenarios.ScenarioDraft;
import tieline.crs.scenarios.model.CapSolver;
import tieline.crs.scenarios.model.CapSolver.Answer;
import tieline.crs.scenarios.model.Projection;

/**
 * The answer to "what cap pays off by this year?", with its proof.
 *
 * @param cap null where there is no answer
 */
public record SolvedCap(String year, @Nullable BigDecimal cap, String sentence) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    static Optional<SolvedCap> of(@Nullable String year, ScenarioDraft draft) {
        if (year == null || year.isBlank()) {
            return Optional.empty();
        }
        String asked = year.strip();
        if (!asked.matches("[0-9]{4}")) {
            return Optional.of(new SolvedCap("", null, "Enter a calendar year such as 2011."));
        }
        Answer answer = CapSolver.leastCap(draft.terms(), Integer.parseInt(asked));
        if (answer instanceof Answer.Solved solved) {
            return Optional.of(new SolvedCap(asked, solved.cap(), proof(solved, draft, asked)));
        }
        return Optional.of(new SolvedCap(asked, null, ((Answer.None) answer).sentence()));
    }

    private static String proof(Answer.Solved solved, ScenarioDraft draft, String year) {
        String under = "At " + solved.cap() + " $/MWh it is " + PathWords.payoff(solved.path());
        if (solved.cap().signum() == 0) {
            return under + "; no lower cap was tried.";
        }
        BigDecimal less = solved.cap().subtract(CENT);
        Projection path = Projection.of(draft.terms().withCap(less.doubleValue()));
        return under + ", at " + less + " " + PathWords.payoff(path) + ", so no lower cap in whole cents does it by "
                + year + ".";
    }
}
