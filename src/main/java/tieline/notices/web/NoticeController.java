package tieline.notices.web;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.notices.NoticeCancellations;
import tieline.notices.NoticeIssue;
import tieline.notices.NoticePages;
import tieline.notices.NoticePaper;
import tieline.notices.NoticeRefusedException;
import tieline.notices.NoticeView;
import tieline.notices.Notices;
import tieline.notices.Posting;
import tieline.platform.time.Pacific;
import tieline.platform.web.Flash;

/** One notice: its document, its approval, its issue, and what the customer sent back. */
@Controller
class NoticeController {

    private final NoticePages pages;
    private final Notices notices;
    private final NoticeIssue issue;
    private final NoticeCancellations cancellations;
    private final NoticePaper paper;
    private final NoticePage page;

    NoticeController(
            NoticePages pages,
            Notices notices,
            NoticeIssue issue,
            NoticeCancellations cancellations,
            NoticePaper paper,
            NoticePage page) {
        this.cancellations = cancellations;
        this.pages = pages;
        this.notices = notices;
        this.issue = issue;
        this.paper = paper;
        this.page = page;
    }

    @GetMapping("/notices/{reference}")
    String show(@PathVariable String reference, Model model) {
        page.fill(pages.get(reference), model);
        return NoticePage.TEMPLATE;
    }

    @GetMapping("/notices/{reference}/document.pdf")
    ResponseEntity<byte[]> document(@PathVariable String reference) {
        NoticeView notice = pages.get(reference);
        if (notice.blocks().isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + reference + ".pdf\"")
                .body(paper.render(page.label(notice), notice.textVersion(), notice.blocks())
                        .bytes());
    }

    @PostMapping("/notices/{reference}/submission")
    String submit(@PathVariable String reference, RedirectAttributes redirect) {
        try {
            notices.submit(reference);
            Flash.done(redirect, reference + " waits for another person's approval.");
        } catch (NoticeRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence() + ".");
        }
        return "redirect:/notices/" + reference;
    }

    @PostMapping("/notices/{reference}/reopening")
    String reopen(@PathVariable String reference, RedirectAttributes redirect) {
        try {
            notices.reopen(reference, "Taken back to change it");
            Flash.done(redirect, reference + " is a draft again. What was decided on it no longer holds.");
        } catch (NoticeRefusedException refusal) {
            Flash.refused(redirect, refusal.sentence() + ".");
        }
        return "redirect:/notices/" + reference;
    }

    @PostMapping("/notices/{reference}/issue")
    ModelAndView issue(
            @PathVariable String reference,
            @Valid @ModelAttribute("issueForm") IssueForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        if (!entries.hasErrors()) {
            form.check(entries);
        }
        return recorded(reference, entries, model, () -> {
            if (!form.agreed()) {
                issue.give(reference, Objects.requireNonNull(form.providedOn()));
                Flash.done(redirect, reference + " is issued. Record the signing or the verification when it comes.");
            } else {
                Flash.done(
                        redirect,
                        reference + " is issued. The customer may cancel to "
                                + Pacific.day(issue.issue(reference, form.right())) + ".");
            }
        });
    }

    @PostMapping("/notices/{reference}/agreement")
    ModelAndView agree(
            @PathVariable String reference,
            @Valid @ModelAttribute("agreementForm") AgreementForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        if (!entries.hasErrors()) {
            form.check(entries);
        }
        return recorded(
                reference,
                entries,
                model,
                () -> Flash.done(
                        redirect,
                        "The customer may cancel to "
                                + Pacific.day(issue.agree(reference, form.agreementSigned(), form.agreementVerified()))
                                + "."));
    }

    @PostMapping("/notices/{reference}/cancellations")
    ModelAndView cancel(
            @PathVariable String reference,
            @Valid @ModelAttribute("cancellationForm") CancellationForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        return recorded(reference, entries, model, () -> {
            boolean inTime = cancellations.record(
                    reference,
                    new Posting(Objects.requireNonNull(form.way()), Objects.requireNonNull(form.postedOn())),
                    blankAsNull(form.remark()));
            if (inTime) {
                Flash.done(redirect, "The cancellation is in time: the agreement has ended.");
            } else {
                Flash.refused(redirect, "The cancellation came too late. It is kept; the agreement stands.");
            }
        });
    }

    private ModelAndView recorded(String reference, BindingResult entries, Model model, Runnable work) {
        if (!entries.hasErrors()) {
            try {
                work.run();
                return new ModelAndView("redirect:/notices/" + reference);
            } catch (NoticeRefusedException refusal) {
                entries.reject("refused", refusal.sentence());
            }
        }
        return refused(reference, model);
    }

    private ModelAndView refused(String reference, Model model) {
        page.fill(pages.get(reference), model);
        return new ModelAndView(NoticePage.TEMPLATE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
