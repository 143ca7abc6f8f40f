package tieline.dasr.route;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such route. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class RouteNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RouteNotFoundException(String which) {
        super("There is no route " + which + ".");
    }
}
