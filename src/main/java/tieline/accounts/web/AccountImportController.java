package tieline.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
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
import tieline.accounts.AccountImportColumnRule;
import tieline.accounts.AccountImportPermissions;
import tieline.accounts.AccountImportReports;
import tieline.accounts.AccountImportUploads;
import tieline.accounts.AccountImportView;
import tieline.platform.security.CurrentActor;
import tieline.platform.time.Pacific;

/** Uploading account files, and the page of each import. */
@Controller
class AccountImportController {

    private final AccountImportUploads uploads;
    private final AccountImportReports reports;
    private final AccountImportPages pages;
    private final Clock clock;

    AccountImportController(
            AccountImportUploads uploads, AccountImportReports reports, AccountImportPages pages, Clock clock) {
        this.uploads = uploads;
        this.reports = reports;
        this.pages = pages;
        this.clock = clock;
    }

    /** The upload form and the imports so far. */
    @GetMapping("/accounts/import")
    String form(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("form", AccountImportForm.asOf(Pacific.dateOf(clock.instant())));
        return list(after, model);
    }

    /** Stores a file and queues its check. */
    @PostMapping("/accounts/import")
    String upload(
            @Valid @ModelAttribute("form") AccountImportForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        MultipartFile file = form.file();
        if (file == null || file.isEmpty()) {
            boolean chosen = file != null
                    && !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                            .isBlank();
            errors.rejectValue("file", "empty", chosen ? "The file is empty" : "Choose a CSV or XLSX file");
        }
        if (file == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(null, model);
        }
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return "redirect:/accounts/import/" + uploads.upload(name, content, form.options());
        }
    }

    /** One import. Asked for by its progress, it answers with the progress alone, or has the page loaded again. */
    @GetMapping("/accounts/import/{reference}")
    String show(
            @PathVariable String reference,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            Model model,
            HttpServletResponse response) {
        AccountImportView file = pages.find(reference);
        if (fragment == null) {
            pages.show(model, file);
            return "accounts/import/show";
        }
        response.setHeader("Cache-Control", "no-store");
        if (!file.status().isWorking()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("work", pages.work(file));
        return "accounts/import/show :: progress";
    }

    private String list(@Nullable String after, Model model) {
        List<AccountImportView> imports = reports.recent(after);
        model.addAttribute(
                "uploadRefused",
                AccountImportPermissions.refuseUpload(CurrentActor.get()).orElse(null));
        model.addAttribute("columns", AccountImportColumnRule.all());
        model.addAttribute(
                "older",
                imports.size() < AccountImportReports.PAGE
                        ? null
                        : imports.get(imports.size() - 1).reference());
        model.addAttribute("rows", imports.stream().map(AccountImportRow::of).toList());
        return "accounts/import/list";
    }
}
