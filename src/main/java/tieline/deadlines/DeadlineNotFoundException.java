package tieline.deadlines;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such deadline. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class DeadlineNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadlineNotFoundException(String reference) {
        super("There is no deadline " + reference + ".");
    }
}
