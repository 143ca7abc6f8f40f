package tieline.deadlines.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tieline.deadlines.CalendarFeeds;
import tieline.deadlines.DigestSending;
import tieline.deadlines.DigestSettings;
import tieline.platform.web.Choice;
import tieline.platform.web.Flash;

/** A person's calendar address and daily e-mail. */
@Controller
class SubscriptionController {

    private static final String PAGE = "deadlines/subscriptions";
    private static final String ADDRESS = "/deadlines/subscriptions";
    private static final int HOURS = 24;

    private final CalendarFeeds feeds;
    private final DigestSettings digests;
    private final DigestSending sending;

    SubscriptionController(CalendarFeeds feeds, DigestSettings digests, DigestSending sending) {
        this.feeds = feeds;
        this.digests = digests;
        this.sending = sending;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        var choice = digests.mine();
        model.addAttribute("form", new SubscriptionForm(choice.enabled(), choice.fromHour(), choice.onlyMine()));
        fill(model);
        return PAGE;
    }

    /** Answers with the page itself: the secret is shown this once, and a redirect would put it into a session. */
    @PostMapping(ADDRESS + "/calendar")
    String makeAddress(@RequestParam(defaultValue = "false") boolean onlyMine, Model model) {
        String token = feeds.create(onlyMine);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/deadlines.ics")
                        .queryParam("token", token)
                        .toUriString());
        return show(model);
    }

    @PostMapping(ADDRESS + "/calendar/revocation")
    String revoke(RedirectAttributes redirect) {
        if (feeds.revoke()) {
            Flash.done(redirect, "The calendar address is revoked. Nothing opens with it any more.");
        } else {
            Flash.refused(redirect, "There was no calendar address to revoke.");
        }
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/digest")
    ModelAndView choose(
            @Valid @ModelAttribute("form") SubscriptionForm form,
            BindingResult entries,
            Model model,
            RedirectAttributes redirect) {
        if (form.isWanted() && digests.mine().email() == null) {
            entries.rejectValue(
                    "enabled", "no-email", "No e-mail address of yours is known. An administrator enters it.");
        }
        if (entries.hasErrors()) {
            fill(model);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        digests.choose(form.isWanted(), form.fromHour(), form.isOnlyMine());
        Flash.done(
                redirect,
                form.isWanted()
                        ? "You get the daily e-mail from " + form.fromHour() + ":00 Pacific on."
                        : "You get no daily e-mail.");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private void fill(Model model) {
        model.addAttribute("feed", feeds.mine().orElse(null));
        model.addAttribute("digest", digests.mine());
        model.addAttribute("mailPossible", sending.isPossible());
        model.addAttribute("hours", hours());
    }

    private static List<Choice> hours() {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new Choice(String.valueOf(hour), "%02d:00".formatted(hour)))
                .toList();
    }
}
