package tieline.dasr.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.route.Routes;
import tieline.platform.time.Pacific;

/** The door to the disconnect requests as a whole. Reads what is open, so it does not slow down with the years. */
@Service
@Transactional(readOnly = true)
public class DasrOverview {

    private final OpenBatchQueries batches;
    private final DueQueries due;
    private final EventQueries events;
    private final Routes routes;
    private final Clock clock;

    DasrOverview(OpenBatchQueries batches, DueQueries due, EventQueries events, Routes routes, Clock clock) {
        this.batches = batches;
        this.due = due;
        this.events = events;
        this.routes = routes;
        this.clock = clock;
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

    /** Sent files without a 997, the earliest sent first; at most {@code limit}. */
    public List<AwaitedAck> awaitedAcks(int limit) {
        return due.acks(limit);
    }

    /** Acknowledged requests without a final 814, the earliest acknowledged first; at most {@code limit} groups. */
    public List<AwaitedResponses> awaitedResponses(int limit) {
        return due.responses(limit);
    }

    /** Contracts that end from today to so many days later under a live request; at most {@code limit} groups. */
    public List<ContractEnd> contractsEndingWithin(int days, int limit) {
        LocalDate today = Pacific.dateOf(clock.instant());
        return due.contractEnds(today, today.plusDays(days), limit);
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
