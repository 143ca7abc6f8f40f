package tieline.crs.inputs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tieline.crs.inputs.CrsImportKind;
import tieline.crs.inputs.CrsImportPermissions;
import tieline.crs.inputs.CrsImportReports;
import tieline.crs.inputs.CrsImportUploads;
import tieline.crs.inputs.CrsImportView;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Choice;

/** Uploading files of inputs, and the page of each import. */
@Controller
class CrsImportController {

    private final CrsImportUploads uploads;
    private final CrsImportReports reports;
    private final CrsImportPages pages;

    CrsImportController(CrsImportUploads uploads, CrsImportReports reports, CrsImportPages pages) {
        this.uploads = uploads;
        this.reports = reports;
        this.pages = pages;
    }

    /** The upload form. */
    record Form(@Nullable String kind, @Nullable MultipartFile file) {}

    /** The upload form and the imports so far. */
    @GetMapping("/crs/imports")
    String form(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("form", new Form(CrsImportKind.ACCOUNTS.word(), null));
        return list(after, model);
    }

    /** Stores a file and queues its check. */
    @PostMapping("/crs/imports")
    String upload(@ModelAttribute("form") Form form, BindingResult errors, Model model, HttpServletResponse response)
            throws IOException {
        MultipartFile file = form.file();
        CrsImportKind kind = CrsImportKind.ofWord(Objects.requireNonNullElse(form.kind(), ""))
                .orElse(null);
        if (kind == null) {
            errors.rejectValue("kind", "kind", "Choose what the rows of the file are");
        }
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "empty", "Choose a CSV or XLSX file that is not empty");
        }
        if (kind == null || file == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(null, model);
        }
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return "redirect:/crs/imports/" + uploads.upload(kind, name, content);
        }
    }

    /** One import. Asked for by its progress, it answers with the progress alone, or has the page loaded again. */
    @GetMapping("/crs/imports/{reference}")
    String show(
            @PathVariable String reference,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model,
            HttpServletResponse response) {
        CrsImportView file = pages.find(reference);
        if (fragment == null) {
            pages.show(model, file);
            return "crs/import/show";
        }
        response.setHeader("Cache-Control", "no-store");
        if (!file.status().isWorking()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("work", pages.work(file));
        return "crs/import/show :: progress";
    }

    private String list(@Nullable String after, Model model) {
        List<CrsImportView> imports = reports.recent(after);
        model.addAttribute("may", CrsImportPermissions.upload(CurrentActor.get()));
        model.addAttribute("kinds", CrsImportKind.values());
        model.addAttribute(
                "choices",
                Arrays.stream(CrsImportKind.values())
                        .map(kind -> new Choice(kind.word(), kind.label()))
                        .toList());
        model.addAttribute(
                "older",
                imports.size() < CrsImportReports.PAGE
                        ? null
                        : imports.get(imports.size() - 1).reference());
        model.addAttribute("rows", imports);
        return "crs/import/list";
    }
}
