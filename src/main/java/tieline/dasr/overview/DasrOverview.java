package tieline.dasr.overview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.route.Routes;

/** The door to the disconnect requests as a whole. Reads what is open, so it does not slow down with the years. */
@Service
@Transactional(readOnly = true)
public class DasrOverview {

    private final OpenBatchQueries batches;
    private final EventQueries events;
    private final Routes routes;

    DasrOverview(OpenBatchQueries batches, EventQueries events, Routes routes) {
        this.batches = batches;
        this.events = events;
        this.routes = routes;
    }

    /**
     * Every batch that is neither closed nor cancelled, the oldest first.
     *
     * @param viewer who asks; null for nobody
     */
    public List<OpenBatch> openBatches(@Nullable UUID viewer) {
        return batches.all(viewer);
    }

    /** Whether there was ever a batch. */
    public boolean anyBatch() {
        return batches.any();
    }

    /** Open exceptions: those that nobody has taken first, then the newest. */
    public List<OpenException> openExceptions(int limit) {
        return events.exceptions(limit);
    }

    /** How many exceptions are open. */
    public ExceptionCounts exceptionCounts() {
        return events.exceptionCounts();
    }

    /** The newest decisions and sent files. */
    public List<BatchNews> news(int limit) {
        return events.news(limit);
    }

    /** Routes in use that are on hold or whose connection no test has proved. */
    public List<RouteTrouble> routesInTrouble() {
        return routes.allInUse().stream()
                .filter(route -> route.onHold() || route.testedAt() == null)
                .map(route -> new RouteTrouble(route.code(), route.utility(), route.address(), route.holdReason()))
                .toList();
    }
}
