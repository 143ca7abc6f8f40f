package tieline.dasr;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tieline.platform.database.Ids;
import tieline.platform.security.Actor;
import tieline.testing.TestPeople;

/**
 * Accounts, lists, routes and batches in any state, made by SQL and through the database's own guards, for tests of this
 * room. Account numbers and references are new for each call, so tests can share a database. The analyst of {@link
 * TestPeople} prepares, the manager decides.
 */
public class DasrFixtures {

    private static final AtomicLong NUMBERS = new AtomicLong(1_000_000_000L);

    private final JdbcTemplate jdbc;
    private final Actor analyst;
    private final Actor manager;

    public DasrFixtures(JdbcTemplate jdbc, TestPeople people) {
        this.jdbc = jdbc;
        this.analyst = people.analyst();
        this.manager = people.manager();
    }

    /** A batch made here. */
    public record TestBatch(UUID id, String reference, String utility) {}

    /** A frozen list made here. */
    public record TestList(UUID id, String reference) {}

    /** An account made here; the columns can be changed afterwards by {@link #set}. */
    public record TestAccount(UUID id, String utility, String number) {}

    /** An active commercial account with a silent return right: valid in every respect. */
    public TestAccount account(String utility) {
        return account(utility, "Feather River Sawmill", "NORTH");
    }

    /** The same for a customer and a book; both are made when first named. */
    public TestAccount account(String utility, String customerName, String bookCode) {
        UUID id = Ids.next();
        String number = Long.toString(NUMBERS.getAndIncrement());
        jdbc.update("""
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    schedule, meter_number, meter_owner, annual_kwh, contract_number, return_right, da_class, common_area,
                    as_of)
                VALUES (?, ?, ?, ?, ?, 'commercial', 'active', 'A-10', ?, 'U', 120000, 'K-1', 'silent', 'non_core', FALSE,
                    DATE '2026-11-01')
                """, id, utility, number, customer(customerName), book(bookCode), "M" + number);
        return new TestAccount(id, utility, number);
    }

    /** Sets one column of an account: {@code set(account, "status", "inactive")}. */
    public void set(TestAccount account, String column, Object value) {
        jdbc.update("UPDATE accounts SET " + column + " = ? WHERE account_id = ?", value, account.id());
    }

    /** A frozen list of these accounts as they are now. */
    public TestList list(TestAccount... accounts) {
        UUID id = Ids.next();
        String reference = "LST-2026-" + NUMBERS.getAndIncrement();
        jdbc.update("""
                INSERT INTO account_lists (list_id, reference, name, as_of, filter, chosen, accounts_asked, status, made_by,
                    made_by_name, made_at, version)
                VALUES (?, ?, 'Active accounts', DATE '2026-11-12', '/accounts', FALSE, ?, 'FREEZING', ?, ?, now(), 0)
                """, id, reference, Math.max(1, accounts.length), analyst.id(), analyst.name());
        jdbc.update("""
                INSERT INTO account_list_rows (account_id, list_id, customer_id, utility, account_number, customer_number,
                    customer_name, book_code, customer_class, status, schedule, annual_kwh, return_right, da_class,
                    common_area, as_of)
                SELECT a.account_id, ?, a.customer_id, a.utility, a.account_number, c.customer_number, c.customer_name,
                    b.code, a.customer_class, a.status, a.schedule, a.annual_kwh, a.return_right, a.da_class,
                    a.common_area, a.as_of
                FROM accounts a JOIN customers c USING (customer_id) JOIN books b USING (book_id)
                WHERE a.account_id = ANY (?)
                """, id, Stream.of(accounts).map(TestAccount::id).toArray(UUID[]::new));
        jdbc.update("""
                INSERT INTO account_list_books
                SELECT list_id, book_code, utility, count(*), sum(annual_kwh), 0 FROM account_list_rows
                WHERE list_id = ? GROUP BY list_id, book_code, utility
                """, id);
        jdbc.update("""
                UPDATE account_lists SET status = 'FROZEN', accounts = accounts_asked, customers = 1, annual_kwh = 0,
                    peak_kw = 0, sha256 = ?, frozen_at = now() WHERE list_id = ?
                """, "ab".repeat(32), id);
        return new TestList(id, reference);
    }

    /** A draft batch of one utility with so many valid requests, each on an account of its own from one frozen list. */
    public TestBatch draft(String utility, int requests) {
        TestAccount[] accounts =
                Stream.generate(() -> account(utility)).limit(requests).toArray(TestAccount[]::new);
        TestBatch batch = draftOf(utility, list(accounts));
        Stream.of(accounts).forEach(account -> request(batch, account));
        return batch;
    }

    /** An empty draft batch on a frozen list. */
    public TestBatch draftOf(String utility, TestList list) {
        UUID id = Ids.next();
        String reference = utility + "-2026-" + NUMBERS.getAndIncrement();
        jdbc.update("""
                INSERT INTO dasr_batches (batch_id, reference, utility, list_id, list_reference, list_sha256, filter,
                    status, prepared_by, prepared_by_name, prepared_at, version)
                SELECT ?, ?, ?, list_id, reference, sha256, '', 'DRAFT', ?, ?, now(), 0
                FROM account_lists WHERE list_id = ?
                """, id, reference, utility, analyst.id(), analyst.name(), list.id());
        jdbc.update("INSERT INTO dasr_batch_makers VALUES (?, ?, ?)", id, analyst.id(), analyst.name());
        return new TestBatch(id, reference, utility);
    }

    /** One more valid request in a draft batch: a copy of the account as it is. */
    public UUID request(TestBatch batch, TestAccount account) {
        return request(batch, account, null);
    }

    /** One more valid request that replaces a refused one. */
    public UUID request(TestBatch batch, TestAccount account, @Nullable UUID replaces) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO dasr_requests (account_id, request_id, batch_id, utility, account_number, customer_number,
                    customer_name, book_code, customer_class, account_status, return_right, meter_number, meter_owner,
                    annual_kwh, status, replaces_request_id)
                SELECT a.account_id, ?, ?, a.utility, a.account_number, c.customer_number, c.customer_name, b.code,
                    a.customer_class, a.status, a.return_right, a.meter_number, a.meter_owner, a.annual_kwh, 'VALID', ?
                FROM accounts a JOIN customers c USING (customer_id) JOIN books b USING (book_id)
                WHERE a.account_id = ?
                """, id, batch.id(), replaces, account.id());
        jdbc.update("UPDATE dasr_batches SET accounts_in_list = accounts_in_list + 1 WHERE batch_id = ?", batch.id());
        return id;
    }

    /** Puts a draft before the managers. */
    public TestBatch submit(TestBatch batch) {
        jdbc.update("""
                UPDATE dasr_batches SET status = 'WAITING', content_hash = dasr_content_hash(batch_id),
                    submitted_at = now(), version = version + 1 WHERE batch_id = ?
                """, batch.id());
        UUID approval = Ids.next();
        jdbc.update("""
                INSERT INTO approvals (approval_id, subject_kind, subject_id, reference, title, address, utility,
                    content_hash, changes, consequence, decider_role, undo_seconds, status, submitted_by,
                    submitted_by_name, submitted_at, version)
                SELECT ?, 'dasr-batch', b.batch_id, b.reference, 'D-DASR batch to ' || u.label, '/dasr/' || b.reference,
                    u.label, b.content_hash, ARRAY[n.requests || CASE n.requests WHEN 1 THEN ' request' ELSE ' requests' END],
                    'Send ' || n.requests || ' to ' || u.label, 'MANAGER', 0, 'WAITING', b.prepared_by, b.prepared_by_name,
                    b.submitted_at, 0
                FROM dasr_batches b
                JOIN (VALUES ('PGE', 'PG&E'), ('SCE', 'SCE'), ('SDGE', 'SDG&E')) AS u (code, label) ON u.code = b.utility
                CROSS JOIN LATERAL (SELECT count(*) AS requests FROM dasr_requests r
                    WHERE r.batch_id = b.batch_id AND r.status NOT IN ('INVALID', 'EXCLUDED')) n
                WHERE b.batch_id = ?
                """, approval, batch.id());
        jdbc.update(
                "INSERT INTO approval_makers SELECT ?, user_id FROM dasr_batch_makers WHERE batch_id = ?",
                approval,
                batch.id());
        return batch;
    }

    /** Somebody who had a hand in a batch that was submitted. */
    public void alsoMadeBy(TestBatch batch, Actor maker) {
        jdbc.update("INSERT INTO dasr_batch_makers VALUES (?, ?, ?)", batch.id(), maker.id(), maker.name());
        jdbc.update(
                "INSERT INTO approval_makers SELECT approval_id, ? FROM approvals WHERE subject_id = ?",
                maker.id(),
                batch.id());
    }

    /** A live go by the manager on a submitted batch. */
    public TestBatch decideGo(TestBatch batch) {
        UUID decision = Ids.next();
        jdbc.update("""
                INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by, verdict,
                    content_hash, decided_by, decided_by_name, decided_at, effect_at)
                SELECT ?, approval_id, subject_kind, subject_id, submitted_by, 'APPROVED', content_hash, ?, ?, now(), now()
                FROM approvals WHERE subject_id = ? AND ended_at IS NULL
                """, decision, manager.id(), manager.name(), batch.id());
        jdbc.update("""
                UPDATE approvals SET status = 'APPROVED', decision_id = ?, version = version + 1
                WHERE subject_id = ? AND ended_at IS NULL
                """, decision, batch.id());
        return status(batch, "GO");
    }

    /** A batch under its go that is being sent; its requests are not released yet. */
    public TestBatch sending(String utility, int requests) {
        return status(decideGo(submit(draft(utility, requests))), "SENDING");
    }

    /** A batch whose requests are released, each built into one transmission with numbers of its own. */
    public TestBatch built(String utility, int requests) {
        TestBatch batch = sending(utility, requests);
        jdbc.update("UPDATE dasr_requests SET status = 'RELEASED' WHERE batch_id = ? AND status = 'VALID'", batch.id());
        transmission(batch);
        return batch;
    }

    /** Builds all released requests that are in no file yet into a new transmission. */
    public UUID transmission(TestBatch batch) {
        UUID id = Ids.next();
        long control = NUMBERS.getAndIncrement() % 999_999_999L;
        jdbc.update("""
                INSERT INTO dasr_transmissions (transmission_id, batch_id, utility, route_id, decision_id, isa_control,
                    gs_control, file_name, content, content_sha256, request_count, status, built_at)
                SELECT ?, b.batch_id, b.utility, ?, a.decision_id, ?, ?, ?, 'x', 'x',
                    (SELECT count(*) FROM dasr_requests r WHERE r.batch_id = b.batch_id AND r.status = 'RELEASED'
                        AND r.transmission_id IS NULL), 'BUILT', now()
                FROM dasr_batches b JOIN approvals a ON a.subject_id = b.batch_id AND a.ended_at IS NULL
                WHERE b.batch_id = ?
                """, id, route(batch.utility()), control, control, control + ".edi", batch.id());
        jdbc.update("""
                UPDATE dasr_requests r SET transmission_id = ?, set_control = lpad(n.no::TEXT, 4, '0'),
                    transaction_number = n.no || '-' || r.request_id, tracking_number = r.request_id::TEXT
                FROM (SELECT request_id, row_number() OVER (ORDER BY account_number) AS no FROM dasr_requests
                      WHERE batch_id = ? AND status = 'RELEASED' AND transmission_id IS NULL) n
                WHERE n.request_id = r.request_id
                """, id, batch.id());
        return id;
    }

    /** A sent batch whose requests have the given states, one request for each. */
    public TestBatch sent(String utility, RequestStatus... states) {
        return send(draft(utility, states.length), states);
    }

    /** Brings a draft batch out of the house, and its requests, by account number, into the given states. */
    public TestBatch send(TestBatch batch, RequestStatus... states) {
        status(decideGo(submit(batch)), "SENDING");
        jdbc.update("UPDATE dasr_requests SET status = 'RELEASED' WHERE batch_id = ? AND status = 'VALID'", batch.id());
        UUID transmission = transmission(batch);
        jdbc.update(
                "UPDATE dasr_transmissions SET status = 'SENT', sent_at = now(), receipt = 'test' WHERE transmission_id = ?",
                transmission);
        jdbc.update(
                "UPDATE dasr_requests SET status = 'SENT', sent_at = now() WHERE batch_id = ? AND status = 'RELEASED'",
                batch.id());
        List<UUID> requests = requests(batch);
        for (int i = 0; i < states.length; i++) {
            answer(requests.get(i), states[i]);
        }
        jdbc.update("UPDATE dasr_batches SET status = 'SENT', sent_at = now() WHERE batch_id = ?", batch.id());
        return batch;
    }

    /** A request of a draft batch that a rule excludes. */
    public void excluded(TestBatch batch, TestAccount account, String rule, String problem) {
        jdbc.update("""
                INSERT INTO dasr_requests (account_id, request_id, batch_id, utility, account_number, customer_number,
                    customer_name, book_code, customer_class, account_status, return_right, status, problem_rule, problem)
                SELECT a.account_id, ?, ?, a.utility, a.account_number, c.customer_number, c.customer_name, b.code,
                    a.customer_class, a.status, a.return_right, 'EXCLUDED', ?, ?
                FROM accounts a JOIN customers c USING (customer_id) JOIN books b USING (book_id) WHERE a.account_id = ?
                """, Ids.next(), batch.id(), rule, problem, account.id());
    }

    /** Brings a sent request into a state with the answers that lead there. */
    public void answer(UUID requestId, RequestStatus status) {
        boolean received = status != RequestStatus.SENT;
        boolean acked = received && status != RequestStatus.RECEIVED;
        boolean responded = acked && status != RequestStatus.ACKED && status != RequestStatus.NACKED;
        jdbc.update(
                """
                UPDATE dasr_requests SET status = ?,
                    received_at = CASE WHEN ? THEN now() END,
                    acked_at = CASE WHEN ? THEN now() END,
                    ack_code = CASE WHEN ? THEN ? END,
                    responded_at = CASE WHEN ? THEN now() END,
                    response_codes = CASE WHEN ? THEN ARRAY['A76'] END,
                    service_end_date = CASE WHEN ? THEN DATE '2026-12-02' END
                WHERE request_id = ?
                """,
                status.name(),
                received,
                acked,
                acked,
                status == RequestStatus.NACKED ? "R" : "A",
                responded,
                status == RequestStatus.REJECTED,
                status == RequestStatus.ACCEPTED || status == RequestStatus.SWITCHED,
                requestId);
    }

    /** The requests of a batch in the order of their account numbers. */
    public List<UUID> requests(TestBatch batch) {
        return new ArrayList<>(jdbc.queryForList(
                "SELECT request_id FROM dasr_requests WHERE batch_id = ? ORDER BY account_number",
                UUID.class,
                batch.id()));
    }

    /** The account numbers of a batch in their order. */
    public List<String> numbers(TestBatch batch) {
        return jdbc.queryForList(
                "SELECT account_number FROM dasr_requests WHERE batch_id = ? ORDER BY account_number",
                String.class,
                batch.id());
    }

    /** The state of one request as the database has it. */
    public RequestStatus status(UUID requestId) {
        return RequestStatus.valueOf(
                value(String.class, "SELECT status FROM dasr_requests WHERE request_id = ?", requestId));
    }

    /** The state of a batch as the database has it. */
    public BatchStatus status(TestBatch batch) {
        return BatchStatus.valueOf(
                value(String.class, "SELECT status FROM dasr_batches WHERE batch_id = ?", batch.id()));
    }

    /** A folder route of the utility, tested, in use; made when first asked for. */
    public UUID route(String utility) {
        return jdbc
                .queryForList("SELECT route_id FROM dasr_routes WHERE utility = ? AND in_use", UUID.class, utility)
                .stream()
                .findFirst()
                .orElseGet(() -> makeRoute(utility));
    }

    /** One value that is there. */
    public <T> T value(Class<T> type, String sql, Object... parameters) {
        return JdbcClient.create(jdbc).sql(sql).params(parameters).query(type).single();
    }

    private UUID makeRoute(String utility) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO dasr_routes (route_id, code, utility, kind, in_use, on_hold, send_directory, receive_directory,
                    sender_qualifier, sender_id, receiver_qualifier, receiver_id, utility_name, esp_name,
                    party_id_qualifier, action_code, reason_code, reason_text, usage_indicator, daily_cut_off,
                    requests_per_file_max, ack_expected_hours, response_expected_working_days, tested_at, version)
                VALUES (?, ?, ?, 'FOLDER', TRUE, FALSE, '/tmp/none', '/tmp/none', '01', '123456789', '01', '987654321',
                    'A UTILITY', 'EXAMPLE ENERGY SERVICES', '1', 'F', 'A13', 'ESP RETURNS ACCOUNT', 'T', TIME '17:00', 100,
                    24, 3, now(), 0)
                """, id, utility + "-TEST", utility);
        return id;
    }

    private TestBatch status(TestBatch batch, String status) {
        jdbc.update("UPDATE dasr_batches SET status = ?, version = version + 1 WHERE batch_id = ?", status, batch.id());
        return batch;
    }

    private UUID customer(String name) {
        return jdbc.queryForList("SELECT customer_id FROM customers WHERE customer_name = ?", UUID.class, name).stream()
                .findFirst()
                .orElseGet(() -> {
                    UUID id = Ids.next();
                    jdbc.update(
                            "INSERT INTO customers (customer_id, customer_number, customer_name) VALUES (?, ?, ?)",
                            id,
                            "C" + NUMBERS.getAndIncrement(),
                            name);
                    return id;
                });
    }

    private UUID book(String code) {
        return jdbc.queryForList("SELECT book_id FROM books WHERE code = ?", UUID.class, code).stream()
                .findFirst()
                .orElseGet(() -> {
                    UUID id = Ids.next();
                    jdbc.update(
                            "INSERT INTO books (book_id, code, name, created_at) VALUES (?, ?, ?, now())",
                            id,
                            code,
                            code);
                    return id;
                });
    }
}
