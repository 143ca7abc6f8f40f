package tieline.dasr.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tieline.dasr.BatchSection;
import tieline.dasr.exceptions.ExceptionPages;
import tieline.dasr.exceptions.ExceptionRow;

/** The open exceptions of a batch, on its page. */
@Component
class ExceptionsOfBatch implements BatchSection {

    private static final int SHOWN = 20;

    private final ExceptionPages exceptions;

    ExceptionsOfBatch(ExceptionPages exceptions) {
        this.exceptions = exceptions;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String template() {
        return "dasr/exceptions";
    }

    @Override
    public String fragment() {
        return "ofBatch";
    }

    @Override
    public @Nullable Object content(UUID batchId) {
        List<ExceptionRow> open = exceptions.openFor(batchId, SHOWN);
        return open.isEmpty() ? null : open;
    }
}
