package tieline.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends whoever is not signed in to the sign-in page, which leads back to the page asked for. The way back is in the
 * address and not in a session, so that strangers cannot fill the sessions' table and each tab finds its own page.
 */
class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        String signIn = PageAddress.signIn(request, null, PageAddress.askedFor(request));
        if (PageAddress.isPartial(request)) {
            // htmx would put the sign-in page into the middle of the page; told so, it opens it as a page.
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signIn);
        }
    }
}
