package tieline.crs.corrections;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.accounts.Utility;
import tieline.crs.Amendment;
import tieline.crs.Amendments;
import tieline.crs.ClassInput;
import tieline.crs.CrsClass;
import tieline.crs.CrsMonth;
import tieline.crs.CrsPosting;
import tieline.crs.CrsRefusedException;
import tieline.crs.CrsTerms;
import tieline.crs.EarlierMonths;
import tieline.crs.MonthInput;
import tieline.crs.Standing;
import tieline.ledger.EntryKind;
import tieline.ledger.Ledgers;
import tieline.ledger.StandingEntry;

/**
 * Computes what a month takes in for earlier ones: the account is replayed from its inputs, once as they were and once as they
 * are right, and every line of the ledger that differs from the second replay is put right. Before that, the first replay must
 * be the ledger, line by line: else the difference would not come from the corrections alone.
 */
@Component
class CorrectionReplay implements EarlierMonths {

    private static final int LINES = 6;

    private final CorrectionStore store;
    private final ReopeningStore reopenings;
    private final CrsTerms terms;
    private final Ledgers ledgers;

    CorrectionReplay(CorrectionStore store, ReopeningStore reopenings, CrsTerms terms, Ledgers ledgers) {
        this.store = store;
        this.reopenings = reopenings;
        this.terms = terms;
        this.ledgers = ledgers;
    }

    /** An input that is not entered yet, for a look at what it would bring. */
    record WhatIf(YearMonth month, CrsClass crsClass, ClassInput input, String citation) {}

    /** Both replays of an account, and what comes of them. */
    record Outcome(Amendments amendments, List<YearMonth> months, List<CrsMonth> was, List<CrsMonth> right) {}

    private record Place(YearMonth month, CrsClass crsClass, int line) {}

    @Override
    public Amendments amend(Utility utility, YearMonth into, Map<CrsClass, Standing> before) {
        if (!store.citations(utility, into).isEmpty()) {
            return outcome(utility, into, null).amendments();
        }
        Map<CrsClass, Standing> standing = new EnumMap<>(before);
        reopenings.at(utility, into).forEach(each -> standing.computeIfPresent(each, (key, was) -> was.reopened()));
        return Amendments.nothing(into, standing);
    }

    @Override
    public CrsMonth again(Utility utility, YearMonth month) {
        Map<CrsClass, Standing> opening = opening(ledgers.standing(CrsPosting.ledger(utility)));
        TreeMap<YearMonth, MonthInput> inputs = store.inputs(utility, month.plusMonths(1), false);
        List<CrsMonth> months = Replay.run(opening, steps(utility, inputs)).months();
        return months.get(months.size() - 1);
    }

    /** Replays the account with the corrections that a month takes in, and with one more. */
    Outcome outcome(Utility utility, YearMonth into, @Nullable WhatIf more) {
        List<StandingEntry> held = ledgers.standing(CrsPosting.ledger(utility)).stream()
                .filter(entry -> entry.effective().isBefore(into))
                .toList();
        Map<CrsClass, Standing> opening = opening(held);
        TreeMap<YearMonth, MonthInput> inputs = store.inputs(utility, into, false);
        Replay was = Replay.run(opening, steps(utility, inputs));
        Map<Place, List<StandingEntry>> places = held.stream()
                .filter(entry -> entry.kind() != EntryKind.OPENING)
                .collect(Collectors.groupingBy(CorrectionReplay::place));
        List<YearMonth> months = List.copyOf(inputs.keySet());
        requireSame(differing(months, was, places));
        TreeMap<YearMonth, MonthInput> corrected = store.inputs(utility, into, true);
        Map<YearMonth, String> citations = new TreeMap<>(store.citations(utility, into));
        if (more != null) {
            corrected.computeIfPresent(more.month(), (month, input) -> input.with(more.crsClass(), more.input()));
            citations.merge(more.month(), more.citation(), (one, two) -> one + "; " + two);
        }
        Replay right = Replay.run(opening, steps(utility, corrected));
        Set<CrsClass> reopened = reopenings.at(utility, into);
        Map<CrsClass, Standing> standing = new EnumMap<>(right.standing());
        reopened.forEach(each -> standing.computeIfPresent(each, (key, before) -> before.reopened()));
        Amendments amendments = new Amendments(into, differing(months, right, places), standing, citations);
        requireOpen(amendments, was.standing(), reopened);
        return new Outcome(amendments, months, was.months(), right.months());
    }

    private List<Replay.Step> steps(Utility utility, TreeMap<YearMonth, MonthInput> inputs) {
        List<Replay.Step> steps = new ArrayList<>();
        Map<YearMonth, Set<CrsClass>> reopened = reopenings.all(utility);
        inputs.forEach((month, input) -> steps.add(
                new Replay.Step(month, input, terms.of(utility, month), reopened.getOrDefault(month, Set.of()))));
        return steps;
    }

    private static Map<CrsClass, Standing> opening(List<StandingEntry> entries) {
        Map<CrsClass, Standing> opening = new EnumMap<>(CrsClass.class);
        for (CrsClass each : CrsClass.values()) {
            opening.put(
                    each,
                    Standing.opening(entries.stream()
                            .filter(entry -> entry.kind() == EntryKind.OPENING
                                    && entry.account().equals(each.word()))
                            .mapToLong(StandingEntry::cents)
                            .sum()));
        }
        return opening;
    }

    private static Place place(StandingEntry entry) {
        return new Place(entry.effective(), CrsClass.ofWord(entry.account()).orElseThrow(), entry.line());
    }

    /** The lines on which the ledger does not say what a replay says. */
    private static List<Amendment> differing(
            List<YearMonth> months, Replay replay, Map<Place, List<StandingEntry>> places) {
        List<Amendment> differing = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            for (CrsClass each : CrsClass.values()) {
                for (int line = 1; line <= LINES; line++) {
                    Place place = new Place(months.get(i), each, line);
                    long right = replay.months().get(i).of(each).line(line);
                    Amendment amendment =
                            new Amendment(place.month(), each, line, right, places.getOrDefault(place, List.of()));
                    if (amendment.difference() != 0) {
                        differing.add(amendment);
                    }
                }
            }
        }
        return differing;
    }

    private static void requireSame(List<Amendment> differing) {
        if (!differing.isEmpty()) {
            Amendment first = differing.get(0);
            throw new CrsRefusedException(
                    "%s line %d of %s does not follow from its inputs, rates and readings any more;"
                                    .formatted(first.crsClass().label(), first.line(), first.month())
                            + " a correction cannot be computed on it. Ask who keeps the terms.");
        }
    }

    /** A subaccount that reached zero takes no entries, unless it is reopened for this month. */
    private static void requireOpen(Amendments amendments, Map<CrsClass, Standing> was, Set<CrsClass> reopened) {
        for (CrsClass each : CrsClass.values()) {
            if (amendments.touches(each)
                    && was.getOrDefault(each, Standing.opening(0)).closed()
                    && !reopened.contains(each)) {
                throw new CrsRefusedException("The " + each.label().toLowerCase(java.util.Locale.ROOT)
                        + " subaccount reached zero and takes no further entries (Appendix B). Compliance asks for its"
                        + " reopening, and another person confirms it.");
            }
        }
    }
}
