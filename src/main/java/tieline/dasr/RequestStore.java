package tieline.dasr;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tieline.platform.database.BulkCopy;
import tieline.platform.database.Ids;
import tieline.platform.security.CurrentActor;

/**
 * Writes judged accounts as requests, many at a time: COPY into a temporary table, then one statement that makes the
 * requests or changes those that differ, and one that tells each request's history.
 */
@Component
class RequestStore {

    private static final String COLUMNS = "account_id, request_id, batch_id, utility, account_number, customer_number, "
            + "customer_name, book_code, customer_class, account_status, return_right, meter_number, meter_owner, "
            + "annual_kwh, override_id, status, problem_rule, problem_field, problem, problem_fix, replaces_request_id";

    private static final String CHANGEABLE =
            "account_number, customer_number, customer_name, book_code, customer_class, "
                    + "account_status, return_right, meter_number, meter_owner, annual_kwh, override_id, status, problem_rule, "
                    + "problem_field, problem, problem_fix, replaces_request_id";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcTemplate template, JdbcClient jdbc, Clock clock) {
        this.template = template;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An account and what stands against sending it, if anything does. */
    record Judged(Candidate account, Optional<Finding> finding) {

        String status() {
            return finding.map(Finding::status).orElse(RequestStatus.VALID).name();
        }
    }

    /** Makes one request for each account. */
    void make(Batch batch, List<Judged> judged, String reason) {
        stage(batch, judged);
        jdbc.sql("INSERT INTO dasr_requests (" + COLUMNS + ") SELECT " + COLUMNS
                        + " FROM dasr_judged ORDER BY account_number")
                .update();
        tell("SELECT account_id, request_id, NULL::TEXT, status, problem FROM dasr_judged", reason);
    }

    /**
     * Brings the batch's requests of these accounts up to date. Answers how many changed; those whose state changed have
     * an event.
     */
    int update(Batch batch, List<Judged> judged, String reason) {
        stage(batch, judged);
        jdbc.sql("""
                        UPDATE dasr_judged j SET request_id = r.request_id, status_before = r.status
                        FROM dasr_requests r WHERE r.account_id = j.account_id AND r.batch_id = j.batch_id
                        """).update();
        int changed = jdbc.sql("UPDATE dasr_requests r SET (" + CHANGEABLE + ", version) = ROW(j."
                        + CHANGEABLE.replace(", ", ", j.") + ", r.version + 1) FROM dasr_judged j"
                        + " WHERE r.account_id = j.account_id AND r.request_id = j.request_id AND ROW(r."
                        + CHANGEABLE.replace(", ", ", r.") + ") IS DISTINCT FROM ROW(j."
                        + CHANGEABLE.replace(", ", ", j.") + ")")
                .update();
        tell("""
                SELECT account_id, request_id, status_before, status, problem FROM dasr_judged
                WHERE status <> status_before
                """, reason);
        return changed;
    }

    /** Tells one step of one request that a person took. */
    void tell(Request request, RequestStatus from, String reason) {
        jdbc.sql("""
                        INSERT INTO dasr_request_events (account_id, request_id, event_id, from_status, to_status,
                            occurred_at, actor_name, reason)
                        VALUES (:account, :request, :event, :from, :to, :now, :actor, :reason)
                        """)
                .param("account", request.key().accountId())
                .param("request", request.key().requestId())
                .param("event", Ids.next())
                .param("from", from.name())
                .param("to", request.status().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", CurrentActor.get().name())
                .param("reason", reason)
                .update();
    }

    private void tell(String steps, String reason) {
        jdbc.sql("""
                        INSERT INTO dasr_request_events (account_id, request_id, event_id, from_status, to_status,
                            occurred_at, actor_name, reason)
                        SELECT account_id, request_id, uuidv7(), from_status, to_status, :now, :actor,
                            :reason || COALESCE(': ' || problem, '')
                        FROM (
                        """ + steps + ") AS step (account_id, request_id, from_status, to_status, problem)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", CurrentActor.get().name())
                .param("reason", reason)
                .update();
    }

    private void stage(Batch batch, List<Judged> judged) {
        template.execute("DROP TABLE IF EXISTS dasr_judged");
        template.execute("CREATE TEMPORARY TABLE dasr_judged ON COMMIT DROP AS SELECT " + COLUMNS
                + ", NULL::TEXT AS status_before FROM dasr_requests WHERE FALSE");
        template.execute((Connection connection) -> {
            copy(connection, batch, judged);
            return judged.size();
        });
    }

    private static void copy(Connection connection, Batch batch, List<Judged> judged) throws SQLException {
        try (BulkCopy copy = BulkCopy.into(connection, "dasr_judged (" + COLUMNS + ")")) {
            for (Judged row : judged) {
                write(copy, batch, row);
            }
            copy.finish();
        }
    }

    private static void write(BulkCopy copy, Batch batch, Judged judged) throws SQLException {
        Candidate account = judged.account();
        Finding finding = judged.finding().orElse(null);
        copy.uuid(account.accountId())
                .uuid(Ids.next())
                .uuid(batch.batchId())
                .text(account.utility().name())
                .text(account.accountNumber())
                .text(account.customerNumber())
                .text(account.customerName())
                .text(account.bookCode())
                .text(account.customerClass())
                .text(account.status())
                .text(account.returnRight())
                .text(account.meterNumber())
                .text(account.meterOwner())
                .decimal(account.annualKwh())
                .uuid(account.overrideId())
                .text(judged.status())
                .text(finding == null ? null : finding.rule())
                .text(finding == null ? null : finding.field())
                .text(finding == null ? null : finding.problem())
                .text(finding == null ? null : finding.fix())
                .uuid(account.replaces())
                .endRow();
    }
}
