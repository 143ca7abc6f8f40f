package tieline.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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
import tieline.ledger.LedgerProofs;
import tieline.ledger.LedgerRow;
import tieline.ledger.ProofView;
import tieline.platform.jobs.Job;
import tieline.platform.jobs.JobQueue;
import tieline.platform.web.ProgressView;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** Proving a ledger: recomputing it, and what came out each time. */
@Controller
class LedgerProofController {

    private static final int PROOFS_SHOWN = 50;

    private final LedgerProofs proofs;
    private final LedgerPage page;
    private final JobQueue jobs;

    LedgerProofController(LedgerProofs proofs, LedgerPage page, JobQueue jobs) {
        this.proofs = proofs;
        this.page = page;
        this.jobs = jobs;
    }

    /** Has the ledger recomputed. */
    @PostMapping("/ledgers/{code:[A-Z][A-Z0-9-]*}/verify")
    String verify(@PathVariable String code) {
        return "redirect:" + LedgerProofs.address(code) + "?job=" + proofs.start(page.find(code));
    }

    /** The latest proof and those before it. Asked for by its progress, it answers with that alone. */
    @GetMapping("/ledgers/{code:[A-Z][A-Z0-9-]*}/verify")
    String latest(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable UUID job,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model,
            HttpServletResponse response) {
        LedgerRow ledger = page.find(code);
        model.addAttribute("work", job == null ? null : progress(code, job));
        if (fragment != null && job != null) {
            response.setHeader("Cache-Control", "no-store");
            if (jobs.find(job).filter(found -> found.status().isOpen()).isEmpty()) {
                response.setHeader("HX-Refresh", "true");
            }
            return "ledger/proof :: progress";
        }
        show(model, ledger, proofs.latest(ledger, 1).stream().findFirst().orElse(null));
        return "ledger/proof";
    }

    /** An earlier proof. */
    @GetMapping("/ledgers/{code:[A-Z][A-Z0-9-]*}/verify/{id}")
    String one(@PathVariable String code, @PathVariable UUID id, Model model) {
        LedgerRow ledger = page.find(code);
        show(
                model,
                ledger,
                proofs.find(ledger, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "ledger/proof";
    }

    private void show(Model model, LedgerRow ledger, @Nullable ProofView proof) {
        model.addAttribute("ledger", ledger);
        model.addAttribute("proof", proof);
        model.addAttribute("proofMonths", proof == null ? List.of() : proofs.months(proof));
        model.addAttribute("chain", LedgerMarks.chain(ledger, proof));
        model.addAttribute("proofs", proofs.latest(ledger, PROOFS_SHOWN));
        LedgerPage.within(model, ledger);
    }

    private ProgressView progress(String code, UUID jobId) {
        Job job = jobs.find(jobId)
                .filter(found -> LedgerProofs.address(code).equals(found.address()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ProgressView(
                "Recomputing " + code,
                job.progressDone(),
                job.progressTotal(),
                "months",
                job.status().isOpen(),
                mark(job),
                LedgerProofs.address(code) + "?job=" + jobId);
    }

    private static StateMark mark(Job job) {
        String said = Objects.requireNonNullElse(job.message(), "");
        return switch (job.status()) {
            case QUEUED -> new StateMark(Shape.OPEN, "Queued");
            case RUNNING -> new StateMark(Shape.UNDER_WAY, "Running");
            case DONE -> new StateMark(Shape.DONE, said.isEmpty() ? "Done" : said);
            case FAILED -> new StateMark(Shape.ALARM, "Failed: " + said);
            case CANCELLED -> new StateMark(Shape.ALARM, "Cancelled");
        };
    }
}
