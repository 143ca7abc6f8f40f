package tieline.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.letters.LetterPermissions;
import tieline.letters.LetterRefusedException;
import tieline.letters.returns.ReturnFile;
import tieline.letters.returns.ReturnReports;
import tieline.letters.returns.ReturnedMail;
import tieline.platform.imports.ImportError;
import tieline.platform.imports.ImportStatus;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Crumb;
import tieline.platform.web.Flash;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Files of the mail house that say which letters came back: uploaded, looked at, committed. */
@Controller
class ReturnedMailController {

    private static final String FILE = "/letters/returns/{reference:RET-[0-9]{4}-[0-9]+}";

    private final ReturnedMail mail;
    private final ReturnReports reports;

    ReturnedMailController(ReturnedMail mail, ReturnReports reports) {
        this.mail = mail;
        this.reports = reports;
    }

    @GetMapping("/letters/returns")
    String list(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("form", new ReturnedMailForm(null));
        return page(after, model);
    }

    private String page(@Nullable String after, Model model) {
        List<ReturnFile> files = reports.recent(after);
        model.addAttribute("files", files);
        model.addAttribute(
                "older",
                files.size() < ReturnReports.PAGE
                        ? null
                        : files.get(files.size() - 1).reference());
        model.addAttribute(
                "mayRecord", LetterPermissions.record(CurrentActor.get()).granted());
        return "letters/returns";
    }

    @PostMapping("/letters/returns")
    String upload(
            @ModelAttribute("form") ReturnedMailForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        MultipartFile file = form.file();
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isBlank()) {
            errors.rejectValue("file", "none", "Choose a CSV or XLSX file");
        } else {
            try (InputStream content = file.getInputStream()) {
                return "redirect:/letters/returns/" + mail.upload(name, content);
            } catch (LetterRefusedException refused) {
                errors.rejectValue("file", "refused", refused.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(null, model);
    }

    @GetMapping(FILE)
    String show(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        ReturnFile file = find(reference);
        KeysetPage<ImportError> errors = reports.errors(file, Place.of(after, before));
        boolean mayRecord = LetterPermissions.record(CurrentActor.get()).granted();
        boolean waits = mayRecord && file.status() == ImportStatus.CHECKED;
        model.addAttribute("crumbs", List.of(new Crumb("Returned mail", "/letters/returns")));
        model.addAttribute("file", file);
        model.addAttribute("sameFile", reports.sameFile(file));
        model.addAttribute("rows", reports.goodRows(file));
        model.addAttribute("errors", errors.rows());
        model.addAttribute("pager", errors.pager(50, "Faults by row"));
        model.addAttribute("history", reports.history(file));
        model.addAttribute("mayDecide", waits);
        model.addAttribute("mayCommit", waits && file.rowsGood() > 0);
        return "letters/return";
    }

    @PostMapping(FILE + "/commit")
    String commit(@PathVariable String reference, @RequestParam long version, RedirectAttributes redirect) {
        return decide(reference, redirect, () -> {
            if (mail.commit(reference, version)) {
                Flash.done(redirect, "Recorded. The letters, their customers and accounts show that they came back.");
            } else {
                Flash.refused(
                        redirect, "Letters of this file were recorded meanwhile. Nothing was committed; look again.");
            }
        });
    }

    @PostMapping(FILE + "/discard")
    String discard(@PathVariable String reference, @RequestParam long version, RedirectAttributes redirect) {
        return decide(reference, redirect, () -> {
            mail.discard(reference, version);
            Flash.done(redirect, "Discarded. No letter was touched.");
        });
    }

    /** The uploaded file as it came. */
    @GetMapping(FILE + "/file")
    ResponseEntity<InputStreamResource> file(@PathVariable String reference) {
        ReturnFile file = find(reference);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.file().fileName()))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.file().fileBytes())
                .body(new InputStreamResource(reports.content(file)));
    }

    /** The bad rows with their reasons, in the uploaded file's format. */
    @GetMapping(FILE + "/bad-rows")
    void badRows(@PathVariable String reference, HttpServletResponse response) throws IOException {
        ReturnFile file = find(reference);
        if (file.rowsBad() == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                attachment(reference + "-bad-rows-" + file.file().fileName()));
        reports.writeBadRows(file, response.getOutputStream());
    }

    private static String decide(String reference, RedirectAttributes redirect, Runnable decision) {
        try {
            decision.run();
        } catch (LetterRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence());
        } catch (OptimisticLockingFailureException e) {
            Flash.refused(redirect, "Somebody else decided about " + reference + " at the same moment.");
        }
        return "redirect:/letters/returns/" + reference;
    }

    private ReturnFile find(String reference) {
        return reports.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String attachment(String fileName) {
        return ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
