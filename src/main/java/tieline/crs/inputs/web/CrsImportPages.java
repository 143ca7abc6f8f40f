package tieline.crs.inputs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import tieline.crs.InputLine;
import tieline.crs.inputs.CrsImportKind;
import tieline.crs.inputs.CrsImportPermissions;
import tieline.crs.inputs.CrsImportReports;
import tieline.crs.inputs.CrsImportTotal;
import tieline.crs.inputs.CrsImportView;
import tieline.platform.imports.ImportStatus;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobQueue;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.CountEquation;
import tieline.platform.web.CountEquation.Addend;
import tieline.platform.web.Crumb;
import tieline.platform.web.Formats;
import tieline.platform.web.ProgressView;
import tieline.platform.web.Shape;

/** Puts together what the page of one import of inputs shows. */
@Component
class CrsImportPages {

    private static final List<Crumb> CRUMBS = List.of(new Crumb("Imports", "/crs/imports"));

    private final CrsImportReports reports;
    private final JobQueue jobs;
    private final Formats format;

    CrsImportPages(CrsImportReports reports, JobQueue jobs, Formats format) {
        this.reports = reports;
        this.jobs = jobs;
        this.format = format;
    }

    /** The import, or a page that says that there is none. */
    CrsImportView find(String reference) {
        return reports.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What every page of an import shows. */
    void head(Model model, CrsImportView file) {
        model.addAttribute("file", file);
        model.addAttribute("mark", file.status().mark());
        model.addAttribute("crumbs", CRUMBS);
    }

    /** How far the job has come that works on the import. */
    ProgressView work(CrsImportView file) {
        UUID jobId = file.jobId();
        Job job = jobId == null ? null : jobs.find(jobId).orElse(null);
        boolean committing = file.status() == ImportStatus.COMMITTING;
        String waiting = committing ? "Waiting to be committed" : "Waiting for the check";
        String message = job == null ? null : job.message();
        return new ProgressView(
                message == null ? waiting : message,
                job == null ? 0 : job.progressDone(),
                job == null ? null : job.progressTotal(),
                committing ? "steps" : "rows",
                file.status().isWorking(),
                file.status().mark(),
                address(file));
    }

    /** The whole page of an import. */
    void show(Model model, CrsImportView file) {
        head(model, file);
        Actor actor = CurrentActor.get();
        model.addAttribute("work", work(file));
        model.addAttribute("mayCommit", CrsImportPermissions.commit(actor, file.status(), file.rowsGood()));
        model.addAttribute("mayDiscard", CrsImportPermissions.discard(actor, file.status()));
        model.addAttribute("mayCheck", CrsImportPermissions.check(actor, file.status()));
        model.addAttribute("sameFile", reports.ofSameFile(file));
        model.addAttribute("history", reports.history(file));
        if (file.status() == ImportStatus.CHECKED || file.status() == ImportStatus.COMMITTED) {
            findings(model, file);
        }
    }

    private void findings(Model model, CrsImportView file) {
        List<CrsImportTotal> totals = reports.totals(file);
        model.addAttribute("totals", totals);
        model.addAttribute("lines", InputLine.values());
        model.addAttribute("groups", reports.errorGroups(file));
        model.addAttribute("consequences", consequences(file, totals));
        model.addAttribute("commitButton", commitButton(file));
        model.addAttribute(
                "equations",
                List.of(new CountEquation(
                        "Rows",
                        "What the file holds. Bad rows are never committed.",
                        "Rows read",
                        file.rowsRead(),
                        List.of(
                                new Addend(Shape.DONE, "Good", file.rowsGood(), null),
                                new Addend(Shape.ALARM, "Bad", file.rowsBad(), address(file) + "/errors")))));
    }

    private String commitButton(CrsImportView file) {
        String rows = "Commit " + format.counted(file.rowsGood(), "row", "rows");
        return file.rowsBad() == 0
                ? rows
                : rows + ", leave out " + format.counted(file.rowsBad(), "bad row", "bad rows");
    }

    /** What a commit means beyond the sums, in full sentences. */
    private List<String> consequences(CrsImportView file, List<CrsImportTotal> totals) {
        List<String> says = new ArrayList<>();
        long replaced = totals.stream().filter(total -> total.seenVersion() > 0).count();
        if (replaced > 0) {
            says.add(format.counted(replaced, "input is", "inputs are")
                    + " entered already and will be replaced. The versions before stay in the history.");
        }
        if (file.kind() == CrsImportKind.ACCOUNTS) {
            says.add(
                    "The file counts as complete for each month of a utility that it names: an account without a row brings"
                            + " nothing, and a class without a row is entered as zero.");
        }
        if (file.rowsBad() > 0) {
            says.add("The sums are without the bad rows.");
        }
        says.addAll(file.notes());
        return says;
    }

    static String address(CrsImportView file) {
        return "/crs/imports/" + file.reference();
    }
}
