package tieline.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.deadlines.DeadlineQueries.Cursor;
import tieline.platform.time.Pacific;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;
import tieline.platform.web.TimelineEntry;

/** What is shown of deadlines: those kept here and those that features derive, as one list by the instant they are due. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(DeadlinePages.READERS)
public class DeadlinePages {

    static final String READERS = "hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')";

    private static final Comparator<DeadlineItem> ORDER =
            Comparator.comparing(DeadlineItem::dueAt).thenComparing(DeadlineItem::key);

    private final DeadlineQueries queries;
    private final DeadlineEvents events;
    private final ObjectProvider<DeadlineSource> sources;
    private final Clock clock;

    DeadlinePages(DeadlineQueries queries, DeadlineEvents events, ObjectProvider<DeadlineSource> sources, Clock clock) {
        this.queries = queries;
        this.events = events;
        this.sources = sources;
        this.clock = clock;
    }

    /** One page of those that match, the earliest due first. */
    public KeysetPage<DeadlineItem> page(DeadlineFilter filter, Place place, int size) {
        Cursor cursor = Cursor.read(place.cursor());
        boolean backwards = place.isBackwards() && cursor != null;
        List<DeadlineItem> read = new ArrayList<>(queries.beyond(filter, cursor, backwards, size + 1));
        derived(filter)
                .filter(item -> cursor == null || isBeyond(item, cursor, backwards))
                .forEach(read::add);
        read.sort(backwards ? ORDER.reversed() : ORDER);
        List<DeadlineItem> kept = new ArrayList<>(read.subList(0, Math.min(size + 1, read.size())));
        if (backwards) {
            Collections.reverse(kept);
        }
        Place from = cursor == null ? Place.BEGINNING : place;
        return KeysetPage.of(kept, size, from, item -> Cursor.of(item).toString());
    }

    /** How many match. */
    public long count(DeadlineFilter filter) {
        return queries.count(filter) + derived(filter).count();
    }

    /** Hands over every one that matches, the earliest due first. */
    public void all(DeadlineFilter filter, Consumer<DeadlineItem> sink) {
        Iterator<DeadlineItem> derived = derived(filter).sorted(ORDER).iterator();
        try (Stream<DeadlineItem> kept = queries.all(filter)) {
            DeadlineItem[] next = {derived.hasNext() ? derived.next() : null};
            kept.forEach(item -> {
                while (next[0] != null && ORDER.compare(next[0], item) < 0) {
                    sink.accept(next[0]);
                    next[0] = derived.hasNext() ? derived.next() : null;
                }
                sink.accept(item);
            });
            while (next[0] != null) {
                sink.accept(next[0]);
                next[0] = derived.hasNext() ? derived.next() : null;
            }
        }
    }

    /** What is late or due within so many days, the earliest first; at most {@code limit}. */
    public List<DeadlineItem> dueWithin(int days, int limit) {
        LocalDate last = Pacific.dateOf(clock.instant()).plusDays(days);
        return page(DeadlineFilter.TO_DO.until(last), Place.BEGINNING, limit).rows();
    }

    /** How many are to do on each day from a day on, days without any left out; late ones are not counted. */
    public Map<LocalDate, Integer> counts(DeadlineFilter filter, LocalDate from, LocalDate to) {
        Map<LocalDate, Integer> counts = new TreeMap<>();
        DeadlineFilter range = new DeadlineFilter(
                filter.statuses(), filter.kind(), filter.text(), filter.owner(), filter.unowned(), from, to);
        all(range, item -> counts.merge(item.dueOn(), 1, Integer::sum));
        return counts;
    }

    /** Those of one object in every state, the earliest first; for its page. */
    @PreAuthorize("permitAll()")
    public List<DeadlineItem> of(String subjectKind, String subjectId) {
        List<DeadlineItem> items = new ArrayList<>(queries.of(subjectKind, subjectId));
        derived(DeadlineFilter.TO_DO)
                .filter(item -> item.subject().kind().equals(subjectKind)
                        && item.subject().id().equals(subjectId))
                .forEach(items::add);
        items.sort(ORDER);
        return items;
    }

    /**
     * One that is kept.
     *
     * @throws DeadlineNotFoundException when there is none
     */
    public DeadlineItem get(String reference) {
        return queries.find(reference).orElseThrow(() -> new DeadlineNotFoundException(reference));
    }

    /** Its history, the newest first. */
    public List<TimelineEntry> history(DeadlineItem item) {
        return events.history(UUID.fromString(item.key()));
    }

    private Stream<DeadlineItem> derived(DeadlineFilter filter) {
        return sources.orderedStream().flatMap(source -> source.open().stream()).filter(filter::matches);
    }

    private static boolean isBeyond(DeadlineItem item, Cursor cursor, boolean backwards) {
        int byInstant = item.dueAt().compareTo(cursor.dueAt());
        int order = byInstant == 0 ? item.key().compareTo(cursor.key()) : byInstant;
        return backwards ? order < 0 : order > 0;
    }
}
