package tieline.dasr.answers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.dasr.exceptions.ExceptionKind;
import tieline.dasr.exceptions.Exceptions;
import tieline.dasr.exceptions.NewException;
import tieline.dasr.exceptions.Subject;
import tieline.dasr.exceptions.Taxonomy;
import tieline.dasr.route.Route;
import tieline.dasr.route.Routes;
import tieline.platform.time.Pacific;
import tieline.platform.time.WorkingDays;

/**
 * Notices answers that are late by the route's own expectations: a 997 by the hour, an 814 by working days after the 997.
 * The items close themselves when the answers come.
 */
@Service
public class Overdue {

    private final JdbcClient jdbc;
    private final Routes routes;
    private final Exceptions exceptions;
    private final WorkingDays workingDays;
    private final Clock clock;

    Overdue(JdbcClient jdbc, Routes routes, Exceptions exceptions, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.routes = routes;
        this.exceptions = exceptions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    private record LateFile(UUID transmissionId, UUID batchId, String fileName, int requests) {}

    private record LateBatch(UUID batchId, String reference, int requests) {}

    /** Opens an item for every file whose 997 is late and every batch whose 814s are late. */
    @Transactional
    public void look() {
        for (Route route : routes.allInUse()) {
            lateAcks(route).forEach(file -> openAck(route, file));
            lateResponses(route).forEach(batch -> openResponse(route, batch));
        }
    }

    /** Closes what was open about a batch and has come meanwhile. */
    @Transactional
    public void settle(UUID batchId) {
        jdbc.sql("SELECT transmission_id FROM dasr_transmissions WHERE batch_id = :id AND acked_at IS NOT NULL")
                .param("id", batchId)
                .query(UUID.class)
                .list()
                .forEach(file -> exceptions.resolveByKey("overdue-997:" + file, "The 997 has come, late."));
        boolean allAnswered =
                jdbc.sql("""
                        SELECT count(*) = 0 FROM dasr_requests
                        WHERE batch_id = :id AND status IN ('SENT', 'RECEIVED', 'ACKED', 'PENDING')
                        """).param("id", batchId).query(Boolean.class).single();
        if (allAnswered) {
            exceptions.resolveByKey("overdue-814:" + batchId, "Every request has its 814 response, late.");
        }
    }

    private List<LateFile> lateAcks(Route route) {
        Instant since = clock.instant().minus(Duration.ofHours(route.ackExpectedHours()));
        return jdbc.sql("""
                        SELECT transmission_id, batch_id, file_name, request_count AS requests
                        FROM dasr_transmissions
                        WHERE status = 'SENT' AND acked_at IS NULL AND sent_at < :since AND utility = :utility
                        ORDER BY sent_at LIMIT 1000
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("utility", route.utility().name())
                .query(LateFile.class)
                .list();
    }

    private List<LateBatch> lateResponses(Route route) {
        LocalDate today = Pacific.dateOf(clock.instant());
        LocalDate lastDay = workingDays.minus(today, route.responseExpectedWorkingDays());
        return jdbc.sql("""
                        SELECT b.batch_id, b.reference, count(*) AS requests
                        FROM dasr_requests r JOIN dasr_batches b ON b.batch_id = r.batch_id
                        WHERE r.status IN ('ACKED', 'PENDING') AND r.acked_at < :since AND r.utility = :utility
                        GROUP BY b.batch_id, b.reference ORDER BY b.reference LIMIT 1000
                        """)
                .param("since", lastDay.atStartOfDay(Pacific.ZONE).toOffsetDateTime())
                .param("utility", route.utility().name())
                .query(LateBatch.class)
                .list();
    }

    private void openAck(Route route, LateFile file) {
        exceptions.open(NewException.of(
                        ExceptionKind.OVERDUE_ACK,
                        Taxonomy.TIMING,
                        "No 997 for %s, %,d requests, expected within %d hours"
                                .formatted(file.fileName(), file.requests(), route.ackExpectedHours()),
                        "Telephone the utility's desk; do not send again before it confirms that the file is lost.",
                        "overdue-997:" + file.transmissionId())
                .about(Subject.route(route.utility(), route.routeId())
                        .batch(file.batchId())
                        .transmission(file.transmissionId())));
    }

    private void openResponse(Route route, LateBatch batch) {
        exceptions.open(NewException.of(
                        ExceptionKind.OVERDUE_RESPONSE,
                        Taxonomy.TIMING,
                        "No 814 response to %,d requests of %s, expected within %d working days"
                                .formatted(batch.requests(), batch.reference(), route.responseExpectedWorkingDays()),
                        "Ask the utility about these accounts; a second request would be rejected as a duplicate.",
                        "overdue-814:" + batch.batchId())
                .about(Subject.route(route.utility(), route.routeId()).batch(batch.batchId())));
    }
}
