package tieline.crs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.crs.CrsClass;
import tieline.crs.CrsMonth;
import tieline.crs.CrsPosting;
import tieline.crs.SubaccountMonth;
import tieline.ledger.LedgerMonth;
import tieline.ledger.Ledgers;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

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

    /** Whether a prepared or closed month still holds what its hash was made of; null while it has none. */
    @Nullable StateMark hashNow(MonthReview review) {
        LedgerMonth month = review.ledger();
        if (month == null || month.hash() == null) {
            return null;
        }
        boolean same = month.hash().equals(ledgers.hashNow(CrsPosting.ledger(review.utility()), review.month()));
        return same ? new StateMark(Shape.DONE, "The same") : new StateMark(Shape.ALARM, "Differs");
    }

    private static boolean addsUp(SubaccountMonth lines) {
        return lines.opening() + lines.net() + lines.interest() == lines.closing();
    }
}
