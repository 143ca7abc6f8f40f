package tieline.crs.scenarios;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such scenario. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ScenarioNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioNotFoundException(String reference) {
        super("There is no scenario " + reference + ".");
    }
}
