package tieline.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tieline.platform.database.Ids;

/**
 * Gives every request an identifier that stands in its log lines, its audit events, its error page and the response
 * header {@code X-Request-Id}. An identifier sent by the client is ignored: it could be forged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIds extends OncePerRequestFilter {

    /** The name of the request's identifier, in the logging context and as a request attribute. */
    public static final String REQUEST_ID = "requestId";

    /** The name of the client's address in the logging context. */
    public static final String REMOTE_ADDRESS = "remoteAddress";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = Ids.next().toString();
        MDC.put(REQUEST_ID, id);
        MDC.put(REMOTE_ADDRESS, request.getRemoteAddr());
        request.setAttribute(REQUEST_ID, id);
        response.setHeader("X-Request-Id", id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST_ID);
            MDC.remove(REMOTE_ADDRESS);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }
}
