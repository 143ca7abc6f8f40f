package tieline.crs;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.ledger.EntryDraft;
import tieline.ledger.EntryKind;
import tieline.ledger.LedgerMonth;
import tieline.ledger.Ledgers;
import tieline.ledger.Posting;

/** Opens a utility's tracking account and posts its months: both subaccounts and both sides of every transfer at once. */
@Service
public class CrsPosting {

    private final CrsInputs inputs;
    private final CrsTerms terms;
    private final CrsMonthStore months;
    private final Ledgers ledgers;
    private final ObjectProvider<EarlierMonths> earlier;

    CrsPosting(
            CrsInputs inputs,
            CrsTerms terms,
            CrsMonthStore months,
            Ledgers ledgers,
            ObjectProvider<EarlierMonths> earlier) {
        this.inputs = inputs;
        this.terms = terms;
        this.months = months;
        this.ledgers = ledgers;
        this.earlier = earlier;
    }

    /** The code of a utility's ledger. */
    public static String ledger(Utility utility) {
        return "CRS-" + utility.name();
    }

    /**
     * Opens the tracking account with one opening entry for each class (question 14).
     *
     * @param opening the debt of each class in cents, from 0
     * @param citation the true-up that the openings come from
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public void open(Utility utility, YearMonth first, Map<CrsClass, Long> opening, String citation) {
        if (terms.readings(utility, first).is(Reading.OPENING, "MONTHLY")) {
            throw new CrsRefusedException(
                    "Question 14 is read as month by month, so the account opens with the debt of each"
                            + " month before it and not with one entry.");
        }
        Map<String, String> accounts = new LinkedHashMap<>();
        List<EntryDraft> entries = new ArrayList<>();
        for (CrsClass each : CrsClass.values()) {
            accounts.put(each.word(), each.label() + " subaccount");
            long cents = Standing.opening(opening.getOrDefault(each, 0L)).balance();
            entries.add(new EntryDraft(each.word(), 0, cents, first, EntryKind.OPENING, null, citation));
        }
        ledgers.open(ledger(utility), "CRS tracking account of " + utility.label(), accounts, first);
        ledgers.post(new Posting(ledger(utility), first, "opening", entries));
    }

    /**
     * Posts a month from its inputs, which freezes them, together with what corrections of earlier months bring. Posting it
     * again changes nothing.
     *
     * @throws CrsRefusedException when inputs or a rate are missing, or the month before is not posted
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public CrsMonth post(Utility utility, YearMonth month) {
        terms.hold(utility);
        MonthInput input = inputs.hold(utility, month).orElseThrow(() -> inputsMissing(month));
        if (months.isPosted(utility, month)) {
            return posted(utility, month);
        }
        List<LedgerMonth> begun = ledgers.months(ledger(utility));
        requireNext(utility, month, begun);
        Terms by = terms(utility, month, input);
        Map<CrsClass, Standing> before = before(utility, month, begun);
        Amendments amendments = amend(utility, month, before);
        CrsMonth result = result(input, before, amendments, by);
        if (begun.stream().noneMatch(each -> each.month().equals(month))) {
            ledgers.begin(ledger(utility), month);
        }
        UUID posting = write(utility, month, input, result, amendments, refunds(by.readings()));
        months.add(utility, month, result.core(), by.coreRate(), posting);
        months.add(utility, month, result.nonCore(), by.nonCoreRate(), posting);
        return result;
    }

    /**
     * What posting the month would come to, or what a posted one comes to when the account is replayed up to it; writes nothing.
     *
     * @throws CrsRefusedException as {@link #post}
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    public CrsMonth compute(Utility utility, YearMonth month) {
        MonthInput input = inputs.of(utility, month).orElseThrow(() -> inputsMissing(month));
        List<LedgerMonth> begun = ledgers.months(ledger(utility));
        Map<CrsClass, Standing> before = before(utility, month, begun);
        if (months.isPosted(utility, month)) {
            EarlierMonths answer = earlier.getIfAvailable();
            return answer == null
                    ? CrsEngine.post(before, input, Map.of(), terms(utility, month, input))
                    : answer.again(utility, month)
                            .puttingRight(before, posted(utility, month).corrections());
        }
        requireNext(utility, month, begun);
        return result(input, before, amend(utility, month, before), terms(utility, month, input));
    }

    /** Whether the utility's tracking account is open. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    public boolean isOpen(Utility utility) {
        return ledgers.isOpen(ledger(utility));
    }

    /** The month that is posted next, of an open tracking account. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    public YearMonth next(Utility utility) {
        return next(utility, ledgers.months(ledger(utility)));
    }

    /** The posted months of a subaccount, the first one first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    public List<PostedMonth> months(Utility utility, CrsClass crsClass) {
        return months.months(utility, crsClass);
    }

    /** Who posted the months, and when. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    public List<PostedBy> postings(Utility utility) {
        return months.postings(utility);
    }

    /** The last month that is posted; empty when none is. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
    public Optional<YearMonth> lastPosted(Utility utility) {
        return months.last(utility);
    }

    private static CrsMonth result(MonthInput input, Map<CrsClass, Standing> before, Amendments amendments, Terms by) {
        return CrsEngine.post(amendments.standings(), input, Map.of(), by)
                .puttingRight(before, amendments.corrections());
    }

    private Amendments amend(Utility utility, YearMonth month, Map<CrsClass, Standing> before) {
        EarlierMonths answer = earlier.getIfAvailable();
        return answer == null ? Amendments.nothing(month, before) : answer.amend(utility, month, before);
    }

    private void requireNext(Utility utility, YearMonth month, List<LedgerMonth> begun) {
        YearMonth next = next(utility, begun);
        if (!month.equals(next)) {
            throw new CrsRefusedException("Months are posted one after the other; the next is " + next + ".");
        }
    }

    private YearMonth next(Utility utility, List<LedgerMonth> begun) {
        return months.last(utility)
                .map(last -> last.plusMonths(1))
                .orElse(begun.get(0).month());
    }

    private static CrsRefusedException inputsMissing(YearMonth month) {
        return new CrsRefusedException("The inputs of both classes are not entered for " + month + ".");
    }

    private Map<CrsClass, Standing> before(Utility utility, YearMonth month, List<LedgerMonth> begun) {
        Map<String, Long> opening =
                ledgers.balances(ledger(utility), begun.get(0).month());
        Map<CrsClass, Standing> before = new EnumMap<>(CrsClass.class);
        for (CrsClass each : CrsClass.values()) {
            before.put(
                    each,
                    months.month(utility, each, month.minusMonths(1))
                            .map(SubaccountMonth::after)
                            .orElseGet(() -> Standing.opening(months.month(utility, each, month)
                                    .map(SubaccountMonth::opening)
                                    .orElse(opening.getOrDefault(each.word(), 0L)))));
        }
        return before;
    }

    private @Nullable UUID write(
            Utility utility,
            YearMonth month,
            MonthInput input,
            CrsMonth result,
            Amendments amendments,
            boolean refunded) {
        List<EntryDraft> entries = new ArrayList<>(amendments.drafts());
        for (CrsClass each : CrsClass.values()) {
            boolean whole = refunded
                    && !amendments
                            .standings()
                            .getOrDefault(each, Standing.opening(0))
                            .closed();
            entries.addAll(MonthEntries.of(month, result.of(each), input.of(each), whole));
        }
        return entries.isEmpty() ? null : ledgers.post(new Posting(ledger(utility), month, "month-" + month, entries));
    }

    private static boolean refunds(Readings readings) {
        return readings.is(Reading.LAST_PAYMENT, "REFUND");
    }

    /** The terms of a month; by the recorded loads of other months, where question 9 is read so. */
    private Terms terms(Utility utility, YearMonth month, MonthInput input) {
        Terms by = terms.of(utility, month);
        LoadWindow window = by.window();
        return window == null
                ? by
                : window.applyTo(by, back -> back == 0 ? input : recorded(utility, month.minusMonths(back)));
    }

    private @Nullable MonthInput recorded(Utility utility, YearMonth month) {
        return months.isPosted(utility, month) ? inputs.of(utility, month).orElse(null) : null;
    }

    private CrsMonth posted(Utility utility, YearMonth month) {
        return new CrsMonth(
                months.month(utility, CrsClass.CORE, month).orElseThrow(),
                months.month(utility, CrsClass.NON_CORE, month).orElseThrow());
    }
}
