package tieline.dasr.route.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import tieline.accounts.Utility;
import tieline.dasr.route.Route;
import tieline.dasr.route.RouteKind;
import tieline.dasr.route.RouteProblem;
import tieline.dasr.route.RouteProfile;
import tieline.dasr.route.RouteRefusedException;
import tieline.dasr.route.Routes;
import tieline.platform.web.Choice;
import tieline.platform.web.Flash;

/** Sets up a route and changes one, with the same form. */
@Controller
class RouteFormController {

    private static final String FORM = "dasr/routes/edit";
    private static final String NEW = "New route";

    private final Routes routes;

    RouteFormController(Routes routes) {
        this.routes = routes;
    }

    /** The choices of the form's fields. */
    @ModelAttribute
    void choices(Model model) {
        List<Choice> utilities = Stream.concat(
                        Stream.of(new Choice("", "Choose")),
                        Arrays.stream(Utility.values()).map(utility -> new Choice(utility.name(), utility.fullName())))
                .toList();
        model.addAttribute("utilities", utilities);
        model.addAttribute(
                "kinds",
                Arrays.stream(RouteKind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList());
        model.addAttribute(
                "usages",
                List.of(new Choice("T", "Test (T)"), new Choice("P", "Production (P): the utility acts on it")));
        model.addAttribute(
                "partyKinds",
                List.of(new Choice("1", "1: D&B number"), new Choice("9", "9: D&B number with a suffix")));
    }

    @GetMapping("/dasr/routes/new")
    String newRoute(Model model) {
        model.addAttribute("form", RouteForm.empty());
        model.addAttribute("heading", NEW);
        return FORM;
    }

    @PostMapping("/dasr/routes")
    ModelAndView create(
            @Valid @ModelAttribute("form") RouteForm form, BindingResult entries, RedirectAttributes redirect) {
        return profile(form, entries)
                .flatMap(profile -> accepted(entries, () -> routes.create(form.code(), form.chosenUtility(), profile)))
                .map(route -> done(
                        route,
                        "Route " + route.code()
                                + " is set up and waits for a manager's approval. Test its connection next.",
                        redirect))
                .orElseGet(() -> refused(null));
    }

    @GetMapping("/dasr/routes/{code}/edit")
    String edit(@PathVariable String code, Model model) {
        model.addAttribute("form", RouteForm.of(routes.get(code)));
        model.addAttribute("editing", code);
        model.addAttribute("heading", change(code));
        return FORM;
    }

    @PostMapping("/dasr/routes/{code}/edit")
    ModelAndView change(
            @PathVariable String code,
            @Valid @ModelAttribute("form") RouteForm form,
            BindingResult entries,
            RedirectAttributes redirect) {
        long seen = Objects.requireNonNullElse(form.version(), -1L);
        return profile(form, entries)
                .flatMap(profile -> accepted(entries, () -> routes.edit(code, seen, profile)))
                .map(route -> done(
                        route, "Route " + code + " is changed. The change waits for a manager's approval.", redirect))
                .orElseGet(() -> refused(code));
    }

    /** The profile that was entered, unless something in it cannot be right; then the form says everything at once. */
    private static Optional<RouteProfile> profile(RouteForm form, BindingResult entries) {
        if (entries.hasErrors()) {
            return Optional.empty();
        }
        RouteProfile profile = form.profile();
        for (RouteProblem problem : profile.problems()) {
            entries.rejectValue(problem.field(), "refused", problem.sentence());
        }
        return entries.hasErrors() ? Optional.empty() : Optional.of(profile);
    }

    private static Optional<Route> accepted(BindingResult entries, Supplier<Route> change) {
        try {
            return Optional.of(change.get());
        } catch (RouteRefusedException e) {
            entries.reject("refused", e.sentence());
            return Optional.empty();
        }
    }

    private static ModelAndView done(Route route, String sentence, RedirectAttributes redirect) {
        Flash.done(redirect, sentence);
        return new ModelAndView("redirect:" + route.address());
    }

    private static String change(String code) {
        return "Change " + code;
    }

    private static ModelAndView refused(@Nullable String editing) {
        ModelAndView page = new ModelAndView(FORM);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("editing", editing);
        page.addObject("heading", editing == null ? NEW : change(editing));
        return page;
    }
}
