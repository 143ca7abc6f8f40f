package tieline.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tieline.accounts.AccountImportError;
import tieline.accounts.AccountImportLine;
import tieline.accounts.AccountImportOutcome;
import tieline.accounts.AccountImportReports;
import tieline.accounts.AccountImportView;
import tieline.accounts.Window;
import tieline.accounts.Window.Place;
import tieline.platform.web.Formats;
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
        Window<AccountImportError> window = reports.errors(file, column, problem, Place.of(after, before));
        model.addAttribute("groups", reports.errorGroups(file));
        model.addAttribute("column", column);
        model.addAttribute("problem", problem);
        model.addAttribute("rows", window.rows());
        model.addAttribute("pager", pager(window, "Row " + first(window) + " to row " + last(window)));
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
        Window<AccountImportLine> window = reports.lines(file, wanted, Place.of(after, before));
        model.addAttribute("outcome", wanted);
        model.addAttribute("rows", window.rows());
        String range =
                window.rows().size() + " of " + format.count(wanted.count(file.counts())) + ", by account number";
        model.addAttribute("pager", pager(window, range));
        return "accounts/import/lines";
    }

    /** The uploaded file as it came. */
    @GetMapping("/accounts/import/{reference}/file")
    ResponseEntity<InputStreamResource> file(@PathVariable String reference) {
        AccountImportView file = pages.find(reference);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.file().fileName()))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.file().fileBytes())
                .body(new InputStreamResource(reports.content(file)));
    }

    /** The bad rows with their reasons, in the uploaded file's format. */
    @GetMapping("/accounts/import/{reference}/bad-rows")
    void badRows(@PathVariable String reference, HttpServletResponse response) throws IOException {
        AccountImportView file = pages.find(reference);
        if (file.counts().rowsBad() == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attachment(reference + "-bad-rows-" + file.file().fileName()));
        reports.writeBadRows(file, response.getOutputStream());
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static Pager pager(Window<?> window, String range) {
        return new Pager(window.before(), window.after(), 50, window.rows().isEmpty() ? "" : range);
    }

    private static long first(Window<AccountImportError> window) {
        return window.rows().isEmpty() ? 0 : window.rows().get(0).rowNo();
    }

    private static long last(Window<AccountImportError> window) {
        return window.rows().isEmpty()
                ? 0
                : window.rows().get(window.rows().size() - 1).rowNo();
    }
}
