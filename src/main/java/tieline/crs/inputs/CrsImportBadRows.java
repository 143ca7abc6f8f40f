package tieline.crs.inputs;

import org.springframework.stereotype.Component;
import tieline.platform.imports.BadRowsCopy;

/** The bad rows of files of inputs. */
@Component
class CrsImportBadRows extends BadRowsCopy {

    CrsImportBadRows(CrsImportChunks chunks, CrsImportErrors errors) {
        super(chunks, errors);
    }
}
