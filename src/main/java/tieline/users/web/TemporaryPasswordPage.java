package tieline.users.web;

import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a temporary password in the answer to the request that made it. There is no redirect, because the password would
 * have to wait in the session and so in the database.
 */
final class TemporaryPasswordPage {

    private TemporaryPasswordPage() {}

    static ModelAndView of(String username, String password) {
        return new ModelAndView("users/temporary-password", Map.of("username", username, "password", password));
    }
}
