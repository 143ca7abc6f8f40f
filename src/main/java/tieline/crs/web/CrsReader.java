package tieline.crs.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.CrsClass;
import tieline.crs.CrsInputs;
import tieline.crs.CrsMonth;
import tieline.crs.CrsPosting;
import tieline.crs.CrsRefusedException;
import tieline.crs.CrsTerms;
import tieline.crs.EnteredInput;
import tieline.crs.PostedBy;
import tieline.crs.PostedMonth;
import tieline.crs.Readings;
import tieline.crs.Terms;
import tieline.ledger.Ledgers;

/** Reads what the pages of the tracking account show. */
@Component
class CrsReader {

    private final CrsPosting posting;
    private final CrsInputs inputs;
    private final CrsTerms terms;
    private final Ledgers ledgers;

    CrsReader(CrsPosting posting, CrsInputs inputs, CrsTerms terms, Ledgers ledgers) {
        this.posting = posting;
        this.inputs = inputs;
        this.terms = terms;
        this.ledgers = ledgers;
    }

    /** The tracking account of a utility; empty while it is not open. */
    Optional<TrackingAccount> account(Utility utility) {
        if (!posting.isOpen(utility)) {
            return Optional.empty();
        }
        Map<CrsClass, List<PostedMonth>> posted = new EnumMap<>(CrsClass.class);
        for (CrsClass each : CrsClass.values()) {
            posted.put(each, posting.months(utility, each));
        }
        return Optional.of(new TrackingAccount(
                utility,
                ledgers.months(CrsPosting.ledger(utility)),
                posted,
                posting.postings(utility),
                terms.settings(utility),
                posting.next(utility)));
    }

    /** A month of the account, posted or not. */
    MonthReview month(TrackingAccount account, YearMonth month) {
        Map<CrsClass, EnteredInput> entered = inputs(account, month);
        CrsMonth posted = account.lines(month);
        List<Missing> missing = posted == null ? missing(account, month, entered) : new ArrayList<>();
        CrsMonth computed = missing.isEmpty() ? compute(account.utility(), month, missing) : null;
        return new MonthReview(
                account.utility(),
                month,
                entered,
                missing,
                computed,
                posted,
                account.ledger(month),
                account.postedBy(month),
                Readings.inForce(account.settings(), month),
                computed == null ? Map.of() : rates(account, month));
    }

    private Map<CrsClass, BigDecimal> rates(TrackingAccount account, YearMonth month) {
        Map<CrsClass, BigDecimal> rates = new EnumMap<>(CrsClass.class);
        if (month.equals(account.next())) {
            Terms by = terms.of(account.utility(), month);
            rates.put(CrsClass.CORE, by.coreRate());
            rates.put(CrsClass.NON_CORE, by.nonCoreRate());
        }
        account.posted()
                .forEach((crsClass, months) -> months.stream()
                        .filter(each -> each.month().equals(month))
                        .forEach(each -> rates.put(crsClass, each.yearlyRate())));
        return rates;
    }

    /** The inputs of a month by class: those it was posted from, or what counts now. */
    Map<CrsClass, EnteredInput> inputs(TrackingAccount account, YearMonth month) {
        return inputs(account, month, month).getOrDefault(month, Map.of());
    }

    /** The same for all months from the first to the last one. */
    Map<YearMonth, Map<CrsClass, EnteredInput>> inputs(TrackingAccount account, YearMonth first, YearMonth last) {
        Map<YearMonth, Map<CrsClass, EnteredInput>> counted = new HashMap<>();
        for (EnteredInput each : inputs.versions(account.utility(), first, last)) {
            PostedBy by = account.postedBy(each.month());
            if (by == null || !each.enteredAt().isAfter(by.at())) {
                counted.computeIfAbsent(each.month(), month -> new EnumMap<>(CrsClass.class))
                        .putIfAbsent(each.crsClass(), each);
            }
        }
        return counted;
    }

    /** Whether an input of a posted month was corrected after its posting. */
    boolean correctedLater(TrackingAccount account, YearMonth month) {
        PostedBy by = account.postedBy(month);
        return by != null
                && inputs.entered(account.utility(), month).stream()
                        .anyMatch(each -> each.enteredAt().isAfter(by.at()));
    }

    private @Nullable CrsMonth compute(Utility utility, YearMonth month, List<Missing> missing) {
        try {
            return posting.compute(utility, month);
        } catch (CrsRefusedException refusal) {
            missing.add(new Missing(
                    Missing.Kind.REFUSAL,
                    Objects.requireNonNullElse(refusal.getMessage(), ""),
                    CrsAddresses.inputs(utility, month)));
            return null;
        }
    }

    private List<Missing> missing(TrackingAccount account, YearMonth month, Map<CrsClass, EnteredInput> entered) {
        Utility utility = account.utility();
        List<Missing> missing = new ArrayList<>();
        if (month.isBefore(account.first())) {
            missing.add(new Missing(
                    Missing.Kind.ORDER,
                    "The account begins in " + account.first() + ".",
                    CrsAddresses.overview(utility)));
        } else if (month.isAfter(account.next())) {
            missing.add(new Missing(
                    Missing.Kind.ORDER,
                    "Months are posted one after the other; " + account.next() + " is not posted yet.",
                    CrsAddresses.month(utility, account.next())));
        }
        Arrays.stream(CrsClass.values())
                .filter(each -> !entered.containsKey(each))
                .map(each -> new Missing(
                        Missing.Kind.INPUT,
                        "The " + word(each) + " input of " + month + " is not entered.",
                        CrsAddresses.inputs(utility, month)))
                .forEach(missing::add);
        terms.withoutRate(utility, month).stream()
                .map(each -> new Missing(
                        Missing.Kind.RATE,
                        "No " + word(each) + " interest rate is in force in " + month + ".",
                        CrsAddresses.terms(utility)))
                .forEach(missing::add);
        return missing;
    }

    private static String word(CrsClass crsClass) {
        return crsClass.label().toLowerCase(Locale.ROOT);
    }
}
