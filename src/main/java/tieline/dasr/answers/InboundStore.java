package tieline.dasr.answers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.platform.database.Ids;

/** The table of received files. */
@Component
class InboundStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    InboundStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps a file before it is removed at the utility. The same file under the same name is kept once: after a crash
     * between keeping and removing it is simply found again.
     */
    @Transactional
    public void keep(UUID routeId, String fileName, byte[] content) {
        jdbc.sql("""
                        INSERT INTO dasr_inbound_files (inbound_id, route_id, file_name, content, content_sha256,
                            received_at, status)
                        VALUES (:id, :routeId, :fileName, :content, :sha256, :now, 'STORED')
                        ON CONFLICT (route_id, file_name, content_sha256) DO NOTHING
                        """)
                .param("id", Ids.next())
                .param("routeId", routeId)
                .param("fileName", fileName)
                .param("content", content)
                .param("sha256", sha256(content))
                .param("now", now())
                .update();
    }

    /** Received files that nobody has read, oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> unread() {
        return jdbc.sql("""
                        SELECT inbound_id FROM dasr_inbound_files WHERE status = 'STORED'
                        ORDER BY received_at, inbound_id LIMIT 1000
                        """).query(UUID.class).list();
    }

    /** The bytes of a kept file, which never change. */
    @Transactional(readOnly = true)
    public byte[] content(UUID inboundId) {
        return jdbc.sql("SELECT content FROM dasr_inbound_files WHERE inbound_id = :id")
                .param("id", inboundId)
                .query(byte[].class)
                .single();
    }

    /** Locks an unread file for reading; empty when it was read meanwhile or another node is reading it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<InboundFile> lockUnread(UUID inboundId) {
        return jdbc.sql("""
                        SELECT inbound_id, route_id, file_name, received_at FROM dasr_inbound_files
                        WHERE inbound_id = :id AND status = 'STORED' FOR UPDATE SKIP LOCKED
                        """)
                .param("id", inboundId)
                .query((row, n) -> new InboundFile(
                        row.getObject("inbound_id", UUID.class),
                        row.getObject("route_id", UUID.class),
                        row.getString("file_name"),
                        row.getTimestamp("received_at").toInstant()))
                .optional();
    }

    /** Notes that the file is read, and what it held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(UUID inboundId, String summary) {
        jdbc.sql("""
                        UPDATE dasr_inbound_files SET status = 'READ', read_at = :now, summary = :summary
                        WHERE inbound_id = :id
                        """)
                .param("id", inboundId)
                .param("now", now())
                .param("summary", summary)
                .update();
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
