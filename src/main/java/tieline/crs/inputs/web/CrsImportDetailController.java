package tieline.crs.inputs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.crs.CrsRefusedException;
import tieline.crs.inputs.CrsImportDecisions;
import tieline.crs.inputs.CrsImportReports;
import tieline.crs.inputs.CrsImportView;
import tieline.platform.imports.ImportDownloads;
import tieline.platform.web.Flash;
import tieline.platform.web.KeysetPage.Place;

/** The faults and files of an import of inputs, and what a person decides about it. */
@Controller
class CrsImportDetailController {

    private final CrsImportReports reports;
    private final CrsImportDecisions decisions;
    private final CrsImportPages pages;

    CrsImportDetailController(CrsImportReports reports, CrsImportDecisions decisions, CrsImportPages pages) {
        this.reports = reports;
        this.decisions = decisions;
        this.pages = pages;
    }

    /** Why rows are left out. */
    @GetMapping("/crs/imports/{reference}/errors")
    String errors(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String column,
            @RequestParam(required = false) @Nullable String problem,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        CrsImportView file = pages.find(reference);
        pages.head(model, file);
        model.addAttribute("groups", reports.errorGroups(file));
        model.addAttribute("column", column);
        model.addAttribute("problem", problem);
        ImportDownloads.addFaults(model, reports.errors(file, column, problem, Place.of(after, before)));
        return "crs/import/errors";
    }

    /** The uploaded file as it came. */
    @GetMapping("/crs/imports/{reference}/file")
    ResponseEntity<InputStreamResource> file(@PathVariable String reference) {
        CrsImportView file = pages.find(reference);
        return ImportDownloads.original(file.file(), reports.content(file));
    }

    /** The bad rows with their reasons, in the uploaded file's format. */
    @GetMapping("/crs/imports/{reference}/bad-rows")
    void badRows(@PathVariable String reference, HttpServletResponse response) throws IOException {
        CrsImportView file = pages.find(reference);
        ImportDownloads.beginBadRows(response, reference, file.file(), file.rowsBad());
        reports.writeBadRows(file, response.getOutputStream());
    }

    /** Commits the good rows. */
    @PostMapping("/crs/imports/{reference}/commit")
    String commit(@PathVariable String reference, @RequestParam long version, RedirectAttributes redirect) {
        return decide(reference, redirect, () -> decisions.commit(reference, version));
    }

    /** Puts the file aside. */
    @PostMapping("/crs/imports/{reference}/discard")
    String discard(@PathVariable String reference, @RequestParam long version, RedirectAttributes redirect) {
        return decide(reference, redirect, () -> decisions.discard(reference, version));
    }

    /** Has the file checked again. */
    @PostMapping("/crs/imports/{reference}/check")
    String check(@PathVariable String reference, RedirectAttributes redirect) {
        return decide(reference, redirect, () -> decisions.checkAgain(reference));
    }

    private String decide(String reference, RedirectAttributes redirect, Supplier<String> decision) {
        pages.find(reference);
        try {
            Flash.done(redirect, decision.get());
        } catch (CrsRefusedException e) {
            Flash.refused(redirect, String.valueOf(e.getMessage()));
        } catch (ObjectOptimisticLockingFailureException e) {
            Flash.refused(
                    redirect, "Somebody else decided about " + reference + " at the same moment. See how it is now.");
        }
        return "redirect:/crs/imports/" + reference;
    }
}
