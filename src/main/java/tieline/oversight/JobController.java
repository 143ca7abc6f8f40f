package tieline.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.audit.AuditTrail;
import tieline.platform.files.TableFormat;
import tieline.platform.files.TableWriter;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Choice;
import tieline.platform.web.FilterChoice;
import tieline.platform.web.Flash;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TableDownload;
import tieline.platform.web.ViewAddress;

/** The jobs: what runs, how far it is, what failed; and stopping and repeating. */
@Controller
class JobController {

    private static final int PAGE_SIZE = 50;
    private static final int HISTORY = 50;

    private final JobDesk desk;
    private final AuditTrail audit;

    JobController(JobDesk desk, AuditTrail audit) {
        this.desk = desk;
        this.audit = audit;
    }

    @GetMapping("/jobs")
    String list(
            @RequestParam(required = false) @Nullable JobStatus status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpServletRequest request,
            Model model) {
        Actor viewer = CurrentActor.get();
        KeysetPage<Job> page = desk.page(status, Place.of(after, before), PAGE_SIZE);
        List<JobView> jobs =
                page.rows().stream().map(job -> JobView.of(job, viewer)).toList();
        boolean all = JobPermissions.seesAll(viewer);
        model.addAttribute("jobs", jobs);
        model.addAttribute("anyOpen", jobs.stream().anyMatch(JobView::isOpen));
        model.addAttribute("pager", page.pager(PAGE_SIZE, jobs.size() + " jobs, newest first"));
        model.addAttribute("all", all);
        model.addAttribute("tasks", all ? desk.recurringTasks() : List.of());
        ViewAddress view = ViewAddress.of("/jobs", request);
        model.addAttribute("statusFilter", FilterChoice.of("status", "State", "Any state", states(), view));
        return "oversight/jobs";
    }

    @GetMapping("/jobs.{ending:csv|xlsx}")
    void export(
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable JobStatus status,
            HttpServletResponse response)
            throws IOException {
        TableFormat format = TableFormat.valueOf(ending.toUpperCase(Locale.ROOT));
        TableWriter<Job> file = TableDownload.begin(response, format, "jobs", JobColumns.ALL);
        desk.each(status, file::write);
        file.finish();
    }

    @GetMapping("/jobs/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", JobView.of(find(id), CurrentActor.get()));
        model.addAttribute("history", audit.history("job", id, HISTORY));
        return "oversight/job";
    }

    @PostMapping("/jobs/{id}/cancellation")
    String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
        return act(id, desk::cancel, "The job is asked to stop.", redirect);
    }

    @PostMapping("/jobs/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes redirect) {
        return act(id, desk::retry, "The job is queued again.", redirect);
    }

    private String act(UUID id, Function<Job, Optional<String>> work, String done, RedirectAttributes redirect) {
        work.apply(find(id))
                .ifPresentOrElse(refusal -> Flash.refused(redirect, refusal + "."), () -> Flash.done(redirect, done));
        return "redirect:/jobs/" + id;
    }

    /** A job of somebody else is as unknown as one that does not exist. */
    private Job find(UUID id) {
        return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Choice> states() {
        return Arrays.stream(JobStatus.values())
                .map(status -> new Choice(
                        status.name(),
                        status.name().charAt(0) + status.name().substring(1).toLowerCase(Locale.ROOT)))
                .toList();
    }
}
