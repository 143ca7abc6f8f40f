package tieline.crs.inputs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.imports.ImportErrors;

/** Why rows of files of inputs are left out. */
@Component
class CrsImportErrors extends ImportErrors {

    static final String TABLE = "crs_import_errors";

    CrsImportErrors(JdbcClient jdbc) {
        super(jdbc, "crs_import_rows", TABLE);
    }
}
