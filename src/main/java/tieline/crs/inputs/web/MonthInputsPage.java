package tieline.crs.inputs.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tieline.accounts.Utility;
import tieline.audit.AuditTrail;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.CrsTerms;
import tieline.crs.EnteredInput;
import tieline.crs.InputLine;
import tieline.crs.MonthInput;
import tieline.crs.Reading;
import tieline.crs.Readings;
import tieline.crs.corrections.CrsCorrections;
import tieline.crs.inputs.UnchargedReturns;
import tieline.platform.time.Pacific;
import tieline.platform.web.Crumb;

/** Puts together what the pages of one month's inputs show. */
@Component
class MonthInputsPage {

    private static final int HISTORY = 50;

    private final CrsInputs inputs;
    private final CrsCorrections corrections;
    private final UnchargedReturns returns;
    private final CrsTerms terms;
    private final AuditTrail audit;
    private final Clock clock;

    MonthInputsPage(
            CrsInputs inputs,
            CrsCorrections corrections,
            UnchargedReturns returns,
            CrsTerms terms,
            AuditTrail audit,
            Clock clock) {
        this.inputs = inputs;
        this.corrections = corrections;
        this.returns = returns;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    static String address(Utility utility, YearMonth month) {
        return "/crs/months/" + month + "/inputs?utility=" + utility;
    }

    /** The month that was written, or the one before this in California. */
    YearMonth monthOrNow(@Nullable String written) {
        try {
            if (written != null && !written.isBlank()) {
                return YearMonth.parse(written.strip());
            }
        } catch (DateTimeException e) {
            // not a month: the last one that is over is offered instead
        }
        return YearMonth.from(Pacific.dateOf(clock.instant())).minusMonths(1);
    }

    /** What counts now for a class; null when nothing was entered. */
    @Nullable EnteredInput now(Utility utility, YearMonth month, CrsClass crsClass) {
        return inputs.entered(utility, month).stream()
                .filter(entered -> entered.crsClass() == crsClass)
                .findFirst()
                .orElse(null);
    }

    void show(Utility utility, YearMonth month, Model model) {
        head(utility, month, model);
        Map<CrsClass, EnteredInput> now = new EnumMap<>(CrsClass.class);
        inputs.entered(utility, month).forEach(entered -> now.put(entered.crsClass(), entered));
        model.addAttribute("now", now);
        model.addAttribute("classes", CrsClass.values());
        model.addAttribute("lines", InputLine.values());
        model.addAttribute("missing", missing(now));
        model.addAttribute("unshareable", unshareable(now).orElse(null));
        model.addAttribute("correctable", inputs.mayCorrect(utility, month));
        model.addAttribute("corrections", corrections.of(utility, month));
        model.addAttribute("returns", returns.of(utility, month));
        Readings readings = terms.readings(utility, month);
        model.addAttribute(
                "questions",
                Stream.of(Reading.UNCOLLECTABLE, Reading.CORE_THRESHOLD, Reading.LOAD_RATIO)
                        .map(each -> new QuestionRead(
                                each.number(),
                                each.question(),
                                readings.of(each).words()))
                        .toList());
        model.addAttribute("versions", inputs.versions(utility, month));
        model.addAttribute("history", audit.history(CrsInputs.SUBJECT, utility + " " + month, HISTORY));
    }

    /** An open question that defines a figure of the input, and how it is read in the month. */
    public record QuestionRead(int number, String question, String words) {}

    void form(Utility utility, YearMonth month, CrsClass crsClass, Model model) {
        head(utility, month, model);
        model.addAttribute("crsClass", crsClass);
        model.addAttribute("before", now(utility, month, crsClass));
        model.addAttribute("crumbs", List.of(new Crumb(utility.label() + " " + month, address(utility, month))));
    }

    private void head(Utility utility, YearMonth month, Model model) {
        model.addAttribute("utility", utility);
        model.addAttribute("utilities", Utility.values());
        model.addAttribute("month", month);
        model.addAttribute("may", inputs.mayChange(utility, month));
    }

    private static List<CrsClass> missing(Map<CrsClass, EnteredInput> now) {
        return Arrays.stream(CrsClass.values())
                .filter(each -> !now.containsKey(each))
                .toList();
    }

    /** A class without an input counts as nothing, so that the warning comes before the second one is entered. */
    private static Optional<String> unshareable(Map<CrsClass, EnteredInput> now) {
        return new MonthInput(input(now, CrsClass.CORE), input(now, CrsClass.NON_CORE)).unshareable();
    }

    private static ClassInput input(Map<CrsClass, EnteredInput> now, CrsClass crsClass) {
        EnteredInput entered = now.get(crsClass);
        return entered == null ? ClassInput.NOTHING : entered.input();
    }
}
