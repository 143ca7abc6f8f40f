package tieline.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import tieline.users.SessionOrigin;

/** Notes where the session comes from, gives it a working day, and opens the page that was asked for. */
@Component
class SignInSuccessHandler implements AuthenticationSuccessHandler {

    /** How long a signed-in session may rest; sessions of strangers end much earlier (spring.session.timeout). */
    static final Duration REST = Duration.ofHours(8);

    private final Clock clock;

    SignInSuccessHandler(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) REST.toSeconds());
        session.setAttribute(
                SessionOrigin.ATTRIBUTE,
                SessionOrigin.of(clock.instant(), request.getRemoteAddr(), request.getHeader("User-Agent")));
        String to =
                PageAddress.inside(request.getParameter(PageAddress.PARAMETER)).orElse("/");
        response.sendRedirect(request.getContextPath() + to);
    }
}
