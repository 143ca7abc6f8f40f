package tieline.dasr.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tieline.audit.AuditEvent;
import tieline.dasr.BatchDetails;
import tieline.dasr.BatchReader;
import tieline.dasr.BatchSection;
import tieline.dasr.BatchStatus;
import tieline.dasr.BatchView;
import tieline.dasr.ContentHash;
import tieline.deadlines.DeadlinePages;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobQueue;
import tieline.platform.jobs.JobStatus;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.ProgressView;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;
import tieline.platform.web.TimelineEntry;

/** Puts together what the template of a batch's page shows. */
@Component
class BatchPage {

    private final BatchReader reader;
    private final RequestsSection requests;
    private final BatchEquations equations;
    private final JobQueue jobs;
    private final DeadlinePages deadlines;
    private final List<BatchSection> sections;

    BatchPage(
            BatchReader reader,
            RequestsSection requests,
            BatchEquations equations,
            JobQueue jobs,
            DeadlinePages deadlines,
            List<BatchSection> sections) {
        this.reader = reader;
        this.requests = requests;
        this.equations = equations;
        this.jobs = jobs;
        this.deadlines = deadlines;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(BatchSection::order))
                .toList();
    }

    /** A section of another part of this room, with what it shows. */
    record Section(String template, String fragment, Object content) {}

    /** Fills the model; the decision form is left alone when it is there already, with its errors. */
    void fill(Model model, String reference, RequestsSection.Asked asked) {
        BatchDetails details = reader.details(reference).orElseThrow(() -> new BatchNotFoundException(reference));
        BatchView batch = details.batch();
        Actor viewer = CurrentActor.get();
        BatchActions may = BatchActions.of(viewer, batch);
        model.addAttribute("batch", batch);
        model.addAttribute("details", details);
        model.addAttribute("counts", details.counts());
        model.addAttribute("state", Marks.of(batch.status()));
        model.addAttribute("sentence", BatchSentence.of(details));
        model.addAttribute("may", may);
        model.addAttribute("equations", equations.of(details));
        model.addAttribute("requests", requests.of(details, may, asked));
        model.addAttribute(
                "checks",
                details.checks().stream()
                        .map(check -> new CheckLine(check.label(), Marks.of(check)))
                        .toList());
        model.addAttribute("hashNow", hashNow(details));
        model.addAttribute("history", history(details.history()));
        model.addAttribute("sections", sections(batch.batchId()));
        model.addAttribute("deadlines", deadlines.of("batch", reference));
        model.addAttribute("work", work(batch));
        if (!model.containsAttribute("form")) {
            ContentHash submitted = batch.contentHash();
            model.addAttribute("form", DecisionForm.on(submitted == null ? "" : submitted.hex()));
        }
    }

    /** The job that works on the batch now, or failed to; null when none does. */
    @Nullable ProgressView work(BatchView batch) {
        UUID jobId = batch.jobId();
        Job job = jobId == null ? null : jobs.find(jobId).orElse(null);
        if (job == null || job.status() == JobStatus.DONE || job.status() == JobStatus.CANCELLED) {
            return null;
        }
        boolean running = job.status() == JobStatus.QUEUED || job.status() == JobStatus.RUNNING;
        if (!running && batch.status() != BatchStatus.SENDING && batch.status() != BatchStatus.PREPARING) {
            return null;
        }
        StateMark mark = running
                ? new StateMark(Shape.UNDER_WAY, job.status() == JobStatus.QUEUED ? "Queued" : "Running")
                : new StateMark(Shape.ALARM, "Failed: " + job.message());
        return new ProgressView(
                job.label(),
                job.progressDone(),
                job.progressTotal(),
                "requests",
                running,
                mark,
                "/dasr/" + batch.reference() + "/progress");
    }

    private static StateMark hashNow(BatchDetails details) {
        Boolean unchanged = details.unchanged();
        if (unchanged == null) {
            return new StateMark(Shape.OPEN, "Nothing submitted yet");
        }
        String word = details.decision() == null ? "submitted" : "decided";
        return unchanged
                ? new StateMark(Shape.DONE, "Same as " + word)
                : new StateMark(Shape.ALARM, "Not what was " + word);
    }

    private List<Section> sections(UUID batchId) {
        List<Section> shown = new ArrayList<>();
        for (BatchSection section : sections) {
            Object content = section.content(batchId);
            if (content != null) {
                shown.add(new Section(section.template(), section.fragment(), content));
            }
        }
        return shown;
    }

    private static List<TimelineEntry> history(List<AuditEvent> events) {
        return events.stream().map(BatchPage::entry).toList();
    }

    private static TimelineEntry entry(AuditEvent event) {
        TimelineEntry entry = TimelineEntry.of(event.occurredAt(), event.summary(), event.actorName());
        String reason = event.reason();
        if (reason != null) {
            entry = entry.because(reason);
        }
        return switch (event.action()) {
            case "batch.decided", "batch.sent", "batch.go-revoked", "batch.closed", "batch.cancelled" ->
                entry.asDecisive();
            default -> entry;
        };
    }

    /** One row of the checklist. */
    record CheckLine(String label, StateMark mark) {}
}
