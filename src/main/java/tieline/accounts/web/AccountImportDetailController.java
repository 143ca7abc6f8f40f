package tieline.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.AccountImportLine;
import tieline.accounts.AccountImportOutcome;
import tieline.accounts.AccountImportReports;
import tieline.accounts.AccountImportView;
import tieline.platform.imports.ImportDownloads;
import tieline.platform.imports.ImportError;
import tieline.platform.web.Formats;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.Pager;

/** The rows behind an import's figures, and its files. */
@Controller
class AccountImportDetailController {

    private final AccountImportReports reports;
    private final AccountImportPages pages;
    private final Formats format;

    AccountImportDetailController(AccountImportReports reports, AccountImportPages pages, Formats format) {
        this.reports = reports;
        this.pages = pages;
        this.format = format;
    }

    /** Why rows are left out. */
    @GetMapping("/accounts/import/{reference}/errors")
    String errors(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String column,
            @RequestParam(required = false) @Nullable String problem,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        AccountImportView file = pages.find(reference);
        pages.head(model, file);
        KeysetPage<ImportError> page = reports.errors(file, column, problem, Place.of(after, before));
        model.addAttribute("groups", reports.errorGroups(file));
        model.addAttribute("column", column);
        model.addAttribute("problem", problem);
        ImportDownloads.addFaults(model, page);
        return "accounts/import/errors";
    }

    /** The accounts with one outcome. */
    @GetMapping("/accounts/import/{reference}/lines")
    String lines(
            @PathVariable String reference,
            @RequestParam String outcome,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        AccountImportView file = pages.find(reference);
        AccountImportOutcome wanted = AccountImportOutcome.ofKey(outcome)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        pages.head(model, file);
        KeysetPage<AccountImportLine> page = reports.lines(file, wanted, Place.of(after, before));
        model.addAttribute("outcome", wanted);
        model.addAttribute("rows", page.rows());
        String range = page.rows().size() + " of " + format.count(wanted.count(file.counts()));
        model.addAttribute("pager", pager(page, range));
        return "accounts/import/lines";
    }

    /** The uploaded file as it came. */
    @GetMapping("/accounts/import/{reference}/file")
    ResponseEntity<InputStreamResource> file(@PathVariable String reference) {
        AccountImportView file = pages.find(reference);
        return ImportDownloads.original(file.file(), reports.content(file));
    }

    /** The bad rows with their reasons, in the uploaded file's format. */
    @GetMapping("/accounts/import/{reference}/bad-rows")
    void badRows(@PathVariable String reference, HttpServletResponse response) throws IOException {
        AccountImportView file = pages.find(reference);
        ImportDownloads.beginBadRows(
                response, reference, file.file(), file.counts().rowsBad());
        reports.writeBadRows(file, response.getOutputStream());
    }

    private static Pager pager(KeysetPage<?> page, String range) {
        return new Pager(page.before(), page.after(), 50, page.rows().isEmpty() ? "" : range);
    }
}
