package tieline.crs.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.Utility;
import tieline.audit.AuditTrail;
import tieline.crs.CrsClass;
import tieline.crs.CrsPermissions;
import tieline.crs.CrsPosting;
import tieline.crs.CrsTerms;
import tieline.crs.Reading;
import tieline.crs.SetReading;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;
import tieline.platform.web.Choice;
import tieline.platform.web.Crumb;

/** Puts together what the pages of the terms show. */
@Component
class TermsPage {

    private static final int HISTORY = 50;

    private final CrsTerms terms;
    private final CrsPosting posting;
    private final AuditTrail audit;
    private final Clock clock;

    TermsPage(CrsTerms terms, CrsPosting posting, AuditTrail audit, Clock clock) {
        this.terms = terms;
        this.posting = posting;
        this.audit = audit;
        this.clock = clock;
    }

    /** The question with this number. */
    Reading reading(int number) {
        return Arrays.stream(Reading.values())
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The form as it first stands: what is in force, from the next month on. */
    ReadingForm form(Utility utility, Reading reading) {
        YearMonth next = next(utility);
        return new ReadingForm(
                ReadingRow.of(reading, terms.settings(utility), next).way().key(), next.toString(), null);
    }

    void show(Utility utility, Model model) {
        YearMonth next = next(utility);
        List<SetReading> settings = terms.settings(utility);
        head(utility, next, model);
        model.addAttribute("rates", terms.rates(utility));
        model.addAttribute(
                "readings",
                Arrays.stream(Reading.values())
                        .map(each -> ReadingRow.of(each, settings, next))
                        .toList());
        model.addAttribute(
                "classes",
                Arrays.stream(CrsClass.values())
                        .map(each -> new Choice(each.name(), each.label()))
                        .toList());
        model.addAttribute("history", audit.history(CrsTerms.SUBJECT, utility.name(), HISTORY));
        model.addAttribute("crumbs", List.of(new Crumb(utility.label(), CrsAddresses.overview(utility))));
    }

    void show(Utility utility, Reading reading, Model model) {
        YearMonth next = next(utility);
        head(utility, next, model);
        model.addAttribute("row", ReadingRow.of(reading, terms.settings(utility), next));
        model.addAttribute(
                "ways",
                reading.ways().stream()
                        .map(each -> new Choice(each.key(), each.words()))
                        .toList());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(utility.label(), CrsAddresses.overview(utility)),
                        new Crumb("Rates and readings", CrsAddresses.terms(utility))));
    }

    private void head(Utility utility, YearMonth next, Model model) {
        model.addAttribute("utility", utility);
        model.addAttribute("utilities", Utility.values());
        model.addAttribute("next", next);
        model.addAttribute("may", CrsPermissions.terms(CurrentActor.get()));
    }

    /** The first month that terms can still be set for. */
    private YearMonth next(Utility utility) {
        return posting.isOpen(utility) ? posting.next(utility) : YearMonth.from(Pacific.dateOf(clock.instant()));
    }
}
