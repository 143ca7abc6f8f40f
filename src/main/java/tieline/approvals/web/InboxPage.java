package tieline.approvals.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tieline.approvals.ApprovalInbox;
import tieline.approvals.DelegationHistory;
import tieline.approvals.InboxFilter;
import tieline.approvals.InboxRow;
import tieline.approvals.InboxView;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.Permission;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.ViewAddress;

/** Puts together what the template of the inbox shows. */
@Component
class InboxPage {

    static final String PATH = "/approvals";

    private static final int PAGE_SIZE = 50;

    private static final List<Choice> AGES = List.of(
            new Choice("1", "A day or more"), new Choice("3", "3 days or more"), new Choice("7", "7 days or more"));

    private final ApprovalInbox inbox;
    private final DelegationHistory delegations;
    private final Formats format;
    private final Clock clock;

    InboxPage(ApprovalInbox inbox, DelegationHistory delegations, Formats format, Clock clock) {
        this.inbox = inbox;
        this.delegations = delegations;
        this.format = format;
        this.clock = clock;
    }

    /** A part of the inbox in the row of tabs. */
    record Tab(InboxView view, ViewAddress address, boolean here) {}

    /** The part that a person sees first: what waits for those who decide, what they submitted for those who make. */
    static InboxView first() {
        Actor viewer = CurrentActor.get();
        if (viewer.has("MANAGER")) {
            return InboxView.WAITING;
        }
        return viewer.has("ANALYST") ? InboxView.SUBMITTED : InboxView.ALL;
    }

    void fill(Model model, InboxFilter filter, Place place, ViewAddress view, Set<String> ticked) {
        KeysetPage<InboxRow> page = inbox.page(filter, place, PAGE_SIZE);
        long total = inbox.count(filter);
        Actor viewer = CurrentActor.get();
        model.addAttribute("part", filter.view());
        model.addAttribute("tabs", tabs(filter.view()));
        model.addAttribute(
                "lines",
                page.rows().stream()
                        .map(row -> line(filter.view(), row, ticked))
                        .toList());
        String counted = total > ApprovalInbox.COUNTED_MAX
                ? "more than " + format.count(ApprovalInbox.COUNTED_MAX)
                : format.count(total);
        model.addAttribute("total", counted);
        model.addAttribute("mayDelegate", viewer.has("MANAGER") || viewer.has("COMPLIANCE"));
        model.addAttribute("delegations", viewer.has("MANAGER") ? delegations.todayOfActingPerson() : List.of());
        model.addAttribute("viewer", viewer.id());
        model.addAttribute("filtered", !filter.equals(InboxFilter.all(filter.view())));
        model.addAttribute(
                "pager",
                page.pager(PAGE_SIZE, page.rows().size() + " of " + counted + (total == 1 ? " item" : " items")));
        model.addAttribute("kinds", FilterChoice.of("kind", "Kind", "Any kind", inbox.kinds(), view));
        model.addAttribute("utilities", FilterChoice.of("utility", "Utility", "Any utility", utilities(), view));
        model.addAttribute("ages", FilterChoice.of("age", "Submitted ago", "Any age", AGES, view));
    }

    private List<Choice> utilities() {
        return inbox.utilities().stream().map(name -> new Choice(name, name)).toList();
    }

    private static List<Tab> tabs(InboxView here) {
        ViewAddress bare = new ViewAddress(PATH, Map.of());
        boolean decides = CurrentActor.get().has("MANAGER");
        return Arrays.stream(InboxView.values())
                .filter(view -> decides || view == InboxView.SUBMITTED || view == InboxView.ALL)
                .map(view -> new Tab(view, bare.with("view", view.word()), view == here))
                .toList();
    }

    private InboxLine line(InboxView view, InboxRow row, Set<String> ticked) {
        Permission decide = view == InboxView.WAITING ? inbox.mayDecide(row) : Permission.allowed();
        return new InboxLine(
                row,
                inbox.label(row.subject()),
                inbox.mark(row),
                age(row.submittedAt(), clock.instant()),
                decide.granted() ? null : decide.reason(),
                view == InboxView.DECIDED && inbox.mayUndo(row),
                ticked.contains(BulkForm.value(row)));
    }

    static String age(Instant since, Instant now) {
        long hours = Math.max(0, Duration.between(since, now).toHours());
        if (hours < 1) {
            return "under an hour";
        }
        if (hours < 48) {
            return hours == 1 ? "1 hour" : hours + " hours";
        }
        return hours / 24 + " days";
    }
}
