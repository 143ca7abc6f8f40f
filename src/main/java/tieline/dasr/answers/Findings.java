package tieline.dasr.answers;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.exceptions.Exceptions;
import tieline.dasr.exceptions.NewException;
import tieline.dasr.exceptions.Subject;
import tieline.dasr.exceptions.Taxonomy;
import tieline.dasr.route.Route;
import tieline.platform.time.Pacific;

/** Trouble around a route or a file as a whole, noticed outside of reading. */
@Component
class Findings {

    private final Exceptions exceptions;
    private final Clock clock;

    Findings(Exceptions exceptions, Clock clock) {
        this.exceptions = exceptions;
        this.clock = clock;
    }

    /** The route cannot be polled; one item however often it fails, until it answers again. */
    @Transactional
    public void routeUnreachable(Route route, String reason, String key) {
        exceptions.open(NewException.of(
                        ExceptionKind.ROUTE_UNREACHABLE,
                        Taxonomy.OTHER,
                        "No answers can be fetched over " + route.code(),
                        "Check the route. Polling goes on by itself; this item closes when the route answers.",
                        key)
                .about(Subject.route(route.utility(), route.routeId()))
                .raw(reason));
    }

    /** What was open under this key has settled itself. */
    @Transactional
    public void settled(String key, String how) {
        exceptions.resolveByKey(key, how);
    }

    /** A waiting file is too large to be fetched; noted once a day. */
    @Transactional
    public void tooLarge(Route route, String fileName, String words) {
        String key = "too-large:" + route.routeId() + ":" + fileName + ":" + Pacific.dateOf(clock.instant());
        exceptions.open(NewException.of(
                        ExceptionKind.FILE_TOO_LARGE,
                        Taxonomy.CONTENT,
                        words,
                        "Ask the utility to send it in smaller files.",
                        key)
                .about(Subject.route(route.utility(), route.routeId())));
    }

    /** A kept file could not be read, for a reason that lies with us. */
    @Transactional
    public void notRead(UUID inboundId, Exception problem) {
        exceptions.open(NewException.of(
                        ExceptionKind.UNREADABLE,
                        Taxonomy.OTHER,
                        "A received file could not be processed",
                        "The file is kept and tried again at every poll. Tell those who run Tieline.",
                        "not-read:" + inboundId)
                .about(Subject.NONE.inbound(inboundId))
                .raw(String.valueOf(problem.getMessage())));
    }
}
