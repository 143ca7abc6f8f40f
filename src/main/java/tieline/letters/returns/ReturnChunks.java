package tieline.letters.returns;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.imports.FileChunks;

/** The uploaded files of returned mail. */
@Component
class ReturnChunks extends FileChunks {

    ReturnChunks(JdbcClient jdbc, DataSource dataSource) {
        super(jdbc, dataSource, "letter_return_chunks");
    }
}
