package tieline.accounts;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.imports.FileChunks;

/** The uploaded account files. */
@Component
class AccountImportChunks extends FileChunks {

    AccountImportChunks(JdbcClient jdbc, DataSource dataSource) {
        super(jdbc, dataSource, "account_import_chunks");
    }
}
