package tieline.crs.inputs;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.imports.FileChunks;

/** The uploaded files of inputs. */
@Component
class CrsImportChunks extends FileChunks {

    CrsImportChunks(JdbcClient jdbc, DataSource dataSource) {
        super(jdbc, dataSource, "crs_import_chunks");
    }
}
