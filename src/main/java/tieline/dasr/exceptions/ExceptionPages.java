package tieline.dasr.exceptions;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** What the pages show of exceptions. */
@Service
public class ExceptionPages {

    private static final String READERS = "hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')";

    private final ExceptionQueries queries;

    ExceptionPages(ExceptionQueries queries) {
        this.queries = queries;
    }

    /** One page of those that match, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public KeysetPage<ExceptionRow> page(ExceptionFilter filter, Place place, int size) {
        return queries.page(filter, place, size);
    }

    /** How many match. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public long count(ExceptionFilter filter) {
        return queries.count(filter);
    }

    /** Hands over every one that matches, the newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public void all(ExceptionFilter filter, Consumer<ExceptionRow> sink) {
        queries.all(filter, sink);
    }

    /**
     * One exception.
     *
     * @throws ExceptionNotFoundException when there is none
     */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public ExceptionRow get(String reference) {
        return queries.find(reference).orElseThrow(() -> new ExceptionNotFoundException(reference));
    }

    /** The open exceptions of a batch, the newest first, at most {@code most}; for the batch's page. */
    @Transactional(readOnly = true)
    public List<ExceptionRow> openFor(UUID batchId, int most) {
        return queries.openOfBatch(batchId, most);
    }

    /** How many are open in all; for the rail. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true) // one statement, on every page
    public long countOpen() {
        return queries.countOpen();
    }
}
