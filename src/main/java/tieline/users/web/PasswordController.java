package tieline.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.platform.web.Flash;
import tieline.users.OwnAccount;
import tieline.users.SignedInPerson;
import tieline.users.UserRuleException;
import tieline.users.signin.CurrentSession;

/** The page where a person changes the own password; the only page for whoever holds a temporary one. */
@Controller
@RequestMapping("/password")
class PasswordController {

    private final OwnAccount account;
    private final CurrentSession session;

    PasswordController(OwnAccount account, CurrentSession session) {
        this.account = account;
        this.session = session;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
        return "users/password";
    }

    @PostMapping
    ModelAndView change(
            @AuthenticationPrincipal SignedInPerson person,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult entries,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!entries.hasErrors() && !form.agrees()) {
            entries.rejectValue("newPasswordAgain", "different", "The two new passwords are not the same");
        }
        if (entries.hasErrors()) {
            return refused();
        }
        try {
            SignedInPerson changed =
                    account.changePassword(person, form.currentPassword(), form.newPassword(), session.id(request));
            session.goOnAs(changed, request, response);
        } catch (UserRuleException refusal) {
            Refusals.add(refusal, entries);
            return refused();
        }
        Flash.done(redirect, "Your password is changed. Your other sessions have ended.");
        return new ModelAndView("redirect:" + (person.mustChangePassword() ? "/" : "/me"));
    }

    private static ModelAndView refused() {
        return new ModelAndView("users/password", Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
