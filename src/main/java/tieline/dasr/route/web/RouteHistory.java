package tieline.dasr.route.web;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tieline.audit.AuditEvent;
import tieline.platform.web.TimelineEntry;

/** The audit trail of a route as its page shows it. */
final class RouteHistory {

    private static final Set<String> DECISIVE =
            Set.of("route.used", "route.held", "route.released", "route.retired", "route.decided");

    private RouteHistory() {}

    static List<TimelineEntry> of(List<AuditEvent> events) {
        return events.stream().map(RouteHistory::entry).toList();
    }

    private static TimelineEntry entry(AuditEvent event) {
        return new TimelineEntry(
                event.occurredAt(),
                withoutStop(event.summary()),
                event.actorName(),
                event.reason(),
                values(event, AuditEvent.Change::from),
                values(event, AuditEvent.Change::to),
                DECISIVE.contains(event.action()));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static @Nullable String values(AuditEvent event, Function<AuditEvent.Change, String> side) {
        String text = event.changes().stream()
                .filter(change -> !side.apply(change).isEmpty())
                .map(change -> change.name() + ": " + side.apply(change))
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }
}
