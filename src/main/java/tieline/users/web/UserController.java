package tieline.users.web;

import jakarta.validation.Valid;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.platform.web.Flash;
import tieline.users.UserAdministration;
import tieline.users.UserRuleException;
import tieline.users.UserView;

/** One user's page, and the changes made on it. */
@Controller
@RequestMapping("/admin/users/{username}")
class UserController {

    private final UserAdministration administration;
    private final UserPage page;

    UserController(UserAdministration administration, UserPage page) {
        this.administration = administration;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(@PathVariable String username) {
        UserView user = find(username);
        return page.of(user)
                .addObject("nameForm", UserNameForm.of(user))
                .addObject("rolesForm", UserRolesForm.of(user));
    }

    @PostMapping("/name")
    ModelAndView rename(
            @PathVariable String username,
            @Valid @ModelAttribute("nameForm") UserNameForm form,
            BindingResult entries,
            RedirectAttributes redirect) {
        UserView user = find(username);
        if (done(
                entries,
                () -> administration.rename(
                        username, form.version(), form.displayName().strip(), form.emailOrNull()))) {
            Flash.done(redirect, "The name is changed.");
            return new ModelAndView(pageOf(username));
        }
        return refused(user).addObject("rolesForm", UserRolesForm.of(user));
    }

    @PostMapping("/roles")
    ModelAndView changeRoles(
            @PathVariable String username,
            @Valid @ModelAttribute("rolesForm") UserRolesForm form,
            BindingResult entries,
            RedirectAttributes redirect) {
        UserView user = find(username);
        if (done(
                entries,
                () -> administration.changeRoles(username, form.version(), form.chosenRoles(), form.reason()))) {
            Flash.done(redirect, "The roles are changed; open sessions have ended.");
            return new ModelAndView(pageOf(username));
        }
        return refused(user).addObject("nameForm", UserNameForm.of(user));
    }

    @PostMapping("/disabling")
    String disable(
            @PathVariable String username,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        return act(
                username,
                redirect,
                "Sign-in is disabled; open sessions have ended.",
                user -> administration.disable(user, reason));
    }

    @PostMapping("/enabling")
    String enable(
            @PathVariable String username,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        return act(username, redirect, "Sign-in is enabled.", user -> administration.enable(user, reason));
    }

    @PostMapping("/unlocking")
    String unlock(@PathVariable String username, RedirectAttributes redirect) {
        return act(username, redirect, "The lock has ended.", administration::unlock);
    }

    /** Answers with the temporary password: it is shown in this answer and kept nowhere. */
    @PostMapping("/password-reset")
    ModelAndView resetPassword(@PathVariable String username, RedirectAttributes redirect) {
        find(username);
        try {
            return TemporaryPasswordPage.of(username, administration.resetPassword(username));
        } catch (UserRuleException refusal) {
            Flash.refused(redirect, refusal.sentence());
            return new ModelAndView(pageOf(username));
        }
    }

    private static boolean done(BindingResult entries, Runnable change) {
        if (entries.hasErrors()) {
            return false;
        }
        try {
            change.run();
            return true;
        } catch (UserRuleException refusal) {
            Refusals.add(refusal, entries);
            return false;
        }
    }

    private ModelAndView refused(UserView user) {
        ModelAndView shown = page.of(user);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    private String act(String username, RedirectAttributes redirect, String done, Consumer<String> work) {
        find(username);
        try {
            work.accept(username);
            Flash.done(redirect, done);
        } catch (UserRuleException refusal) {
            Flash.refused(redirect, refusal.sentence());
        }
        return pageOf(username);
    }

    private UserView find(String username) {
        return administration.find(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String pageOf(String username) {
        return "redirect:/admin/users/" + username;
    }
}
