package tieline.crs.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.InputLine;
import tieline.crs.TariffLine;
import tieline.ledger.LedgerMonth;
import tieline.ledger.LedgerPermissions;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Crumb;
import tieline.platform.web.Formats;

/** A month of the tracking account: inputs, lines or what they would be, checks, close, history. */
@Controller
class MonthController {

    private final CrsReader reader;
    private final NextSteps steps;
    private final MonthChecks checks;
    private final Derivation derivation;
    private final CrsHistory history;
    private final Formats formats;

    MonthController(
            CrsReader reader,
            NextSteps steps,
            MonthChecks checks,
            Derivation derivation,
            CrsHistory history,
            Formats formats) {
        this.reader = reader;
        this.steps = steps;
        this.checks = checks;
        this.derivation = derivation;
        this.history = history;
        this.formats = formats;
    }

    @GetMapping("/crs/months/{month}")
    String show(@PathVariable YearMonth month, @RequestParam(defaultValue = "PGE") Utility utility, Model model) {
        Optional<TrackingAccount> account = reader.account(utility);
        model.addAttribute("utility", utility);
        model.addAttribute("utilities", Utility.values());
        model.addAttribute("month", month);
        model.addAttribute("name", formats.month(month));
        model.addAttribute("account", account.orElse(null));
        model.addAttribute("classes", CrsClass.values());
        model.addAttribute("crumbs", List.of(new Crumb(utility.label(), CrsAddresses.overview(utility))));
        account.ifPresent(open -> show(open, reader.month(open, month), model));
        return "crs/month";
    }

    private void show(TrackingAccount account, MonthReview review, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("correctedLater", reader.correctedLater(account, review.month()));
        model.addAttribute("step", steps.of(review));
        model.addAttribute("inputLines", InputLine.values());
        model.addAttribute("lines", TariffLine.values());
        model.addAttribute("checks", checks.of(review));
        model.addAttribute("hashNow", checks.hashNow(review));
        Map<CrsClass, List<Derivation.Step>> how = new EnumMap<>(CrsClass.class);
        review.rates().forEach((crsClass, rate) -> how.put(crsClass, derivation.of(review, crsClass, rate)));
        model.addAttribute("how", how);
        model.addAttribute("history", history.of(review.utility(), review.month()));
        LedgerMonth ledger = review.ledger();
        model.addAttribute(
                "mayTakeBack",
                ledger != null
                        && LedgerPermissions.takeBack(CurrentActor.get(), ledger)
                                .granted());
        List<YearMonth> months = new ArrayList<>(account.all());
        model.addAttribute(
                "before",
                months.contains(review.month().minusMonths(1)) ? review.month().minusMonths(1) : null);
        model.addAttribute(
                "after",
                months.contains(review.month().plusMonths(1)) ? review.month().plusMonths(1) : null);
    }
}
