package tieline.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tieline.platform.web.Flash;
import tieline.users.OwnAccount;
import tieline.users.SignedInPerson;
import tieline.users.signin.CurrentSession;

/** A person's own page: who I am here, what I may do, and where I am signed in. */
@Controller
@RequestMapping("/me")
class OwnPageController {

    private final OwnAccount account;
    private final CurrentSession session;

    OwnPageController(OwnAccount account, CurrentSession session) {
        this.account = account;
        this.session = session;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedInPerson person, HttpServletRequest request, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("sessions", account.sessions(person, session.id(request)));
        return "users/me";
    }

    /** Ends the person's other sessions, on whatever machine. */
    @PostMapping("/other-sessions/ending")
    String endOtherSessions(
            @AuthenticationPrincipal SignedInPerson person,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SignedInPerson current = account.endOtherSessions(person, session.id(request));
        session.goOnAs(current, request, response);
        Flash.done(redirect, "Your other sessions have ended.");
        return "redirect:/me";
    }
}
