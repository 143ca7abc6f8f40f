package tieline.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tieline.accounts.AccountListChecks;
import tieline.accounts.AccountListCustomer;
import tieline.accounts.AccountListPages;
import tieline.accounts.AccountListRowFilter;
import tieline.accounts.AccountListSubmissions;
import tieline.accounts.AccountListView;
import tieline.accounts.AccountLists;
import tieline.accounts.AccountPermissions;
import tieline.accounts.AccountRow;
import tieline.accounts.FrozenAccountList;
import tieline.approvals.ApprovalPanel;
import tieline.approvals.ApprovalPanels;
import tieline.approvals.ApprovalStatus;
import tieline.audit.AuditTrail;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Choice;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.ProgressView;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** Puts together what the pages of one frozen list show. */
@Component
class ListPage {

    private static final int SIZE = 50;
    private static final int CHECKS_SHOWN = 5;
    private static final int OTHERS_SHOWN = 50;
    private static final int HISTORY = 50;

    private final AccountLists lists;
    private final AccountListPages pages;
    private final AccountListChecks checks;
    private final AccountTable table;
    private final JobQueue jobs;
    private final ApprovalPanels approvals;
    private final AuditTrail audit;
    private final Formats format;

    ListPage(
            AccountLists lists,
            AccountListPages pages,
            AccountListChecks checks,
            AccountTable table,
            JobQueue jobs,
            ApprovalPanels approvals,
            AuditTrail audit,
            Formats format) {
        this.lists = lists;
        this.pages = pages;
        this.checks = checks;
        this.table = table;
        this.jobs = jobs;
        this.approvals = approvals;
        this.audit = audit;
        this.format = format;
    }

    /** What every page of the list shows; {@code tab} is the part of it that is open. */
    void head(Model model, AccountListView list, String tab) {
        model.addAttribute("list", list);
        model.addAttribute("mark", ListWords.mark(list.status()));
        model.addAttribute("tab", tab);
        if (list.isFrozen()) {
            model.addAttribute("checks", checks.latest(list.listId(), CHECKS_SHOWN));
            model.addAttribute("others", others(list));
            approval(model, list);
        }
    }

    private void approval(Model model, AccountListView list) {
        ApprovalPanel panel = approvals.of(AccountListSubmissions.subject(list)).orElse(null);
        ApprovalStatus status = panel == null ? null : panel.approval().status();
        boolean stands = status == ApprovalStatus.WAITING || status == ApprovalStatus.APPROVED;
        boolean mayChange = AccountPermissions.refuseChange(CurrentActor.get()).isEmpty();
        model.addAttribute("approval", panel);
        model.addAttribute("maySubmit", mayChange && !stands);
        model.addAttribute("mayTakeBack", mayChange && stands);
        model.addAttribute("history", audit.history("account-list", list.listId(), HISTORY));
    }

    /** How far the job is that fills the list, or that computes its hash again; false when none runs. */
    boolean work(Model model, AccountListView list, @Nullable UUID check) {
        UUID jobId = list.isFrozen() ? check : list.jobId();
        Job job = jobId == null ? null : jobs.find(jobId).orElse(null);
        if (job == null || !job.status().isOpen()) {
            return false;
        }
        model.addAttribute(
                "work",
                new ProgressView(
                        job.message() == null ? job.label() : job.message(),
                        job.progressDone(),
                        job.progressTotal(),
                        "steps",
                        true,
                        new StateMark(Shape.UNDER_WAY, list.isFrozen() ? "Computing the hash" : "Freezing"),
                        list.address() + (check == null ? "" : "?check=" + check)));
        return true;
    }

    /** The rows of a frozen list, with its sums above. */
    void rows(Model model, AccountListView list, AccountListRowFilter filter, Place place) {
        if (!list.isFrozen()) {
            return;
        }
        KeysetPage<AccountRow> page = Refusals.ofAddress(() -> pages.rows(list.listId(), filter, place));
        model.addAttribute("rows", page.rows());
        model.addAttribute("table", table.frozen(page.rows()));
        model.addAttribute("pager", page.pager(SIZE, range(page.rows())));
        model.addAttribute("isFiltered", !filter.equals(AccountListRowFilter.EVERYTHING));
        model.addAttribute(
                "utilities",
                lists.find(list.reference()).map(FrozenAccountList::accounts).orElse(Map.of()));
    }

    /** The sums by customer of a frozen list. */
    void customers(Model model, AccountListView list, Place place) {
        KeysetPage<AccountListCustomer> page = Refusals.ofAddress(() -> pages.customers(list.listId(), place));
        model.addAttribute("customers", page.rows());
        model.addAttribute(
                "pager",
                page.pager(
                        SIZE, format.counted(page.rows().size(), "customer", "customers") + ", the largest use first"));
    }

    private List<Choice> others(AccountListView list) {
        return lists.newest(OTHERS_SHOWN).stream()
                .filter(other -> !other.reference().equals(list.reference()))
                .map(other -> new Choice(other.reference(), other.reference() + ", " + other.name()))
                .toList();
    }

    private String range(List<AccountRow> rows) {
        return rows.isEmpty()
                ? ""
                : format.counted(rows.size(), "row", "rows") + ", from "
                        + rows.get(0).reference() + " to "
                        + rows.get(rows.size() - 1).reference();
    }
}
