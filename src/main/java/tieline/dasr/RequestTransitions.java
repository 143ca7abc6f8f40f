package tieline.dasr;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.security.CurrentActor;

/**
 * The one place where requests change their state many at a time. Every method is one statement: it locks the requests
 * in the order of their keys, takes only steps that {@link RequestStatus#canBecome} allows, and writes one event for each
 * request that took one. What a repeated or late message finds already done, it leaves alone; so each method may be
 * called again with the same arguments.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RequestTransitions {

    /** Expects chosen: account_id, request_id, from_status, to_status and whatever else is set. */
    private static final String AND_TELL = """
            INSERT INTO dasr_request_events (account_id, request_id, event_id, from_status, to_status, occurred_at,
                actor_name, reason)
            SELECT account_id, request_id, uuidv7(), from_status, to_status, :now, :actor, told FROM moved
            """;

    private static final String STEP = """
            WITH chosen AS (
                SELECT account_id, request_id, status AS from_status FROM dasr_requests
                WHERE %s AND (status || '>' || :to) = ANY (:allowed)
                ORDER BY account_id, request_id FOR UPDATE
            ), moved AS (
                UPDATE dasr_requests r SET status = :to, version = r.version + 1%s FROM chosen c
                WHERE r.account_id = c.account_id AND r.request_id = c.request_id
                RETURNING r.account_id, r.request_id, c.from_status, r.status AS to_status, :reason AS told
            )
            """ + AND_TELL;

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestTransitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Releases every valid request of a batch that is being sent. The database asks each account once more. */
    public int release(UUID batchId, String reason) {
        return step("batch_id = :id", "", batchId, RequestStatus.RELEASED, reason)
                .update();
    }

    /** The file has left: its released requests are sent. */
    public int sent(UUID transmissionId, Instant at, String reason) {
        return step("transmission_id = :id", ", sent_at = :at", transmissionId, RequestStatus.SENT, reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The transport proved that the file arrived. Requests that have a later answer already keep their state. */
    public int received(UUID transmissionId, Instant at, String reason) {
        jdbc.sql("""
                        UPDATE dasr_requests SET received_at = :at, version = version + 1
                        WHERE transmission_id = :id AND received_at IS NULL AND sent_at IS NOT NULL AND status <> 'SENT'
                        """)
                .param("id", transmissionId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return step("transmission_id = :id", ", received_at = :at", transmissionId, RequestStatus.RECEIVED, reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The 997's word on each request. A request that has its 814 already keeps its state and only notes an accepting
     * 997; a second 997 changes nothing.
     *
     * @return the requests on which the word took effect; the others are for a person to look at
     */
    public Set<UUID> acknowledged(Collection<RequestAck> acks, Instant at) {
        return ids(told(jdbc.sql("""
                        WITH said AS (
                            SELECT * FROM unnest(:ids, :codes, :states) AS s(request_id, code, to_status)
                        ), chosen AS (
                            SELECT r.account_id, r.request_id, r.status AS from_status, s.code,
                                CASE WHEN (r.status || '>' || s.to_status) = ANY (:allowed) THEN s.to_status
                                    ELSE r.status END AS to_status
                            FROM dasr_requests r JOIN said s ON s.request_id = r.request_id
                            WHERE r.acked_at IS NULL AND ((r.status || '>' || s.to_status) = ANY (:allowed)
                                OR s.to_status = 'ACKED' AND r.status IN ('PENDING', 'ACCEPTED', 'REJECTED', 'SWITCHED'))
                            ORDER BY r.account_id, r.request_id FOR UPDATE OF r
                        ), moved AS (
                            UPDATE dasr_requests r SET status = c.to_status, acked_at = :at, ack_code = c.code,
                                version = r.version + 1
                            FROM chosen c WHERE r.account_id = c.account_id AND r.request_id = c.request_id
                            RETURNING r.account_id, r.request_id, c.from_status, c.to_status, '997 ' || c.code AS told
                        )
                        """ + AND_TELL + "RETURNING request_id")
                .param("ids", uuids(acks.stream().map(RequestAck::requestId)))
                .param("codes", texts(acks.stream().map(RequestAck::code)))
                .param("states", texts(acks.stream().map(ack -> ack.status().name())))
                .param("at", at.atOffset(ZoneOffset.UTC))));
    }

    /**
     * The 814's word on each request. A response may overtake the 997; a second response, or one to a request that
     * expects none, changes nothing.
     *
     * @return the requests on which the word took effect; the others are for a person to look at
     */
    public Set<UUID> responded(Collection<RequestResponse> responses, Instant at) {
        return ids(told(jdbc.sql("""
                        WITH said AS (
                            SELECT * FROM unnest(:ids, :states, :codes, :texts, :ends)
                                AS s(request_id, to_status, codes, words, service_end)
                        ), chosen AS (
                            SELECT r.account_id, r.request_id, r.status AS from_status, s.to_status, s.codes, s.words,
                                s.service_end
                            FROM dasr_requests r JOIN said s ON s.request_id = r.request_id
                            WHERE (r.status || '>' || s.to_status) = ANY (:allowed)
                            ORDER BY r.account_id, r.request_id FOR UPDATE OF r
                        ), moved AS (
                            UPDATE dasr_requests r SET status = c.to_status, responded_at = :at,
                                response_codes = CASE WHEN c.codes = '' THEN '{}'
                                    ELSE string_to_array(c.codes, ' ') END,
                                response_text = c.words, service_end_date = c.service_end, version = r.version + 1
                            FROM chosen c WHERE r.account_id = c.account_id AND r.request_id = c.request_id
                            RETURNING r.account_id, r.request_id, c.from_status, c.to_status,
                                rtrim('814 ' || lower(c.to_status) || ' ' || c.codes) AS told
                        )
                        """ + AND_TELL + "RETURNING request_id")
                .param("ids", uuids(responses.stream().map(RequestResponse::requestId)))
                .param(
                        "states",
                        texts(responses.stream().map(said -> said.status().name())))
                .param("codes", texts(responses.stream().map(said -> String.join(" ", said.codes()))))
                .param("texts", texts(responses.stream().map(RequestResponse::text)))
                .param(
                        "ends",
                        new SqlArrayValue(
                                "date",
                                responses.stream()
                                        .map(RequestResponse::serviceEndDate)
                                        .toArray()))
                .param("at", at.atOffset(ZoneOffset.UTC))));
    }

    /** The meters were read: these accepted accounts are on bundled service. */
    public Set<UUID> switched(Collection<UUID> requestIds, String reason) {
        return ids(step(
                "request_id = ANY (:id)",
                "",
                uuids(requestIds.stream()),
                RequestStatus.SWITCHED,
                reason,
                "RETURNING request_id"));
    }

    /** Takes back every request of a batch that is in no file: all valid ones, or those released and not yet built in. */
    public int cancelled(UUID batchId, String reason) {
        return step("batch_id = :id AND transmission_id IS NULL", "", batchId, RequestStatus.CANCELLED, reason)
                .update();
    }

    /** The requests of a file that has left replace refused ones; those are now superseded. */
    public int superseded(UUID transmissionId, String reason) {
        return step(
                        "(account_id, request_id) IN (SELECT account_id, replaces_request_id FROM dasr_requests"
                                + " WHERE transmission_id = :id)",
                        "",
                        transmissionId,
                        RequestStatus.SUPERSEDED,
                        reason)
                .update();
    }

    /** Both fragments are constants of this class. */
    private StatementSpec step(String which, String sets, Object id, RequestStatus to, String reason) {
        return step(which, sets, id, to, reason, "");
    }

    private StatementSpec step(
            String which, String sets, Object id, RequestStatus to, String reason, String returning) {
        return told(jdbc.sql(STEP.formatted(which, sets) + returning)
                .param("id", id)
                .param("to", to.name())
                .param("reason", reason));
    }

    private StatementSpec told(StatementSpec statement) {
        return statement
                .param("allowed", texts(RequestStatus.allowedSteps().stream()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", CurrentActor.get().name());
    }

    private static Set<UUID> ids(StatementSpec statement) {
        return statement.query(UUID.class).set();
    }

    private static SqlArrayValue uuids(Stream<UUID> values) {
        return new SqlArrayValue("uuid", values.toArray());
    }

    private static SqlArrayValue texts(Stream<@Nullable String> values) {
        return new SqlArrayValue("text", values.toArray());
    }
}
