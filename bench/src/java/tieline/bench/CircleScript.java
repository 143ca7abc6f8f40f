package tieline.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tieline.platform.database.Ids;

/**
 * The limit: the same rows and steps as a batch there and back, as plain set statements, each committed by itself as a
 * script run by psql would be. It knows beforehand what Tieline has to work out: numbers, texts, answers.
 */
final class CircleScript {

    private static final List<String> EVENTS =
            List.of("VALID>RELEASED", "RELEASED>SENT", "SENT>RECEIVED", "RECEIVED>ACKED", "ACKED>ACCEPTED");

    private final JdbcTemplate jdbc;
    private String reference = "";

    CircleScript(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String reference() {
        return reference;
    }

    /** Fresh accounts of 100 customers in one book. */
    void makeAccounts(String book, int accounts) {
        jdbc.update(
                "INSERT INTO books (book_id, code, name, created_at) VALUES (gen_random_uuid(), ?, ?, now())",
                book,
                book);
        jdbc.update("""
                INSERT INTO customers (customer_id, customer_number, customer_name)
                SELECT uuidv7(), 'C' || n, 'CUSTOMER ' || n FROM generate_series(1, 100) n
                ON CONFLICT (customer_number) DO NOTHING
                """);
        jdbc.update("""
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    schedule, meter_number, meter_owner, annual_kwh, contract_number, return_right, da_class, common_area,
                    as_of)
                SELECT uuidv7(), 'PGE', (1000000000 + n + (SELECT count(*) FROM accounts))::text, c.customer_id, b.book_id,
                    'commercial', 'active', 'B-19', 'M' || n, 'U', 120000 + n, 'K-1', 'explicit', 'non_core', FALSE,
                    DATE '2026-11-16'
                FROM generate_series(1, ?) n JOIN customers c ON c.customer_number = 'C' || (1 + n % 100)
                JOIN books b ON b.code = ?
                """, accounts, book);
        jdbc.execute("ANALYZE accounts");
    }

    /** Puts the answers that Tieline got for its batch beside the script's accounts, so that the script only stores them. */
    void loadAnswers(String tielineBatch, String book) {
        jdbc.execute("DROP TABLE IF EXISTS bench_answers");
        jdbc.update("""
                CREATE TABLE bench_answers AS
                WITH ours AS (
                    SELECT row_number() OVER (ORDER BY r.account_number) AS n, r.set_control, r.service_end_date,
                        t.isa_control, a.raw_text
                    FROM dasr_requests r JOIN dasr_batches b USING (batch_id, utility)
                    JOIN dasr_transmissions t USING (transmission_id)
                    JOIN dasr_answers a USING (account_id, request_id) WHERE b.reference = '%s'
                ), theirs AS (
                    SELECT row_number() OVER (ORDER BY account_number) AS n, account_id, uuidv7() AS request_id
                    FROM accounts JOIN books USING (book_id) WHERE code = '%s'
                )
                SELECT t.account_id, t.request_id, o.* FROM ours o JOIN theirs t USING (n)
                """.formatted(tielineBatch, book));
        jdbc.execute("DROP TABLE IF EXISTS bench_files");
        jdbc.execute("""
                CREATE TABLE bench_files AS SELECT isa_control, content, request_count, uuidv7() AS transmission_id,
                    uuidv7() AS inbound_id, row_number() OVER (ORDER BY isa_control) AS n
                FROM dasr_transmissions JOIN dasr_batches USING (batch_id, utility) WHERE reference = '%s'
                """.formatted(tielineBatch));
    }

    void run(String list, String book, BenchPeople people) {
        UUID batch = Ids.next();
        reference = "SCRIPT-" + book;
        prepare(batch, list, people);
        decide(batch, people);
        send(batch);
        answer(batch);
    }

    private void prepare(UUID batch, String list, BenchPeople people) {
        jdbc.update("""
                INSERT INTO dasr_batches (batch_id, reference, utility, list_id, list_reference, list_sha256, filter, status,
                    prepared_by, prepared_by_name, prepared_at, version)
                SELECT ?, ?, 'PGE', list_id, reference, repeat('0', 64), '', 'DRAFT', ?, 'bench', now(), 0
                FROM account_lists WHERE reference = ?
                """, batch, reference, people.analyst().id(), list);
        jdbc.update("""
                INSERT INTO dasr_requests (account_id, request_id, batch_id, utility, account_number, customer_number,
                    customer_name, book_code, customer_class, account_status, return_right, meter_number, meter_owner,
                    annual_kwh, status)
                SELECT r.account_id, b.request_id, ?, r.utility, r.account_number, r.customer_number, r.customer_name,
                    r.book_code, r.customer_class, r.status, r.return_right, r.meter_number, r.meter_owner, r.annual_kwh,
                    'VALID'
                FROM account_list_rows r JOIN account_lists l USING (list_id) JOIN bench_answers b USING (account_id)
                WHERE l.reference = ?
                """, batch, list);
        events(batch, null, "VALID");
    }

    private void decide(UUID batch, BenchPeople people) {
        jdbc.update(
                "UPDATE dasr_batches SET status = 'WAITING', content_hash = dasr_content_hash(batch_id) WHERE batch_id = ?",
                batch);
        UUID approval = Ids.next();
        jdbc.update("""
                INSERT INTO approvals (approval_id, subject_kind, subject_id, reference, title, address, content_hash,
                    changes, consequence, decider_role, undo_seconds, status, submitted_by, submitted_by_name,
                    submitted_at, version)
                SELECT ?, 'dasr-batch', batch_id, reference, 'D-DASR batch', '/dasr/' || reference, content_hash, '{}',
                    'Send', 'MANAGER', 0, 'WAITING', prepared_by, prepared_by_name, now(), 0
                FROM dasr_batches WHERE batch_id = ?
                """, approval, batch);
        jdbc.update(
                "INSERT INTO approval_makers SELECT ?, prepared_by FROM dasr_batches WHERE batch_id = ?",
                approval,
                batch);
        UUID decision = Ids.next();
        jdbc.update("""
                INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by, verdict,
                    content_hash, decided_by, decided_by_name, decided_at, effect_at)
                SELECT ?, approval_id, subject_kind, subject_id, submitted_by, 'APPROVED', content_hash, ?, 'bench', now(),
                    now()
                FROM approvals WHERE approval_id = ?
                """, decision, people.manager().id(), approval);
        jdbc.update(
                "UPDATE approvals SET status = 'APPROVED', decision_id = ? WHERE approval_id = ?", decision, approval);
        jdbc.update("UPDATE dasr_batches SET status = 'GO' WHERE batch_id = ?", batch);
        jdbc.update("UPDATE dasr_batches SET status = 'SENDING' WHERE batch_id = ?", batch);
    }

    private void send(UUID batch) {
        step(batch, "RELEASED", "", 0);
        jdbc.update("""
                INSERT INTO dasr_transmissions (transmission_id, batch_id, utility, route_id, decision_id, isa_control,
                    gs_control, file_name, content, content_sha256, request_count, status, built_at)
                SELECT f.transmission_id, a.subject_id, 'PGE', (SELECT route_id FROM dasr_routes LIMIT 1), a.decision_id,
                    900000000 - f.isa_control, 900000000 - f.isa_control, 'script', f.content, 'script', f.request_count,
                    'BUILT', now()
                FROM bench_files f JOIN approvals a ON a.subject_id = ?
                """, batch);
        jdbc.update("""
                UPDATE dasr_requests r SET transmission_id = f.transmission_id, set_control = b.set_control,
                    transaction_number = 'S' || r.account_number, tracking_number = 'S' || r.account_number,
                    version = r.version + 1
                FROM bench_answers b JOIN bench_files f USING (isa_control)
                WHERE r.account_id = b.account_id AND r.request_id = b.request_id
                """);
        jdbc.update("UPDATE dasr_transmissions SET status = 'UPLOADED' WHERE batch_id = ?", batch);
        jdbc.update(
                "UPDATE dasr_transmissions SET status = 'SENT', sent_at = now(), receipt = 'script' WHERE batch_id = ?",
                batch);
        step(batch, "SENT", ", sent_at = now()", 1);
        step(batch, "RECEIVED", ", received_at = now()", 2);
        jdbc.update("UPDATE dasr_batches SET status = 'SENT', sent_at = now() WHERE batch_id = ?", batch);
    }

    private void answer(UUID batch) {
        jdbc.update("""
                INSERT INTO dasr_inbound_files (inbound_id, route_id, file_name, content, content_sha256, received_at, status)
                SELECT inbound_id, (SELECT route_id FROM dasr_routes LIMIT 1), 'script' || isa_control, content,
                    'script' || inbound_id, now(), 'STORED' FROM bench_files
                """);
        step(batch, "ACKED", ", acked_at = now(), ack_code = 'A'", 3);
        jdbc.update("UPDATE dasr_transmissions SET ack_code = 'A', acked_at = now() WHERE batch_id = ?", batch);
        jdbc.update("""
                WITH moved AS (
                    UPDATE dasr_requests r SET status = 'ACCEPTED', responded_at = now(), response_codes = '{}',
                        service_end_date = b.service_end_date, version = r.version + 1
                    FROM bench_answers b WHERE r.account_id = b.account_id AND r.request_id = b.request_id
                    RETURNING r.account_id, r.request_id
                )
                INSERT INTO dasr_request_events (account_id, request_id, event_id, from_status, to_status, occurred_at,
                    actor_name, reason)
                SELECT account_id, request_id, uuidv7(), 'ACKED', 'ACCEPTED', now(), 'script', '814 accepted' FROM moved
                """);
        jdbc.update("""
                INSERT INTO dasr_answers (inbound_id, answer_no, kind, outcome, account_id, request_id, code, codes,
                    service_end_date, raw_text)
                SELECT f.inbound_id, row_number() OVER (PARTITION BY f.inbound_id), 'RESPONSE', 'APPLIED', b.account_id,
                    b.request_id, 'WQ', '{}', b.service_end_date, b.raw_text
                FROM bench_answers b JOIN bench_files f USING (isa_control)
                """);
        jdbc.update("UPDATE dasr_inbound_files SET status = 'READ', read_at = now() WHERE inbound_id IN"
                + " (SELECT inbound_id FROM bench_files)");
    }

    private void step(UUID batch, String to, String sets, int event) {
        String from = EVENTS.get(event).substring(0, EVENTS.get(event).indexOf('>'));
        jdbc.update(
                "WITH moved AS (UPDATE dasr_requests SET status = '" + to + "', version = version + 1" + sets
                        + " WHERE batch_id = ? AND status = '" + from + "' RETURNING account_id, request_id)"
                        + " INSERT INTO dasr_request_events (account_id, request_id, event_id, from_status, to_status,"
                        + " occurred_at, actor_name, reason) SELECT account_id, request_id, uuidv7(), '" + from + "', '"
                        + to + "', now(), 'script', 'script' FROM moved",
                batch);
    }

    private void events(UUID batch, String from, String to) {
        jdbc.update("""
                INSERT INTO dasr_request_events (account_id, request_id, event_id, from_status, to_status, occurred_at,
                    actor_name, reason)
                SELECT account_id, request_id, uuidv7(), CAST(? AS text), ?, now(), 'script', 'Prepared' FROM dasr_requests
                WHERE batch_id = ?
                """, from, to, batch);
    }
}
