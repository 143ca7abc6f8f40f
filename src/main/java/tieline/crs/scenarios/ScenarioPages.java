package tieline.crs.scenarios;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditTrail;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TimelineEntry;

/** What the pages show of scenarios. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class ScenarioPages {

    private static final int HISTORY = 50;

    private final ScenarioStore store;
    private final AuditTrail audit;

    ScenarioPages(ScenarioStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** One page of those that match, the newest first. */
    public KeysetPage<ScenarioView> page(ScenarioFilter filter, Place place, int size) {
        return store.page(filter, place, size);
    }

    /** How many match. */
    public long count(ScenarioFilter filter) {
        return store.count(filter);
    }

    /** Hands over every one that matches, the newest first. */
    public void all(ScenarioFilter filter, Consumer<ScenarioView> sink) {
        store.all(filter, sink);
    }

    /**
     * One scenario.
     *
     * @throws ScenarioNotFoundException when there is none
     */
    public ScenarioView get(String reference) {
        return store.find(reference).orElseThrow(() -> new ScenarioNotFoundException(reference));
    }

    /** Its history, the newest first. */
    public List<TimelineEntry> history(String reference) {
        return audit.history(Scenario.KIND, reference, HISTORY);
    }
}
