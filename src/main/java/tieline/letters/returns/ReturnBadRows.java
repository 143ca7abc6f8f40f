package tieline.letters.returns;

import org.springframework.stereotype.Component;
import tieline.platform.imports.BadRowsCopy;

/** The bad rows of files of returned mail. */
@Component
class ReturnBadRows extends BadRowsCopy {

    ReturnBadRows(ReturnChunks chunks, ReturnErrors errors) {
        super(chunks, errors);
    }
}
