package tieline.dasr.exceptions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tieline.platform.database.Ids;

/** Opens and closes exceptions by their deduplication key. */
@Repository
class ExceptionStore {

    private final JdbcClient jdbc;

    ExceptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(String dedupeKey) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM dasr_exceptions WHERE dedupe_key = :key)")
                .param("key", dedupeKey)
                .query(Boolean.class)
                .single();
    }

    /** From here to the end of the transaction nobody else opens an exception, so a check stays true. */
    void lockOpening() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('dasr_exceptions.open', 0))")
                .query((row, n) -> true)
                .single();
    }

    /** The caller holds the lock and has seen that the key is free. */
    void insert(String reference, NewException item, Instant now) {
        Subject subject = item.subject();
        jdbc.sql("""
                        INSERT INTO dasr_exceptions (exception_id, reference, kind, taxonomy, title, next_step, raw_text,
                            utility, route_id, batch_id, transmission_id, inbound_id, account_id, request_id, dedupe_key,
                            status, opened_at)
                        VALUES (:id, :reference, :kind, :taxonomy, :title, :nextStep, :rawText, :utility, :routeId,
                            :batchId, :transmissionId, :inboundId, :accountId, :requestId, :key, 'OPEN', :now)
                        """)
                .param("id", Ids.next())
                .param("reference", reference)
                .param("kind", item.kind().name())
                .param("taxonomy", item.taxonomy().code())
                .param("title", RawText.storable(item.title()))
                .param("nextStep", item.nextStep())
                .param("rawText", item.rawText() == null ? null : RawText.storable(item.rawText()))
                .param(
                        "utility",
                        subject.utility() == null ? null : subject.utility().name())
                .param("routeId", subject.routeId())
                .param("batchId", subject.batchId())
                .param("transmissionId", subject.transmissionId())
                .param("inboundId", subject.inboundId())
                .param("accountId", subject.accountId())
                .param("requestId", subject.requestId())
                .param("key", item.dedupeKey())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Resolves what is open under a key and answers its reference. The key becomes free, also where a person had resolved
     * the item: the same trouble another time is a new item.
     */
    Optional<String> resolveByKey(String dedupeKey, String resolution, String by, Instant now) {
        Optional<String> open = jdbc.sql("""
                        UPDATE dasr_exceptions SET status = 'RESOLVED', resolution = :resolution, resolved_by_name = :by,
                            resolved_at = :now, version = version + 1
                        WHERE dedupe_key = :key AND status = 'OPEN' RETURNING reference
                        """)
                .param("resolution", resolution)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", dedupeKey)
                .query(String.class)
                .optional();
        jdbc.sql("UPDATE dasr_exceptions SET dedupe_key = dedupe_key || '#' || reference WHERE dedupe_key = :key")
                .param("key", dedupeKey)
                .update();
        return open;
    }
}
