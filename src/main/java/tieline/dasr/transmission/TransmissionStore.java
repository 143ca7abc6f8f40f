package tieline.dasr.transmission;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The tables of transmissions and of the numbers that requests get in a file. */
@Component
class TransmissionStore {

    private static final String COLUMNS = """
            transmission_id, batch_id, route_id, isa_control, gs_control, file_name, content_sha256,
            length(content) AS bytes, request_count, status, attempts, last_error, built_at, sent_at, receipt, ack_code,
            acked_at
            """;

    private final JdbcClient jdbc;

    TransmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A released request that stands in no file yet.
     *
     * @param customerNumber our own key of the account, for REF*11
     */
    record Released(UUID requestId, String accountNumber, String customerNumber, String customerName) {}

    /** The next released requests without a file, in the order of their account numbers. */
    List<Released> releasedWithoutFile(UUID batchId, int limit) {
        return jdbc.sql("""
                        SELECT request_id, account_number, customer_number, customer_name FROM dasr_requests
                        WHERE batch_id = :batchId AND status = 'RELEASED' AND transmission_id IS NULL
                        ORDER BY account_number LIMIT :limit
                        """)
                .param("batchId", batchId)
                .param("limit", limit)
                .query(Released.class)
                .list();
    }

    /** The requests that would be sent now, in the order of their account numbers. */
    List<Released> wouldBeSent(UUID batchId, int limit) {
        return jdbc.sql("""
                        SELECT request_id, account_number, customer_number, customer_name FROM dasr_requests
                        WHERE batch_id = :batchId AND status IN ('VALID', 'RELEASED') AND transmission_id IS NULL
                        ORDER BY account_number LIMIT :limit
                        """)
                .param("batchId", batchId)
                .param("limit", limit)
                .query(Released.class)
                .list();
    }

    /** The file of a batch with this ISA13. */
    Optional<Transmission> find(UUID batchId, long isaControl) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM dasr_transmissions WHERE batch_id = :batchId AND isa_control = :isaControl")
                .param("batchId", batchId)
                .param("isaControl", isaControl)
                .query(Transmission.class)
                .optional();
    }

    void insert(Transmission built, UUID decisionId, String utility, byte[] content) {
        jdbc.sql("""
                        INSERT INTO dasr_transmissions (transmission_id, batch_id, utility, route_id, decision_id,
                            isa_control, gs_control, file_name, content, content_sha256, request_count, status, built_at)
                        VALUES (:id, :batchId, :utility, :routeId, :decisionId, :isa, :gs, :fileName, :content, :sha256,
                            :requests, 'BUILT', :builtAt)
                        """)
                .param("id", built.transmissionId())
                .param("batchId", built.batchId())
                .param("utility", utility)
                .param("routeId", built.routeId())
                .param("decisionId", decisionId)
                .param("isa", built.isaControl())
                .param("gs", built.gsControl())
                .param("fileName", built.fileName())
                .param("content", content)
                .param("sha256", built.contentSha256())
                .param("requests", built.requestCount())
                .param("builtAt", built.builtAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Gives each request its place and numbers in the file; the lists run side by side. The conditions on its state are
     * written so that no index answers them: each row is found by its identifier, and the planner, which has no statistics
     * of requests made a moment ago, must not think of reading all that are in no file.
     */
    void number(UUID transmissionId, List<UUID> requestIds, List<String> setControls, List<String> numbers) {
        int updated = jdbc.sql("""
                        UPDATE dasr_requests r SET transmission_id = :id, set_control = n.set_control,
                            transaction_number = n.number, tracking_number = n.number, version = r.version + 1
                        FROM unnest(:requestIds, :setControls, :numbers) AS n(request_id, set_control, number)
                        WHERE r.request_id = n.request_id AND (r.status = 'RELEASED') IS TRUE
                          AND (r.transmission_id IS NULL) IS TRUE
                        """)
                .param("id", transmissionId)
                .param("requestIds", new SqlArrayValue("uuid", requestIds.toArray()))
                .param("setControls", new SqlArrayValue("text", setControls.toArray()))
                .param("numbers", new SqlArrayValue("text", numbers.toArray()))
                .update();
        if (updated != requestIds.size()) {
            throw new IllegalStateException("another run has already put some of these requests into a file");
        }
    }

    List<Transmission> ofBatch(UUID batchId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM dasr_transmissions WHERE batch_id = :batchId ORDER BY isa_control")
                .param("batchId", batchId)
                .query(Transmission.class)
                .list();
    }

    Optional<Transmission> find(UUID transmissionId) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM dasr_transmissions WHERE transmission_id = :id")
                .param("id", transmissionId)
                .query(Transmission.class)
                .optional();
    }

    byte[] content(UUID transmissionId) {
        return jdbc.sql("SELECT content FROM dasr_transmissions WHERE transmission_id = :id")
                .param("id", transmissionId)
                .query(byte[].class)
                .single();
    }

    /** Notes that the file stands whole under its temporary name; false when another run was faster. */
    boolean uploaded(UUID transmissionId) {
        return jdbc.sql("""
                        UPDATE dasr_transmissions SET status = 'UPLOADED', last_error = NULL
                        WHERE transmission_id = :id AND status = 'BUILT'
                        """).param("id", transmissionId).update() == 1;
    }

    /** Notes that the file has its final name; false when that was noted before. */
    boolean sent(UUID transmissionId, Instant at, String receipt) {
        return jdbc.sql("""
                        UPDATE dasr_transmissions SET status = 'SENT', sent_at = :at, receipt = :receipt, last_error = NULL
                        WHERE transmission_id = :id AND status = 'UPLOADED'
                        """)
                        .param("id", transmissionId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("receipt", receipt)
                        .update()
                == 1;
    }

    void failed(UUID transmissionId, String error) {
        jdbc.sql("""
                        UPDATE dasr_transmissions SET attempts = attempts + 1, last_error = :error
                        WHERE transmission_id = :id
                        """).param("id", transmissionId).param("error", error).update();
    }
}
