package tieline.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tieline.users.SignedInPerson;

/** Answers what a person may not do: 404 where no room has opened the address, else 403. */
class RefusedHandler implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException {
        if (problem instanceof CsrfException && !isSignedIn()) {
            // The session behind the form is over: the form's token went with it. Signing in makes a new one.
            Optional<String> to = PageAddress.inside(request.getParameter(PageAddress.PARAMETER));
            response.sendRedirect(PageAddress.signIn(request, "expired", to));
        } else if (problem instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof UnknownAddress.Refusal) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson;
    }
}
