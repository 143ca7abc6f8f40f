package tieline.accounts.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.AccountImportCounts;
import tieline.accounts.AccountImportOutcome;
import tieline.accounts.AccountImportPermissions;
import tieline.accounts.AccountImportReports;
import tieline.accounts.AccountImportTotal;
import tieline.accounts.AccountImportView;
import tieline.audit.AuditEvent;
import tieline.platform.imports.ImportStatus;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.CountEquation;
import tieline.platform.web.CountEquation.Addend;
import tieline.platform.web.Crumb;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.ProgressView;
import tieline.platform.web.Shape;
import tieline.platform.web.TimelineEntry;

/** Puts together what the page of one import shows. */
@Component
class AccountImportPages {

    private static final int FIRST_LINES = 10;
    private static final int RENAMINGS = 50;

    private final AccountImportReports reports;
    private final JobQueue jobs;
    private final Formats format;

    AccountImportPages(AccountImportReports reports, JobQueue jobs, Formats format) {
        this.reports = reports;
        this.jobs = jobs;
        this.format = format;
    }

    /** The import, or a page that says that there is none. */
    AccountImportView find(String reference) {
        return reports.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What every page of an import shows. */
    void head(Model model, AccountImportView file) {
        model.addAttribute("file", file);
        model.addAttribute("mark", file.status().mark());
        model.addAttribute("crumbs", List.of(new Crumb("Imports", "/accounts/import")));
    }

    /** How far the job has come that works on the import. */
    ProgressView work(AccountImportView file) {
        UUID jobId = file.jobId();
        Job job = jobId == null ? null : jobs.find(jobId).orElse(null);
        boolean committing = file.status() == ImportStatus.COMMITTING;
        String what = job != null && job.message() != null
                ? job.message()
                : committing ? "Waiting to be committed" : "Waiting for the check";
        return new ProgressView(
                what,
                job == null ? 0 : job.progressDone(),
                job == null ? null : job.progressTotal(),
                committing ? "steps" : "rows",
                file.status().isWorking(),
                file.status().mark(),
                address(file));
    }

    /** The whole page of an import. */
    void show(Model model, AccountImportView file) {
        head(model, file);
        Actor actor = CurrentActor.get();
        model.addAttribute("work", work(file));
        model.addAttribute(
                "mayCommit",
                AccountImportPermissions.refuseCommit(actor, file.status(), file.counts())
                        .isEmpty());
        model.addAttribute(
                "mayDiscard",
                AccountImportPermissions.refuseDiscard(actor, file.status()).isEmpty());
        model.addAttribute(
                "mayCheck",
                AccountImportPermissions.refuseCheck(actor, file.status()).isEmpty());
        model.addAttribute("outdatedBy", reports.outdatedBy(file.reference()).orElse(null));
        model.addAttribute("sameFile", reports.ofSameFile(file));
        model.addAttribute("history", history(reports.history(file)));
        if (file.status() == ImportStatus.CHECKED || file.status() == ImportStatus.COMMITTED) {
            findings(model, file);
        }
    }

    private void findings(Model model, AccountImportView file) {
        boolean lines = reports.hasLines(file);
        model.addAttribute("commitButton", AccountImportWords.commitButton(file, format));
        model.addAttribute("consequences", AccountImportWords.consequences(file, format));
        model.addAttribute("equations", equations(file, lines));
        model.addAttribute("hasLines", lines);
        List<AccountImportTotal> totals = reports.totals(file);
        model.addAttribute("totals", totals);
        model.addAttribute(
                "kwh",
                totals.stream()
                        .map(AccountImportTotal::annualKwh)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null));
        model.addAttribute("groups", reports.errorGroups(file));
        model.addAttribute("renamings", reports.renamings(file, RENAMINGS));
        model.addAttribute(
                "changes",
                reports.lines(file, AccountImportOutcome.CHANGED, Place.BEGINNING).rows().stream()
                        .limit(FIRST_LINES)
                        .toList());
    }

    private List<CountEquation> equations(AccountImportView file, boolean lines) {
        AccountImportCounts counts = file.counts();
        List<CountEquation> equations = new ArrayList<>();
        equations.add(new CountEquation(
                "Rows",
                "What the file holds. Bad rows are never committed.",
                "Rows read",
                counts.rowsRead(),
                List.of(
                        new Addend(Shape.DONE, "Good", counts.rowsGood(), null),
                        new Addend(Shape.ALARM, "Bad", counts.rowsBad(), address(file) + "/errors"))));
        equations.add(new CountEquation(
                "Accounts",
                "What the good rows come to.",
                "Good rows",
                counts.rowsGood(),
                List.of(
                        addend(file, lines, Shape.UNDER_WAY, AccountImportOutcome.ADDED),
                        addend(file, lines, Shape.WAITING, AccountImportOutcome.CHANGED),
                        addend(
                                file,
                                lines && file.status() != ImportStatus.COMMITTED,
                                Shape.DONE,
                                AccountImportOutcome.UNCHANGED))));
        if (file.options().completeFile()) {
            equations.add(new CountEquation(
                    "Missing",
                    "Active accounts that the complete file does not name; they become inactive.",
                    "Not in the file",
                    counts.accountsMissing(),
                    List.of(addend(file, lines, Shape.WAITING, AccountImportOutcome.MISSING))));
        }
        return equations;
    }

    private static Addend addend(AccountImportView file, boolean opens, Shape shape, AccountImportOutcome outcome) {
        String href = opens ? address(file) + "/lines?outcome=" + outcome.key() : null;
        return new Addend(shape, outcome.label(), outcome.count(file.counts()), href);
    }

    private static List<TimelineEntry> history(List<AuditEvent> events) {
        return events.stream().map(AccountImportPages::entry).toList();
    }

    private static TimelineEntry entry(AuditEvent event) {
        TimelineEntry entry = TimelineEntry.of(event.occurredAt(), event.summary(), event.actorName());
        @Nullable String reason = event.reason();
        TimelineEntry explained = reason == null ? entry : entry.because(reason);
        return event.action().endsWith(".committed") || event.action().endsWith(".discarded")
                ? explained.asDecisive()
                : explained;
    }

    static String address(AccountImportView file) {
        return "/accounts/import/" + file.reference();
    }
}
