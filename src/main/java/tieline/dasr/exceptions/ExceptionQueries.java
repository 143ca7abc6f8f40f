package tieline.dasr.exceptions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Reads exceptions for pages and files, the newest first. */
@Repository
class ExceptionQueries {

    private static final String SELECT = """
            SELECT e.reference, e.kind, e.taxonomy, e.title, e.next_step, e.raw_text, e.utility, o.code AS route_code,
                b.reference AS batch_reference, t.file_name AS sent_file_name, e.inbound_id,
                i.file_name AS inbound_file_name, e.account_id, r.account_number, r.customer_name, e.status, e.owner_id,
                e.owner_name, e.opened_at, e.resolved_at, e.resolved_by_name, e.resolution
            FROM dasr_exceptions e
            LEFT JOIN dasr_routes o ON o.route_id = e.route_id
            LEFT JOIN dasr_batches b ON b.batch_id = e.batch_id
            LEFT JOIN dasr_transmissions t ON t.transmission_id = e.transmission_id
            LEFT JOIN dasr_inbound_files i ON i.inbound_id = e.inbound_id
            LEFT JOIN dasr_requests r ON r.account_id = e.account_id AND r.request_id = e.request_id
            """;

    private static final String MATCHING = """
            WHERE (CAST(:kind AS text) IS NULL OR e.kind = :kind)
              AND (CAST(:utility AS text) IS NULL OR e.utility = :utility)
              AND (CAST(:taxonomy AS text) IS NULL OR e.taxonomy = :taxonomy)
              AND (CAST(:status AS text) IS NULL OR e.status = :status)
              AND (CAST(:owner AS uuid) IS NULL OR e.owner_id = :owner)
              AND (NOT :unowned OR e.owner_id IS NULL)
            """;

    private static final String NEWEST_FIRST = " ORDER BY e.opened_at DESC, e.exception_id DESC";

    private final JdbcClient jdbc;

    ExceptionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The references of the first and last row shown are the cursors. */
    KeysetPage<ExceptionRow> page(ExceptionFilter filter, Place place, int size) {
        String cursor = """
                 AND (CAST(:cursor AS text) IS NULL OR (e.opened_at, e.exception_id) %s
                    (SELECT c.opened_at, c.exception_id FROM dasr_exceptions c WHERE c.reference = :cursor))
                """.formatted(place.isBackwards() ? ">" : "<");
        String order = place.isBackwards() ? " ORDER BY e.opened_at, e.exception_id" : NEWEST_FIRST;
        List<ExceptionRow> read = new ArrayList<>(filtered(SELECT + MATCHING + cursor + order + " LIMIT :limit", filter)
                .param("cursor", place.cursor())
                .param("limit", size + 1)
                .query(ExceptionRow::from)
                .list());
        if (place.isBackwards()) {
            Collections.reverse(read);
        }
        return KeysetPage.of(read, size, place, ExceptionRow::reference);
    }

    void all(ExceptionFilter filter, Consumer<ExceptionRow> sink) {
        try (Stream<ExceptionRow> rows =
                filtered(SELECT + MATCHING + NEWEST_FIRST, filter).query(ExceptionRow::from).stream()) {
            rows.forEach(sink);
        }
    }

    long count(ExceptionFilter filter) {
        return filtered("SELECT count(*) FROM dasr_exceptions e " + MATCHING, filter)
                .query(Long.class)
                .single();
    }

    long countOpen() {
        return jdbc.sql("SELECT count(*) FROM dasr_exceptions WHERE status = 'OPEN'")
                .query(Long.class)
                .single();
    }

    Optional<ExceptionRow> find(String reference) {
        return jdbc.sql(SELECT + " WHERE e.reference = :reference")
                .param("reference", reference)
                .query(ExceptionRow::from)
                .optional();
    }

    List<ExceptionRow> openOfBatch(UUID batchId, int most) {
        return jdbc.sql(SELECT + " WHERE e.batch_id = :batchId AND e.status = 'OPEN'" + NEWEST_FIRST + " LIMIT :most")
                .param("batchId", batchId)
                .param("most", most)
                .query(ExceptionRow::from)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, ExceptionFilter filter) {
        return jdbc.sql(sql)
                .param("kind", name(filter.kind()))
                .param("utility", name(filter.utility()))
                .param(
                        "taxonomy",
                        filter.taxonomy() == null ? null : filter.taxonomy().code())
                .param("status", name(filter.status()))
                .param("owner", filter.owner())
                .param("unowned", filter.unowned());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
