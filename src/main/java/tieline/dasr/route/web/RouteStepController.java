package tieline.dasr.route.web;

import jakarta.validation.Valid;
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
import tieline.dasr.route.Route;
import tieline.dasr.route.RouteRefusedException;
import tieline.dasr.route.Routes;
import tieline.platform.web.Flash;

/** Puts a route in use, on hold, back and out of use. */
@Controller
class RouteStepController {

    private static final String PAGE = "dasr/routes/reason";

    private final Routes routes;

    RouteStepController(Routes routes) {
        this.routes = routes;
    }

    @GetMapping({"/dasr/routes/{code}/{step:hold|release}", "/dasr/routes/{code}/{step:retire}"})
    String ask(@PathVariable String code, @PathVariable String step, Model model) {
        Route route = routes.get(code);
        model.addAttribute("form", new ReasonForm(""));
        model.addAttribute("route", route);
        model.addAttribute("step", RouteStep.of(step));
        return PAGE;
    }

    @PostMapping({"/dasr/routes/{code}/{step:hold|release}", "/dasr/routes/{code}/{step:retire}"})
    ModelAndView take(
            @PathVariable String code,
            @PathVariable String step,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult entries,
            RedirectAttributes redirect) {
        RouteStep asked = RouteStep.of(step);
        if (!entries.hasErrors()) {
            try {
                take(asked, code, form.reason().strip());
                Flash.done(redirect, "Route " + code + " " + asked.done());
                return toRoute(code);
            } catch (RouteRefusedException e) {
                entries.reject("refused", e.sentence());
            }
        }
        ModelAndView page = new ModelAndView(PAGE);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("route", routes.get(code));
        page.addObject("step", asked);
        return page;
    }

    @PostMapping("/dasr/routes/{code}/use")
    ModelAndView use(@PathVariable String code, RedirectAttributes redirect) {
        try {
            routes.use(code);
            Flash.done(redirect, "Route " + code + " is in use now.");
        } catch (RouteRefusedException e) {
            Flash.refused(redirect, e.sentence());
        }
        return toRoute(code);
    }

    private void take(RouteStep step, String code, String reason) {
        switch (step) {
            case HOLD -> routes.hold(code, reason);
            case RELEASE -> routes.release(code, reason);
            case RETIRE -> routes.retire(code, reason);
        }
    }

    private ModelAndView toRoute(String code) {
        return new ModelAndView("redirect:" + routes.get(code).address());
    }
}
