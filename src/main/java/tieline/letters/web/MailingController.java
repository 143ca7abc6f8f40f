package tieline.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.letters.LetterRefusedException;
import tieline.letters.MailingService;
import tieline.letters.MailingView;
import tieline.letters.Mailings;
import tieline.letters.Per;
import tieline.platform.time.Pacific;
import tieline.platform.web.Flash;

/** Mailings: dry run, proof, release, progress, files for the mail house. */
@Controller
class MailingController {

    private static final String MAILING = "/letters/mailings/{reference:LTR-[0-9]{4}-[0-9]+}";

    private final MailingService service;
    private final Mailings mailings;
    private final MailingPage page;
    private final Clock clock;

    MailingController(MailingService service, Mailings mailings, MailingPage page, Clock clock) {
        this.service = service;
        this.mailings = mailings;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/letters/mailings/new")
    String form(Model model) {
        model.addAttribute("form", new MailingForm(null, null, null, Per.CUSTOMER, Pacific.dateOf(clock.instant())));
        page.choices(model);
        return "letters/mailing-new";
    }

    @PostMapping("/letters/mailings")
    String plan(
            @Valid @ModelAttribute("form") MailingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            try {
                return "redirect:/letters/mailings/" + service.plan(form.plan());
            } catch (LetterRefusedException refusal) {
                errors.reject("refused", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.choices(model);
        return "letters/mailing-new";
    }

    /** The mailing with the proof of one letter. Asked for by its progress, it answers with that alone. */
    @GetMapping(MAILING)
    String show(
            @PathVariable String reference,
            @RequestParam(defaultValue = "1") int letter,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
            HttpServletResponse response,
            Model model) {
        MailingView mailing = find(reference);
        boolean working = page.work(model, mailing);
        if (fragment != null) {
            response.setHeader("Cache-Control", "no-store");
            if (!working) {
                response.setHeader("HX-Refresh", "true");
            }
            return "letters/mailing :: progress";
        }
        page.show(model, mailing, letter);
        return "letters/mailing";
    }

    /** A letter as it would be made, for the proof. */
    @GetMapping(MAILING + "/proof.pdf")
    ResponseEntity<byte[]> proof(@PathVariable String reference, @RequestParam(defaultValue = "1") int letter) {
        return mailings.proofPdf(find(reference), letter)
                .map(pdf -> Files.pdf(reference + "-proof-" + letter + ".pdf", pdf.bytes()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(MAILING + "/release")
    String release(@PathVariable String reference, RedirectAttributes redirect) {
        return step(reference, redirect, () -> {
            service.release(reference);
            return find(reference).secondPerson()
                    ? "Submitted. A second person releases it."
                    : "Released. The letters are being made.";
        });
    }

    @PostMapping(MAILING + "/return")
    String takeBack(
            @PathVariable String reference,
            @Valid @ModelAttribute ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return reasoned(reference, errors, redirect, () -> {
            service.takeBack(reference, form.text());
            return "Taken back; nothing was sent.";
        });
    }

    @PostMapping(MAILING + "/cancellation")
    String cancel(
            @PathVariable String reference,
            @Valid @ModelAttribute ReasonForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        return reasoned(reference, errors, redirect, () -> {
            service.cancel(reference, form.text());
            return "Cancelled. What was sent stays sent; nothing more goes.";
        });
    }

    @PostMapping(MAILING + "/work")
    String goOn(@PathVariable String reference, RedirectAttributes redirect) {
        return step(reference, redirect, () -> {
            service.goOn(reference);
            return "The work goes on where it stopped.";
        });
    }

    @GetMapping(MAILING + "/print/{part:[0-9]+}.pdf")
    ResponseEntity<byte[]> print(@PathVariable String reference, @PathVariable int part) {
        return mailings.printPdf(find(reference).mailingId(), part)
                .map(pdf -> Files.pdf(reference + "-part-" + part + ".pdf", pdf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(MAILING + "/print/{part:[0-9]+}.csv")
    ResponseEntity<byte[]> manifest(@PathVariable String reference, @PathVariable int part) {
        String name = reference + "-part-" + part + ".csv";
        return mailings.manifest(find(reference).mailingId(), part)
                .map(csv -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(csv.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private interface Step {
        String take();
    }

    private static String step(String reference, RedirectAttributes redirect, Step step) {
        try {
            Flash.done(redirect, step.take());
        } catch (LetterRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence());
        }
        return "redirect:/letters/mailings/" + reference;
    }

    private static String reasoned(String reference, BindingResult errors, RedirectAttributes redirect, Step step) {
        if (errors.hasErrors()) {
            Flash.refused(redirect, String.valueOf(errors.getAllErrors().get(0).getDefaultMessage()));
            return "redirect:/letters/mailings/" + reference;
        }
        return step(reference, redirect, step);
    }

    private MailingView find(String reference) {
        return mailings.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
