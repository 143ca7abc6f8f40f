package tieline.dasr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tieline.platform.database.Ids;
import tieline.testing.TestDatabase;

/** Decisions taken before the one four-eyes mechanism: each is carried over with its identifier, and still holds. */
class DecisionsMigrationTest {

    private static final String BEFORE = "0039";

    private JdbcTemplate jdbc;
    private DriverManagerDataSource source;
    private UUID analyst;
    private UUID manager;
    private UUID list;

    @BeforeEach
    void olderDatabase() {
        TestDatabase database = TestDatabase.create();
        source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        jdbc = new JdbcTemplate(source);
        migrate(BEFORE);
        analyst = person("old-analyst");
        manager = person("old-manager");
        list = Ids.next();
        jdbc.update("""
                INSERT INTO account_lists (list_id, reference, name, as_of, filter, chosen, accounts_asked, status, made_by,
                    made_by_name, made_at, version)
                VALUES (?, 'LST-2026-0001', 'Active', DATE '2026-11-12', '/accounts', FALSE, 1, 'FREEZING', ?, 'x', now(), 0)
                """, list, analyst);
    }

    @Test
    void everyDecisionKeepsItsIdentifierItsStateAndItsGuards() {
        UUID waiting = batch("PGE-2026-0001", "WAITING");
        UUID go = batch("PGE-2026-0002", "WAITING");
        UUID liveGo = decision(go, "GO", null);
        jdbc.update("UPDATE dasr_batches SET status = 'GO' WHERE batch_id = ?", go);
        UUID revoked = batch("SCE-2026-0003", "WAITING");
        UUID voided = decision(revoked, "GO", null);
        jdbc.update("UPDATE dasr_batches SET status = 'DRAFT' WHERE batch_id = ?", revoked);
        jdbc.update(
                "UPDATE dasr_decisions SET voided_at = now(), void_reason = 'New advice' WHERE decision_id = ?",
                voided);
        UUID refused = batch("PGE-2026-0004", "WAITING");
        UUID noGo = decision(refused, "NO_GO", "Wait for the court");
        jdbc.update("UPDATE dasr_batches SET status = 'NO_GO' WHERE batch_id = ?", refused);

        migrate("latest");

        assertThat(state(waiting)).containsEntry("status", "WAITING").containsEntry("decision_id", null);
        assertThat(state(go)).containsEntry("status", "APPROVED").containsEntry("decision_id", liveGo);
        assertThat(state(revoked))
                .containsEntry("status", "VOID")
                .containsEntry("decision_id", voided)
                .containsEntry("end_reason", "New advice");
        assertThat(state(refused)).containsEntry("status", "REJECTED").containsEntry("decision_id", noGo);
        assertThat(state(revoked)).containsEntry("title", "D-DASR batch to SCE");
        assertThat(jdbc.queryForList("SELECT reason FROM approval_decisions WHERE verdict = 'REJECTED'", String.class))
                .containsExactly("Wait for the court");
        assertThat(jdbc.queryForList("SELECT DISTINCT user_id FROM approval_makers", UUID.class))
                .containsExactly(analyst);
        // the guards hold on what was carried over
        jdbc.update("UPDATE dasr_batches SET status = 'SENDING' WHERE batch_id = ?", go);
        assertThatThrownBy(() -> jdbc.update("""
                        UPDATE approvals SET status = 'VOID', ended_at = now(), end_reason = 'x', ended_by_name = 'x'
                        WHERE subject_id = ?
                        """, go))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("being sent");
        assertThatThrownBy(() -> jdbc.update("UPDATE dasr_batches SET status = 'GO' WHERE batch_id = ?", waiting))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("no live go");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private Map<String, Object> state(UUID batch) {
        List<Map<String, Object>> rows = jdbc.queryForList("SELECT * FROM approvals WHERE subject_id = ?", batch);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private UUID batch(String reference, String status) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO dasr_batches (batch_id, reference, utility, list_id, list_reference, list_sha256, filter,
                    status, prepared_by, prepared_by_name, prepared_at, version)
                VALUES (?, ?, ?, ?, 'LST-2026-0001', repeat('ab', 32), '', 'DRAFT', ?, 'Old Analyst', now(), 0)
                """, id, reference, reference.substring(0, 3), list, analyst);
        jdbc.update("INSERT INTO dasr_batch_makers VALUES (?, ?, 'Old Analyst')", id, analyst);
        jdbc.update("""
                UPDATE dasr_batches SET status = ?, content_hash = dasr_content_hash(batch_id), submitted_at = now()
                WHERE batch_id = ?
                """, status, id);
        return id;
    }

    private UUID decision(UUID batch, String verdict, @Nullable String reason) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO dasr_decisions (decision_id, batch_id, verdict, content_hash, prepared_by, decided_by,
                    decided_by_name, decided_at, reason)
                SELECT ?, batch_id, ?, content_hash, prepared_by, ?, 'Old Manager', now(), ? FROM dasr_batches
                WHERE batch_id = ?
                """, id, verdict, manager, reason, batch);
        return id;
    }

    private UUID person(String username) {
        UUID id = Ids.next();
        jdbc.update("""
                INSERT INTO users (user_id, username, display_name, password_hash, enabled, sample_user,
                    must_change_password, failed_logins, password_changed_at, created_at, version)
                VALUES (?, ?, ?, '{noop}', TRUE, FALSE, FALSE, 0, now(), now(), 0)
                """, id, username, username);
        return id;
    }
}
