package tieline.dasr.inbound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Reads the files that came from utilities, the latest first. */
@Service
public class ReceivedFiles {

    private static final String READERS = "hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')";

    private static final String SELECT = """
            SELECT i.inbound_id, i.file_name, o.code AS route_code, o.utility, i.content_sha256,
                octet_length(i.content) AS bytes, i.received_at, i.status, i.read_at, i.summary
            FROM dasr_inbound_files i JOIN dasr_routes o ON o.route_id = i.route_id
            """;

    private final JdbcClient jdbc;

    ReceivedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One page of the files of a utility, or of all. A file's identifier is its cursor.
     *
     * @param utility null for all
     */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public KeysetPage<ReceivedFile> page(@Nullable Utility utility, Place place, int size) {
        String sql = SELECT
                + """
                WHERE (CAST(:utility AS text) IS NULL OR o.utility = :utility)
                  AND (CAST(:cursor AS text) IS NULL OR (i.received_at, i.inbound_id) %s
                    (SELECT c.received_at, c.inbound_id FROM dasr_inbound_files c WHERE c.inbound_id::text = :cursor))
                ORDER BY i.received_at %s, i.inbound_id %s LIMIT :limit
                """.formatted(
                                place.isBackwards() ? ">" : "<",
                                place.isBackwards() ? "ASC" : "DESC",
                                place.isBackwards() ? "ASC" : "DESC");
        List<ReceivedFile> read = new ArrayList<>(jdbc.sql(sql)
                .param("utility", utility == null ? null : utility.name())
                .param("cursor", place.cursor())
                .param("limit", size + 1)
                .query(ReceivedFile::from)
                .list());
        if (place.isBackwards()) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, size, place, file -> file.inboundId().toString());
    }

    /** One file. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public Optional<ReceivedFile> find(UUID inboundId) {
        return jdbc.sql(SELECT + " WHERE i.inbound_id = :id")
                .param("id", inboundId)
                .query(ReceivedFile::from)
                .optional();
    }

    /** The file byte for byte, at most the first {@code most} bytes. */
    @Transactional(readOnly = true)
    @PreAuthorize(READERS)
    public byte[] content(UUID inboundId, int most) {
        return jdbc.sql("SELECT substring(content FROM 1 FOR :most) FROM dasr_inbound_files WHERE inbound_id = :id")
                .param("id", inboundId)
                .param("most", most)
                .query(byte[].class)
                .single();
    }
}
