package tieline.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sends a failed sign-in back to the form. Unknown, disabled, locked and wrong look the same; an address with too many
 * failures is told to wait, whoever it tried.
 */
class SignInFailureHandler implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        // One answer for all: it must not tell whether a user exists, is disabled or is locked.
        var to = PageAddress.inside(request.getParameter(PageAddress.PARAMETER));
        String why = problem instanceof TooManyAttemptsException ? "wait" : "error";
        response.sendRedirect(PageAddress.signIn(request, why, to));
    }
}
