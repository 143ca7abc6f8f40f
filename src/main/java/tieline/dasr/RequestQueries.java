package tieline.dasr;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tieline.platform.web.KeysetPage;
import tieline.platform.web.KeysetPage.Place;

/** Reads requests for pages and files. */
@Component
class RequestQueries {

    private static final String ROWS = """
            SELECT r.account_id, r.request_id, r.account_number, r.customer_number, r.customer_name, r.book_code,
                r.customer_class, r.return_right, r.meter_number, r.annual_kwh, r.status, r.problem_rule, r.problem_field,
                r.problem, r.problem_fix, o.given_by_name, o.reason AS override_reason, t.isa_control, r.tracking_number,
                r.sent_at, r.received_at, r.acked_at, r.ack_code, r.responded_at, r.response_codes, r.response_text,
                r.service_end_date, again.reference AS sent_again_in, earlier.reference AS replaces_in, r.attention
            FROM (SELECT * FROM dasr_requests WHERE batch_id = :batch AND (%s)) r
            LEFT JOIN dasr_overrides o ON (o.account_id, o.override_id) = (r.account_id, r.override_id)
            LEFT JOIN dasr_transmissions t ON t.transmission_id = r.transmission_id
            LEFT JOIN LATERAL (
                SELECT b.reference FROM dasr_requests n JOIN dasr_batches b ON b.batch_id = n.batch_id
                WHERE n.replaces_request_id = r.request_id AND n.status NOT IN ('EXCLUDED', 'CANCELLED')
                ORDER BY n.request_id DESC LIMIT 1) again ON TRUE
            LEFT JOIN LATERAL (
                SELECT b.reference FROM dasr_requests p JOIN dasr_batches b ON b.batch_id = p.batch_id
                WHERE p.account_id = r.account_id AND p.request_id = r.replaces_request_id) earlier ON TRUE
            WHERE (CAST(:number AS text) IS NULL OR r.account_number LIKE :number OR lower(r.customer_name) LIKE :name)
            """;

    private static final String AFTER = """
            AND (r.attention, r.account_number) > (:attention, :account) ORDER BY r.attention, r.account_number""";

    private static final String BEFORE = """
            AND (r.attention, r.account_number) < (:attention, :account)
            ORDER BY r.attention DESC, r.account_number DESC""";

    private static final int FETCHED_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    RequestQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page in the order of attention; a cursor that is none begins at the first. */
    KeysetPage<RequestRow> page(UUID batchId, RequestFilter filter, Place place, int size) {
        RequestCursor from = Optional.ofNullable(place.cursor())
                .flatMap(RequestCursor::parse)
                .orElse(RequestCursor.FIRST);
        List<RequestRow> rows = statement(filter, (place.isBackwards() ? BEFORE : AFTER) + " LIMIT :limit")
                .param("batch", batchId)
                .param("attention", from.attention())
                .param("account", from.accountNumber())
                .param("limit", size + 1)
                .query((row, n) -> request(row))
                .list();
        if (place.isBackwards()) {
            Collections.reverse(rows);
        }
        return KeysetPage.of(rows, size, place, row -> RequestCursor.of(row).toString());
    }

    /** The request of one account. */
    Optional<RequestRow> find(UUID batchId, String accountNumber) {
        return statement(RequestFilter.ALL, "AND r.account_number = :exact")
                .param("batch", batchId)
                .param("exact", accountNumber)
                .query((row, n) -> request(row))
                .optional();
    }

    /** Every request of the filter, one after the other, in the order of the page. */
    void forEach(UUID batchId, RequestFilter filter, Consumer<RequestRow> use) {
        try (Stream<RequestRow> rows = statement(filter, "ORDER BY r.attention, r.account_number")
                .withFetchSize(FETCHED_AT_ONCE)
                .param("batch", batchId)
                .query((row, n) -> request(row))
                .stream()) {
            rows.forEach(use);
        }
    }

    /** How many requests the filter finds. */
    long count(UUID batchId, RequestFilter filter) {
        return statement("SELECT count(*) FROM (" + ROWS + ") found", filter)
                .param("batch", batchId)
                .query(Long.class)
                .single();
    }

    /** The steps of one request, newest first. */
    List<RequestEvent> events(UUID accountId, UUID requestId) {
        return jdbc.sql("""
                        SELECT from_status, to_status, occurred_at, actor_name, reason FROM dasr_request_events
                        WHERE account_id = :account AND request_id = :request ORDER BY occurred_at DESC, event_id DESC
                        """)
                .param("account", accountId)
                .param("request", requestId)
                .query((row, n) -> new RequestEvent(
                        status(row.getString("from_status")),
                        RequestStatus.valueOf(row.getString("to_status")),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        row.getString("reason")))
                .list();
    }

    private StatementSpec statement(RequestFilter filter, String rest) {
        return statement(ROWS + rest, filter);
    }

    private StatementSpec statement(String sql, RequestFilter filter) {
        String search = filter.search();
        return jdbc.sql(sql.replace("%s", filter.group().condition()))
                .param("number", search == null ? null : escaped(search) + "%")
                .param("name", search == null ? null : "%" + escaped(search).toLowerCase(Locale.ROOT) + "%");
    }

    private static String escaped(String search) {
        return search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static RequestRow request(ResultSet row) throws SQLException {
        return new RequestRow(
                row.getObject("account_id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getString("account_number"),
                row.getString("customer_number"),
                row.getString("customer_name"),
                row.getString("book_code"),
                row.getString("customer_class"),
                row.getString("return_right"),
                row.getString("meter_number"),
                row.getBigDecimal("annual_kwh"),
                RequestStatus.valueOf(row.getString("status")),
                row.getString("problem_rule"),
                row.getString("problem_field"),
                row.getString("problem"),
                row.getString("problem_fix"),
                row.getString("given_by_name"),
                row.getString("override_reason"),
                row.getObject("isa_control", Long.class),
                row.getString("tracking_number"),
                instant(row, "sent_at"),
                instant(row, "received_at"),
                instant(row, "acked_at"),
                row.getString("ack_code"),
                instant(row, "responded_at"),
                texts(row.getArray("response_codes")),
                row.getString("response_text"),
                row.getObject("service_end_date", LocalDate.class),
                row.getString("sent_again_in"),
                row.getString("replaces_in"),
                row.getInt("attention"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable RequestStatus status(@Nullable String name) {
        return name == null ? null : RequestStatus.valueOf(name);
    }
}
