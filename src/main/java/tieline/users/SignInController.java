package tieline.users;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tieline.platform.database.SampleData;

/** The sign-in page; Spring Security handles its form. */
@Controller
class SignInController {

    private final SampleData sampleData;

    SignInController(SampleData sampleData) {
        this.sampleData = sampleData;
    }

    @GetMapping("/login")
    String form(Authentication authentication, Model model) {
        if (authentication != null && authentication.isAuthenticated()) {
            return "redirect:/";
        }
        model.addAttribute("sampleUsers", sampleData.present() ? SampleUsers.ALL : List.of());
        return "login";
    }
}
