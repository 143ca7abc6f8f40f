package tieline.deadlines.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.deadlines.DeadlineItem;
import tieline.deadlines.DeadlinePages;
import tieline.deadlines.DeadlinePermissions;
import tieline.deadlines.DeadlineRefusedException;
import tieline.deadlines.Deadlines;
import tieline.deadlines.TimeLeft;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Flash;

/** One deadline: its rule, its source, its history, and the two things that a person does about it. */
@Controller
class DeadlineController {

    private static final String PAGE = "deadlines/show";

    private final DeadlinePages pages;
    private final Deadlines deadlines;
    private final TimeLeft left;
    private final Clock clock;

    DeadlineController(DeadlinePages pages, Deadlines deadlines, TimeLeft left, Clock clock) {
        this.pages = pages;
        this.deadlines = deadlines;
        this.left = left;
        this.clock = clock;
    }

    @GetMapping("/deadlines/{reference}")
    String show(@PathVariable String reference, Model model) {
        model.addAttribute("form", new MeetForm(""));
        fill(reference, model);
        return PAGE;
    }

    @PostMapping("/deadlines/{reference}/owner")
    String take(@PathVariable String reference, RedirectAttributes redirect) {
        try {
            deadlines.take(reference);
            Flash.done(redirect, "You have taken " + reference + ".");
        } catch (DeadlineRefusedException e) {
            Flash.refused(redirect, e.sentence() + ".");
        }
        return "redirect:/deadlines/" + reference;
    }

    @PostMapping("/deadlines/{reference}/fulfilment")
    ModelAndView meet(
            @PathVariable String reference,
            @Valid @ModelAttribute("form") MeetForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        if (!entries.hasErrors()) {
            try {
                deadlines.meetByPerson(reference, form.how().strip());
                Flash.done(redirect, reference + " is met.");
                return new ModelAndView("redirect:/deadlines/" + reference);
            } catch (DeadlineRefusedException e) {
                entries.reject("refused", e.sentence());
            }
        }
        fill(reference, model);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(String reference, Model model) {
        DeadlineItem item = pages.get(reference);
        var actor = CurrentActor.get();
        model.addAttribute("row", DeadlineRow.of(item, left, clock));
        model.addAttribute("item", item);
        model.addAttribute("mayTake", DeadlinePermissions.mayTake(actor, item));
        model.addAttribute("mayMeet", DeadlinePermissions.mayMeet(actor, item));
        model.addAttribute("history", pages.history(item));
    }
}
