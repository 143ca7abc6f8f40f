package tieline.crash;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import tieline.platform.database.Ids;
import tieline.simulator.UtilitySimulator;

/** A batch of PG&E under its go, with the people and the SFTP route it needs; made by SQL on an empty database. */
final class CrashBatch {

    static final String ANALYST = "crash-analyst";
    static final String PASSWORD = "correct horse battery staple";

    private final JdbcTemplate jdbc;
    private final UUID id = Ids.next();
    private final int requests;

    private CrashBatch(JdbcTemplate jdbc, int requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** Makes everything; each file takes at most {@code perFile} requests. */
    static CrashBatch make(JdbcTemplate jdbc, UtilitySimulator utility, int requests, int perFile) {
        CrashBatch batch = new CrashBatch(jdbc, requests);
        UUID analyst = batch.person(ANALYST, "ANALYST");
        UUID manager = batch.person("crash-manager", "MANAGER");
        batch.route(utility, perFile);
        batch.accounts();
        batch.underItsGo(analyst, manager);
        return batch;
    }

    static String reference() {
        return "PGE-2026-0001";
    }

    UUID id() {
        return id;
    }

    /** How many of its requests have each state. */
    Map<String, Long> states() {
        return jdbc.query(
                "SELECT status, count(*) AS requests FROM dasr_requests WHERE batch_id = ? GROUP BY status",
                rows -> {
                    Map<String, Long> counts = new java.util.TreeMap<>();
                    while (rows.next()) {
                        counts.put(rows.getString("status"), rows.getLong("requests"));
                    }
                    return counts;
                },
                id);
    }

    String status() {
        return String.valueOf(
                jdbc.queryForObject("SELECT status FROM dasr_batches WHERE batch_id = ?", String.class, id));
    }

    /** The account numbers of its requests. */
    List<String> accountNumbers() {
        return jdbc.queryForList("SELECT account_number FROM dasr_requests WHERE batch_id = ?", String.class, id);
    }

    /** How many of its files have this state. */
    long files(String status) {
        return jdbc.queryForList(
                        "SELECT 1 FROM dasr_transmissions WHERE batch_id = ? AND status = ?", Integer.class, id, status)
                .size();
    }

    /** Steps out and answers back that a request's history does not tell exactly once: account number, step, times. */
    List<String> toldOtherThanOnce() {
        return jdbc.queryForList("""
                SELECT r.account_number || ' ' || s.step || ' ' || count(e.event_id)
                FROM dasr_requests r
                CROSS JOIN (VALUES ('VALID>RELEASED'), ('RELEASED>SENT'), ('SENT>RECEIVED'), ('997'), ('814')) s (step)
                LEFT JOIN dasr_request_events e ON (e.account_id, e.request_id) = (r.account_id, r.request_id)
                    AND (e.from_status || '>' || e.to_status = s.step OR split_part(e.reason, ' ', 1) = s.step)
                WHERE r.batch_id = ?
                GROUP BY r.account_number, s.step HAVING count(e.event_id) <> 1
                ORDER BY 1 LIMIT 20
                """, String.class, id);
    }

    private UUID person(String username, String role) {
        UUID person = Ids.next();
        String hash = "{pbkdf2-sha512-210k}"
                + new Pbkdf2PasswordEncoder("", 16, 210_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512)
                        .encode(PASSWORD);
        jdbc.update("""
                INSERT INTO users (user_id, username, display_name, password_hash, enabled, sample_user,
                    must_change_password, failed_logins, password_changed_at, created_at, version)
                VALUES (?, ?, ?, ?, TRUE, FALSE, FALSE, 0, now(), now(), 0)
                """, person, username, username, hash);
        jdbc.update("INSERT INTO user_roles (user_id, role) VALUES (?, ?)", person, role);
        return person;
    }

    private void route(UtilitySimulator utility, int perFile) {
        jdbc.update("""
                INSERT INTO dasr_routes (route_id, code, utility, kind, in_use, on_hold, host, port, username,
                    credential_name, host_key_fingerprint, send_directory, receive_directory, sender_qualifier, sender_id,
                    receiver_qualifier, receiver_id, utility_name, esp_name, party_id_qualifier, action_code, reason_code,
                    reason_text, usage_indicator, daily_cut_off, requests_per_file_max, ack_expected_hours,
                    response_expected_working_days, tested_at, test_result, version)
                VALUES (gen_random_uuid(), 'CRASH', 'PGE', 'SFTP', TRUE, FALSE, '127.0.0.1', ?, 'pge', 'simulator', ?,
                    '/inbound', '/outbound', '01', '123456789', '01', '987654321', 'PACIFIC GAS AND ELECTRIC',
                    'EXAMPLE ENERGY SERVICES', '1', 'F', 'A13', 'ESP RETURNS ACCOUNT TO BUNDLED SERVICE', 'T', TIME '17:00',
                    ?, 24, 3, now(), 'a test', 0)
                """, utility.port(), utility.fingerprint(), perFile);
    }

    private void accounts() {
        jdbc.execute("INSERT INTO books (book_id, code, name, created_at)"
                + " VALUES (gen_random_uuid(), 'NORTH', 'North', now())");
        jdbc.execute("INSERT INTO customers (customer_id, customer_number, customer_name)"
                + " SELECT gen_random_uuid(), 'C' || n, 'CUSTOMER ' || n FROM generate_series(0, 99) n");
        jdbc.update("""
                INSERT INTO accounts (account_id, utility, account_number, customer_id, book_id, customer_class, status,
                    schedule, meter_number, meter_owner, annual_kwh, contract_number, return_right, da_class, common_area,
                    as_of)
                SELECT uuidv7(), 'PGE', (1000000000 + n)::text, c.customer_id, b.book_id, 'commercial', 'active', 'B-19',
                    'M' || n, 'U', 120000 + n, 'K-1', 'explicit', 'non_core', FALSE, DATE '2026-11-16'
                FROM generate_series(1, ?) n JOIN customers c ON c.customer_number = 'C' || n % 100 CROSS JOIN books b
                """, requests);
    }

    private void underItsGo(UUID analyst, UUID manager) {
        UUID list = Ids.next();
        jdbc.update("""
                INSERT INTO account_lists (list_id, reference, name, as_of, filter, chosen, accounts_asked, status, made_by,
                    made_by_name, made_at, accounts, customers, annual_kwh, peak_kw, sha256, frozen_at, version)
                VALUES (?, 'LST-2026-0001', 'All', DATE '2026-11-16', '/accounts', FALSE, ?, 'FROZEN', ?, 'Analyst', now(),
                    ?, 100, 0, 0, repeat('ab', 32), now(), 0)
                """, list, requests, analyst, requests);
        jdbc.update("""
                INSERT INTO dasr_batches (batch_id, reference, utility, list_id, list_reference, list_sha256, filter,
                    status, prepared_by, prepared_by_name, prepared_at, accounts_in_list, version)
                VALUES (?, ?, 'PGE', ?, 'LST-2026-0001', repeat('ab', 32), '', 'DRAFT', ?, 'Analyst', now(), ?, 0)
                """, id, reference(), list, analyst, requests);
        jdbc.update("INSERT INTO dasr_batch_makers VALUES (?, ?, 'Analyst')", id, analyst);
        jdbc.update("""
                INSERT INTO dasr_requests (account_id, request_id, batch_id, utility, account_number, customer_number,
                    customer_name, book_code, customer_class, account_status, return_right, meter_number, meter_owner,
                    annual_kwh, status)
                SELECT a.account_id, uuidv7(), ?, a.utility, a.account_number, c.customer_number, c.customer_name, b.code,
                    a.customer_class, a.status, a.return_right, a.meter_number, a.meter_owner, a.annual_kwh, 'VALID'
                FROM accounts a JOIN customers c USING (customer_id) JOIN books b USING (book_id)
                """, id);
        jdbc.update("""
                UPDATE dasr_batches SET status = 'WAITING', content_hash = dasr_content_hash(batch_id),
                    submitted_at = now() WHERE batch_id = ?
                """, id);
        approve(manager);
        jdbc.update("UPDATE dasr_batches SET status = 'GO' WHERE batch_id = ?", id);
    }

    /** The manager's go, as the database wants it: an approval that waited, its maker, and the decision on its content. */
    private void approve(UUID manager) {
        UUID approval = Ids.next();
        jdbc.update("""
                INSERT INTO approvals (approval_id, subject_kind, subject_id, reference, title, address, content_hash,
                    changes, consequence, decider_role, undo_seconds, status, submitted_by, submitted_by_name,
                    submitted_at, version)
                SELECT ?, 'dasr-batch', batch_id, reference, 'D-DASR batch', '/dasr/' || reference, content_hash, '{}',
                    'Send', 'MANAGER', 0, 'WAITING', prepared_by, prepared_by_name, now(), 0
                FROM dasr_batches WHERE batch_id = ?
                """, approval, id);
        jdbc.update(
                "INSERT INTO approval_makers SELECT ?, prepared_by FROM dasr_batches WHERE batch_id = ?", approval, id);
        UUID decision = Ids.next();
        jdbc.update("""
                INSERT INTO approval_decisions (decision_id, approval_id, subject_kind, subject_id, submitted_by, verdict,
                    content_hash, decided_by, decided_by_name, decided_at, effect_at)
                SELECT ?, approval_id, subject_kind, subject_id, submitted_by, 'APPROVED', content_hash, ?, 'Manager',
                    now(), now()
                FROM approvals WHERE approval_id = ?
                """, decision, manager, approval);
        jdbc.update(
                "UPDATE approvals SET status = 'APPROVED', decision_id = ? WHERE approval_id = ?", decision, approval);
    }
}
