package tieline.letters.returns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.imports.ImportErrors;

/** Why rows of files of returned mail are left out. */
@Component
class ReturnErrors extends ImportErrors {

    static final String TABLE = "letter_return_errors";

    ReturnErrors(JdbcClient jdbc) {
        super(jdbc, "letter_return_rows", TABLE);
    }
}
