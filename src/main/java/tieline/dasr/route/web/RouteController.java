package tieline.dasr.route.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.approvals.ApprovalPanels;
import tieline.audit.AuditTrail;
import tieline.dasr.route.RoutePermissions;
import tieline.dasr.route.RouteRefusedException;
import tieline.dasr.route.RouteSubmissions;
import tieline.dasr.route.RouteTests;
import tieline.dasr.route.Routes;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobQueue;
import tieline.platform.jobs.JobStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Flash;
import tieline.platform.web.ProgressView;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** The list of routes, one route, and its connection test. */
@Controller
class RouteController {

    private static final int HISTORY = 50;

    private final RouteViews views;
    private final RouteTests tests;
    private final JobQueue jobs;
    private final AuditTrail audit;
    private final RouteSubmissions submissions;
    private final ApprovalPanels approvals;

    RouteController(
            RouteViews views,
            RouteTests tests,
            JobQueue jobs,
            AuditTrail audit,
            RouteSubmissions submissions,
            ApprovalPanels approvals) {
        this.views = views;
        this.tests = tests;
        this.jobs = jobs;
        this.audit = audit;
        this.submissions = submissions;
        this.approvals = approvals;
    }

    @GetMapping("/dasr/routes")
    String list(Model model) {
        model.addAttribute("routes", views.all());
        model.addAttribute("mayEdit", RoutePermissions.mayEdit(CurrentActor.get()));
        return "dasr/routes/list";
    }

    @GetMapping("/dasr/routes/{code}")
    String show(@PathVariable String code, @RequestParam(required = false) @Nullable UUID test, Model model) {
        Actor actor = CurrentActor.get();
        RouteView view = views.one(code);
        model.addAttribute("route", view);
        model.addAttribute(
                "approval", approvals.of(RouteSubmissions.subject(view.route())).orElse(null));
        model.addAttribute("mayEdit", RoutePermissions.mayEdit(actor));
        model.addAttribute("mayHold", RoutePermissions.mayHold(actor));
        model.addAttribute("history", RouteHistory.of(audit.timeline(Routes.SUBJECT, code, HISTORY)));
        model.addAttribute("work", test == null ? null : progress(code, test));
        return "dasr/routes/show";
    }

    /** Puts a route before the managers that does not stand there: one from before routes were approved, or after a refusal. */
    @PostMapping("/dasr/routes/{code}/submission")
    String submit(@PathVariable String code, RedirectAttributes redirect) {
        try {
            submissions.submit(code);
            Flash.done(redirect, "Submitted. A manager who did not change it decides.");
        } catch (RouteRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence());
        }
        return "redirect:/dasr/routes/" + code;
    }

    @PostMapping("/dasr/routes/{code}/test")
    String test(@PathVariable String code) {
        return "redirect:/dasr/routes/" + code + "?test=" + tests.start(code);
    }

    /** How far the test is: for the page that asks again by itself, else the route's page. */
    @GetMapping("/dasr/routes/{code}/tests/{job}")
    String progress(
            @PathVariable String code,
            @PathVariable UUID job,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        if (htmx == null) {
            return "redirect:/dasr/routes/" + code + "?test=" + job;
        }
        model.addAttribute("work", progress(code, job));
        return "dasr/routes/show :: working";
    }

    private ProgressView progress(String code, UUID jobId) {
        Job job = jobs.find(jobId)
                .filter(found -> ("/dasr/routes/" + code).equals(found.address()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ProgressView(
                "Connection test",
                job.progressDone(),
                1L,
                "connection",
                job.status().isOpen(),
                mark(job),
                "/dasr/routes/" + code + "/tests/" + jobId);
    }

    private static StateMark mark(Job job) {
        return switch (job.status()) {
            case QUEUED -> new StateMark(Shape.WAITING, "Waits");
            case RUNNING -> new StateMark(Shape.UNDER_WAY, "Running");
            case DONE -> new StateMark(Shape.DONE, doneWords(job));
            case FAILED, CANCELLED -> new StateMark(Shape.ALARM, doneWords(job));
        };
    }

    private static String doneWords(Job job) {
        String message = job.message();
        return message == null || job.status() == JobStatus.CANCELLED ? "Ended" : message;
    }
}
