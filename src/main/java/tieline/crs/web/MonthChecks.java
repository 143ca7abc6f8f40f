package tieline.crs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tieline.crs.CrsClass;
import tieline.crs.CrsMonth;
import tieline.crs.CrsPosting;
import tieline.crs.SubaccountMonth;
import tieline.ledger.Ledgers;

/** Checks a posted month against itself, its inputs and the ledger. */
@Component
class MonthChecks {

    private final Ledgers ledgers;

    MonthChecks(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** The checks; none while the month is not posted. */
    List<MonthCheck> of(MonthReview review) {
        CrsMonth posted = review.posted();
        if (posted == null) {
            return List.of();
        }
        SubaccountMonth core = posted.core();
        SubaccountMonth nonCore = posted.nonCore();
        Map<String, Long> balances = ledgers.balances(CrsPosting.ledger(review.utility()), review.month());
        return List.of(
                new MonthCheck("Opening + lines = closing", addsUp(core) && addsUp(nonCore)),
                new MonthCheck("Core line 4 = non-core line 5", core.line4() == -nonCore.line5()),
                new MonthCheck("Core line 5 = non-core line 4", core.line5() == -nonCore.line4()),
                new MonthCheck(
                        "Ledger balances = closing",
                        Arrays.stream(CrsClass.values())
                                .allMatch(each -> Objects.equals(
                                        balances.get(each.word()),
                                        posted.of(each).closing()))),
                new MonthCheck("Computed again from its inputs", posted.equals(review.computed())));
    }

    private static boolean addsUp(SubaccountMonth lines) {
        return lines.opening() + lines.net() + lines.interest() == lines.closing();
    }
}
