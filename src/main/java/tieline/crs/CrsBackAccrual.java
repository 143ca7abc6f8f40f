package tieline.crs;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.ledger.EntryDraft;
import tieline.ledger.EntryKind;
import tieline.ledger.Ledgers;
import tieline.ledger.Posting;

/**
 * Opens a tracking account month by month (question 14): the debt of the months before it with the interest of each, by the rates
 * and readings in force then. Direct access customers' share of the costs from 21 September 2001 on was borne by bundled customers.
 */
@Service
public class CrsBackAccrual {

    private final CrsTerms terms;
    private final Ledgers ledgers;

    CrsBackAccrual(CrsTerms terms, Ledgers ledgers) {
        this.terms = terms;
        this.ledgers = ledgers;
    }

    /**
     * Opens the account with two opening entries for each month and class: the debt of the month, and the interest that the debt
     * so far bore in it.
     *
     * @param debts what each class came to owe, in cents, from 0, by month; the last one is the month before the first
     * @throws CrsRefusedException when the question is read otherwise, a month is missing or a rate is
     */
    @Transactional
    @PreAuthorize("hasRole('ANALYST')")
    public Map<CrsClass, Long> open(
            Utility utility, YearMonth first, SortedMap<YearMonth, Map<CrsClass, Long>> debts, String citation) {
        if (!terms.readings(utility, first).is(Reading.OPENING, "MONTHLY")) {
            throw new CrsRefusedException("Question 14 is read as one opening entry. Compliance sets how it is read.");
        }
        requireWithoutGap(first, debts);
        Map<CrsClass, Standing> standing = new EnumMap<>(CrsClass.class);
        List<EntryDraft> entries = new ArrayList<>();
        debts.forEach((month, owed) -> {
            Terms by = terms.of(utility, month);
            CrsMonth accrued = CrsEngine.post(standing, input(owed), Map.of(), by);
            for (CrsClass each : CrsClass.values()) {
                SubaccountMonth its = accrued.of(each);
                standing.put(each, its.after());
                entries.add(opening(each, its.line1(), month, citation));
                entries.add(opening(each, its.line6(), month, "Interest of the back-accrual: " + citation));
            }
        });
        Map<String, String> accounts = new LinkedHashMap<>();
        for (CrsClass each : CrsClass.values()) {
            accounts.put(each.word(), each.label() + " subaccount");
        }
        String ledger = CrsPosting.ledger(utility);
        ledgers.open(ledger, "CRS tracking account of " + utility.label(), accounts, first);
        List<EntryDraft> posted =
                entries.stream().filter(entry -> entry.cents() != 0).toList();
        if (!posted.isEmpty()) {
            ledgers.post(new Posting(ledger, first, "opening", posted));
        }
        Map<CrsClass, Long> opening = new EnumMap<>(CrsClass.class);
        standing.forEach((each, at) -> opening.put(each, at.balance()));
        return opening;
    }

    private static void requireWithoutGap(YearMonth first, SortedMap<YearMonth, Map<CrsClass, Long>> debts) {
        for (YearMonth month : debts.keySet()) {
            YearMonth next = month.plusMonths(1);
            if (!next.equals(first) && !debts.containsKey(next)) {
                throw new CrsRefusedException("The debt of " + next + " is missing; write 0 where there is none.");
            }
        }
    }

    private static MonthInput input(Map<CrsClass, Long> owed) {
        return new MonthInput(debt(owed, CrsClass.CORE), debt(owed, CrsClass.NON_CORE));
    }

    private static ClassInput debt(Map<CrsClass, Long> owed, CrsClass crsClass) {
        return new ClassInput(owed.getOrDefault(crsClass, 0L), 0, 0, 0, java.math.BigDecimal.ZERO);
    }

    private static EntryDraft opening(CrsClass crsClass, long cents, YearMonth month, String citation) {
        return new EntryDraft(crsClass.word(), 0, cents, month, EntryKind.OPENING, null, citation);
    }
}
