package tieline.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tieline.audit.AuditTrail;
import tieline.ledger.EntryFilter;
import tieline.ledger.EntryKind;
import tieline.ledger.LedgerAudit;
import tieline.ledger.LedgerEntry;
import tieline.ledger.LedgerMonthRow;
import tieline.ledger.LedgerProofs;
import tieline.ledger.LedgerRow;
import tieline.ledger.LedgerViews;
import tieline.ledger.ProofView;
import tieline.platform.web.Choice;
import tieline.platform.web.Crumb;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.StateMark;
import tieline.platform.web.TimelineEntry;
import tieline.platform.web.ViewAddress;

/** Gathers what the page of a ledger shows. */
@Component
class LedgerPage {

    static final int SIZE = 50;

    private static final int MONTHS_SHOWN = 6;
    private static final int HISTORY_SHOWN = 8;
    private static final int LINE_LAST = 6;

    private final LedgerViews views;
    private final LedgerProofs proofs;
    private final AuditTrail audit;
    private final Formats format;

    LedgerPage(LedgerViews views, LedgerProofs proofs, AuditTrail audit, Formats format) {
        this.views = views;
        this.proofs = proofs;
        this.audit = audit;
        this.format = format;
    }

    /** A month with its state. */
    record MonthLine(LedgerMonthRow month, StateMark mark) {}

    LedgerRow find(String code) {
        return views.ledger(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    void show(Model model, LedgerRow ledger, EntryFilter filter, Place place, HttpServletRequest request) {
        List<LedgerMonthRow> months = views.months(ledger, filter.asOf());
        head(model, ledger, months);
        // Without a narrower filter the months have counted the entries already.
        long total = filter.isNarrowed()
                ? views.count(ledger, filter)
                : months.stream().mapToLong(LedgerMonthRow::entries).sum();
        KeysetPage<LedgerEntry> page = page(ledger, filter, place);
        model.addAttribute("filter", filter);
        String address = "/ledgers/" + ledger.code();
        model.addAttribute("journal", asOf(address + ".journal", filter));
        model.addAttribute("allMonths", asOf(address + "/months", filter));
        model.addAttribute("entries", page.rows());
        model.addAttribute("total", total);
        String range = format.count(page.rows().size()) + " of " + format.counted(total, "entry", "entries");
        model.addAttribute("pager", page.pager(SIZE, range + ", the latest first"));
        model.addAttribute("filters", choices(ledger, months, ViewAddress.of("/ledgers/" + ledger.code(), request)));
        ProofView proof = proofs.latest(ledger, 1).stream().findFirst().orElse(null);
        model.addAttribute("chain", LedgerMarks.chain(ledger, proof));
        model.addAttribute("history", history(ledger, months));
    }

    /** What every page of a ledger has; months are shown the latest first. */
    void head(Model model, LedgerRow ledger, List<LedgerMonthRow> months) {
        List<MonthLine> lines = new ArrayList<>();
        months.forEach(month -> lines.add(new MonthLine(month, LedgerMarks.of(month.status()))));
        Collections.reverse(lines);
        model.addAttribute("ledger", ledger);
        model.addAttribute("months", lines);
        model.addAttribute("recent", lines.subList(0, Math.min(MONTHS_SHOWN, lines.size())));
    }

    void entry(Model model, LedgerRow ledger, LedgerEntry entry) {
        model.addAttribute("ledger", ledger);
        model.addAttribute("entry", entry);
        model.addAttribute("together", views.postedWith(entry));
        within(model, ledger);
    }

    /** What happened to the ledger itself and to its latest months, the latest first. */
    private List<TimelineEntry> history(LedgerRow ledger, List<LedgerMonthRow> months) {
        Stream<TimelineEntry> own = audit.history("ledger", ledger.id(), HISTORY_SHOWN).stream();
        Stream<TimelineEntry> ofMonths =
                months.subList(Math.max(0, months.size() - MONTHS_SHOWN), months.size()).stream()
                        .map(month -> LedgerAudit.subject(ledger.code(), month.month()))
                        .flatMap(subject -> audit.history(LedgerAudit.MONTH, subject, HISTORY_SHOWN).stream());
        return Stream.concat(own, ofMonths)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(HISTORY_SHOWN)
                .toList();
    }

    /** The way back to the ledger from a page within it. */
    static void within(Model model, LedgerRow ledger) {
        model.addAttribute("crumbs", List.of(new Crumb(ledger.code(), "/ledgers/" + ledger.code())));
    }

    /** The address of what is about the same day. */
    private static String asOf(String path, EntryFilter filter) {
        return filter.asOf() == null ? path : path + "?as_of=" + filter.asOf();
    }

    private KeysetPage<LedgerEntry> page(LedgerRow ledger, EntryFilter filter, Place place) {
        try {
            return views.page(ledger, filter, place, SIZE);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "The address names no place in this list. Begin again from its first page.",
                    e);
        }
    }

    private List<FilterChoice> choices(LedgerRow ledger, List<LedgerMonthRow> months, ViewAddress view) {
        List<Choice> accounts = ledger.accounts().stream()
                .map(account -> new Choice(account.code(), account.name()))
                .toList();
        List<Choice> lines = IntStream.rangeClosed(0, LINE_LAST)
                .mapToObj(line -> new Choice("" + line, line == 0 ? "0, opening" : "" + line))
                .toList();
        List<Choice> kinds = Arrays.stream(EntryKind.values())
                .map(kind -> new Choice(kind.name(), kind.label()))
                .toList();
        List<Choice> named = new ArrayList<>();
        months.forEach(month -> named.add(new Choice("" + month.month(), format.month(month.month()))));
        Collections.reverse(named);
        return List.of(
                FilterChoice.of("account", "Account", "Any account", accounts, view),
                FilterChoice.of("line", "Line", "Any line", lines, view),
                FilterChoice.of("kind", "Kind", "Any kind", kinds, view),
                FilterChoice.of("effective_month", "About month", "Any month", named, view),
                FilterChoice.of("posted_month", "Posted in month", "Any month", named, view));
    }
}
