package tieline.crs.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tieline.crs.CrsClass;
import tieline.crs.CrsTerms;
import tieline.crs.Reading;
import tieline.crs.Readings;
import tieline.platform.web.Choice;
import tieline.platform.web.Formats;

/** What stands beside the table of a subaccount: the next step, the checks of the last posted month, terms, history. */
@Component
class SubaccountAside {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Reading> SHOWN =
            List.of(Reading.INTEREST_BASE, Reading.MONTHLY_RATE, Reading.ZERO, Reading.ROUNDING);

    private final CrsReader reader;
    private final NextSteps steps;
    private final MonthChecks checks;
    private final CrsHistory history;
    private final CrsTerms terms;
    private final Formats formats;

    SubaccountAside(
            CrsReader reader,
            NextSteps steps,
            MonthChecks checks,
            CrsHistory history,
            CrsTerms terms,
            Formats formats) {
        this.reader = reader;
        this.steps = steps;
        this.checks = checks;
        this.history = history;
        this.terms = terms;
        this.formats = formats;
    }

    void show(TrackingAccount account, CrsClass crsClass, Model model) {
        YearMonth month = account.toClose().orElse(account.next());
        MonthReview review = reader.month(account, month);
        model.addAttribute("step", steps.of(review));
        model.addAttribute("checked", month);
        model.addAttribute("checks", checks.of(review));
        model.addAttribute("facts", facts(review, crsClass));
        model.addAttribute("history", history.of(account));
    }

    private List<Choice> facts(MonthReview review, CrsClass crsClass) {
        List<Choice> facts = new ArrayList<>();
        BigDecimal rate = review.rates().get(crsClass);
        String tax = crsClass == CrsClass.CORE ? "before tax" : "after tax";
        facts.add(new Choice(
                rate == null
                        ? "No rate is in force in " + formats.month(review.month())
                        : formats.decimals(rate.multiply(HUNDRED), 2) + " % a year, " + tax,
                "Interest"));
        terms.rates(review.utility()).stream()
                .filter(each -> each.crsClass() == crsClass && !each.from().isAfter(review.month()))
                .findFirst()
                .ifPresent(each -> facts.add(new Choice(each.citation(), "Its source")));
        Readings readings = review.readings();
        SHOWN.forEach(each -> facts.add(new Choice(readings.of(each).words(), "Question " + each.number())));
        return facts;
    }
}
