package tieline.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import tieline.platform.database.SampleData;

/** Gives every page its {@link PageShell}. */
@ControllerAdvice
public class PageShellAdvice {

    private final Navigation navigation;
    private final RailMarkup rail;
    private final SampleData sampleData;

    PageShellAdvice(Navigation navigation, SampleData sampleData, ServletContext server) {
        this.navigation = navigation;
        this.rail = new RailMarkup(server.getContextPath());
        this.sampleData = sampleData;
    }

    /** The model attribute that {@code layout.html} reads. */
    @ModelAttribute("shell")
    public PageShell shell(HttpServletRequest request) {
        return new PageShell(
                navigation, rail, viewer(), ViewAddress.of(path(request), request), sampleData, requestId(request));
    }

    private static String requestId(HttpServletRequest request) {
        return request.getAttribute(RequestIds.REQUEST_ID) instanceof String id ? id : "";
    }

    private static @Nullable Authentication viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return null;
        }
        return authentication;
    }

    /** On an error page the address that was asked for, not that of the error page. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = asked == null ? request.getRequestURI() : asked.toString();
        return uri.substring(Math.min(request.getContextPath().length(), uri.length()));
    }
}
