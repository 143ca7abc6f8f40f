package tieline.dasr.answers;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.dasr.route.Route;
import tieline.dasr.transmission.ControlNumbers;
import tieline.dasr.transport.FileTransport;
import tieline.dasr.x12.AckWriter;
import tieline.dasr.x12.Delimiters;
import tieline.dasr.x12.Envelope;
import tieline.dasr.x12.Interchange;
import tieline.dasr.x12.X12Document;
import tieline.platform.database.Ids;
import tieline.platform.time.Pacific;

/**
 * Our own 997 for each group of 814 responses. It is built in the transaction that reads the file, and sent in the same
 * three noted steps as a file of requests.
 */
@Service
class AckReplies {

    private final JdbcClient jdbc;
    private final ControlNumbers controls;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AckReplies(JdbcClient jdbc, ControlNumbers controls, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.controls = controls;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Reply(UUID replyId, String fileName, byte[] content, String status) {

        String temporaryName() {
            return replyId + ".part";
        }
    }

    /** Builds the 997 that an interchange is owed; nothing where it holds only 997s itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void build(InboundFile file, Route route, Interchange interchange) {
        if (interchange.groups().stream().noneMatch(AckWriter::canAcknowledge)) {
            return;
        }
        var now = clock.instant();
        Envelope envelope = new Envelope(
                route.sender(),
                route.receiver(),
                route.usage(),
                Delimiters.USUAL,
                controls.nextInterchange(route),
                controls.nextGroup(route),
                Pacific.at(now).toLocalDateTime());
        Optional<X12Document> reply = AckWriter.write(envelope, interchange.groups());
        reply.ifPresent(document -> jdbc.sql("""
                        INSERT INTO dasr_ack_replies (reply_id, inbound_id, route_id, utility, isa_control, gs_control,
                            file_name, content, status, built_at)
                        VALUES (:id, :inboundId, :routeId, :utility, :isa, :gs, :fileName, :content, 'BUILT', :now)
                        """)
                .param("id", Ids.next())
                .param("inboundId", file.inboundId())
                .param("routeId", route.routeId())
                .param("utility", route.utility().name())
                .param("isa", envelope.interchangeControl())
                .param("gs", envelope.groupControl())
                .param(
                        "fileName",
                        "%s_%s_%09d_997.x12"
                                .formatted(
                                        route.utility().name(),
                                        Pacific.dateOf(now).format(DateTimeFormatter.BASIC_ISO_DATE),
                                        envelope.interchangeControl()))
                .param("content", document.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Whether 997s of this route are still to be sent. */
    boolean waiting(UUID routeId) {
        return !open(routeId).isEmpty();
    }

    /** Sends what waits, in the order of the control numbers. */
    void send(UUID routeId, FileTransport transport) throws IOException {
        for (Reply reply : open(routeId)) {
            if (reply.status().equals("BUILT")) {
                transport.put(reply.temporaryName(), reply.content());
                step(reply, "BUILT", "UPLOADED");
            }
            if (transport.sizeOfSent(reply.temporaryName()) >= 0) {
                transport.rename(reply.temporaryName(), reply.fileName());
            }
            step(reply, "UPLOADED", "SENT");
        }
    }

    private List<Reply> open(UUID routeId) {
        return jdbc.sql("""
                        SELECT reply_id, file_name, content, status FROM dasr_ack_replies
                        WHERE route_id = :routeId AND status <> 'SENT' ORDER BY isa_control LIMIT 100
                        """).param("routeId", routeId).query(Reply.class).list();
    }

    private void step(Reply reply, String from, String to) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE dasr_ack_replies SET status = :to,
                            sent_at = CASE WHEN :to = 'SENT' THEN CAST(:now AS timestamptz) END
                        WHERE reply_id = :id AND status = :from
                        """)
                .param("id", reply.replyId())
                .param("from", from)
                .param("to", to)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }
}
