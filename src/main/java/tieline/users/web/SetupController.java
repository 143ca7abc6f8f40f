package tieline.users.web;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tieline.users.FirstAdministrator;
import tieline.users.UserRuleException;

/** The page behind the one-time link of a new installation: makes the first administrator. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private final FirstAdministrator first;

    SetupController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping
    ModelAndView form(@RequestParam(defaultValue = "") String token) {
        return first.isOpen(token) ? new ModelAndView("users/setup", Map.of("form", SetupForm.of(token))) : over();
    }

    @PostMapping
    ModelAndView create(@Valid @ModelAttribute("form") SetupForm form, BindingResult entries) {
        if (!first.isOpen(form.tokenOrEmpty())) {
            return over();
        }
        if (!entries.hasErrors() && !form.agrees()) {
            entries.rejectValue("passwordAgain", "different", "The two passwords are not the same");
        }
        if (entries.hasErrors()) {
            return refused();
        }
        try {
            first.create(
                    form.tokenOrEmpty(), form.username(), form.displayName().strip(), form.password());
            return new ModelAndView("redirect:/login?ready");
        } catch (UserRuleException refusal) {
            Refusals.add(refusal, entries);
            return refused();
        }
    }

    private static ModelAndView refused() {
        return new ModelAndView("users/setup", Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView over() {
        return new ModelAndView("users/setup-over", Map.of(), HttpStatus.NOT_FOUND);
    }
}
