package tieline.users.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where to go after signing in: an address of this application without scheme and host, or nothing. */
final class PageAddress {

    /** The parameter of the sign-in page and its form. */
    static final String PARAMETER = "to";

    private static final int LONGEST = 1000;

    private PageAddress() {}

    /** The address if it leads into this application and nowhere else. */
    static Optional<String> inside(@Nullable String address) {
        if (address == null || address.length() > LONGEST || !address.startsWith("/")) {
            return Optional.empty();
        }
        // Browsers read "//host" and "/\host" as another site, and drop tabs and line ends before they decide.
        boolean foreign = address.startsWith("//") || address.indexOf('\\') >= 0;
        boolean plain = address.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return foreign || !plain ? Optional.empty() : Optional.of(address);
    }

    /** The page a request asks for, or for a partial update the page it stands on. */
    static Optional<String> askedFor(HttpServletRequest request) {
        if (isPartial(request)) {
            return insideOf(request.getHeader("HX-Current-URL"));
        }
        if (!"GET".equals(request.getMethod())) {
            return Optional.empty();
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return inside(query == null ? path : path + "?" + query);
    }

    /** Whether htmx asks for a part of a page. */
    static boolean isPartial(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** The sign-in page, with the way back to a page. The start page needs none: it comes next anyway. */
    static String signIn(HttpServletRequest request, @Nullable String said, Optional<String> to) {
        StringBuilder address = new StringBuilder(request.getContextPath()).append("/login");
        char separator = '?';
        if (said != null) {
            address.append(separator).append(said);
            separator = '&';
        }
        if (to.isPresent() && !to.get().equals("/")) {
            address.append(separator)
                    .append(PARAMETER)
                    .append('=')
                    .append(UriUtils.encode(to.get(), StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    private static Optional<String> insideOf(@Nullable String fullAddress) {
        if (fullAddress == null) {
            return Optional.empty();
        }
        try {
            URI address = new URI(fullAddress);
            String query = address.getRawQuery();
            return inside(query == null ? address.getRawPath() : address.getRawPath() + "?" + query);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
