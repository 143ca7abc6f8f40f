package tieline.dasr.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names no batch, or no request in it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class BatchNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BatchNotFoundException(String name) {
        super("There is no " + name);
    }
}
