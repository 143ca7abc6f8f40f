package tieline.audit;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** The door to searching the whole audit trail. */
@Service
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE', 'ADMINISTRATOR')")
public class AuditSearch {

    /** Up to how many events are counted; beyond, a page says "more than". */
    public static final int COUNTED_MAX = 10_000;

    private final AuditQueries queries;

    AuditSearch(AuditQueries queries) {
        this.queries = queries;
    }

    /** One page of events, newest first. */
    @Transactional(readOnly = true)
    public KeysetPage<AuditEvent> page(AuditFilter filter, Place place, int size) {
        return queries.page(filter, place, size);
    }

    /** How many events match; {@code COUNTED_MAX + 1} stands for more than that. */
    @Transactional(readOnly = true)
    public int count(AuditFilter filter) {
        return queries.count(filter, COUNTED_MAX + 1);
    }

    /** Hands over all events that match, newest first, without keeping them. */
    @Transactional(readOnly = true)
    public void each(AuditFilter filter, Consumer<AuditEvent> work) {
        queries.each(filter, work);
    }

    /** The actions that occur. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return queries.actions();
    }

    /** The kinds of objects that occur. */
    @Transactional(readOnly = true)
    public List<String> subjectKinds() {
        return queries.subjectKinds();
    }
}
