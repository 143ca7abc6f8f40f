package tieline.mailings;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.letters.LetterPermissions;
import tieline.letters.LetterRefusedException;
import tieline.platform.security.CurrentActor;
import tieline.platform.web.Flash;

/** Which customers want their letters by e-mail. */
@Controller
class EmailChoiceController {

    private final EmailChoices choices;

    EmailChoiceController(EmailChoices choices) {
        this.choices = choices;
    }

    /**
     * A choice to be recorded.
     *
     * @param email empty for paper
     */
    record ChoiceForm(
            @NotBlank(message = "Enter the customer's number") @Nullable String customer,

            @Size(max = 254, message = "Enter at most 254 characters") @Nullable String email) {}

    @GetMapping("/letters/email-choices")
    String list(@RequestParam(required = false) @Nullable String customer, Model model) {
        model.addAttribute("form", new ChoiceForm(customer, null));
        return page(customer, model);
    }

    @PostMapping("/letters/email-choices")
    String record(
            @Valid @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        String customer = form.customer();
        if (!errors.hasErrors() && customer != null) {
            try {
                choices.record(customer.strip(), form.email());
                Flash.done(redirect, "Recorded for " + customer.strip() + ".");
                return "redirect:/letters/email-choices";
            } catch (LetterRefusedException refusal) {
                errors.reject("refused", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(null, model);
    }

    private String page(@Nullable String customer, Model model) {
        model.addAttribute("rows", choices.standing(customer));
        model.addAttribute(
                "mayRecord", LetterPermissions.write(CurrentActor.get()).granted());
        return "mailings/email-choices";
    }
}
