package tieline.users.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tieline.platform.database.SampleData;
import tieline.users.SampleUsers;

/** The sign-in page; Spring Security handles its form. */
@Controller
class SignInController {

    private final SampleData sampleData;

    SignInController(SampleData sampleData) {
        this.sampleData = sampleData;
    }

    /** The form. {@code to} is the page to open afterwards, checked when the form comes back. */
    @GetMapping("/login")
    String form(
            @Nullable Authentication authentication, @RequestParam(required = false) @Nullable String to, Model model) {
        if (authentication != null && authentication.isAuthenticated()) {
            return "redirect:/";
        }
        model.addAttribute("to", to);
        model.addAttribute("sampleUsers", sampleData.present() ? SampleUsers.ALL : List.of());
        return "login";
    }
}
