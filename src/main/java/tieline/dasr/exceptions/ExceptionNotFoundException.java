package tieline.dasr.exceptions;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such exception. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ExceptionNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExceptionNotFoundException(String reference) {
        super("There is no exception " + reference + ".");
    }
}
