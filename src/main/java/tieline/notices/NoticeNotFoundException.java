package tieline.notices;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such notice. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoticeNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticeNotFoundException(String reference) {
        super("There is no notice " + reference + ".");
    }
}
