package tieline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tieline.platform.security.CurrentActor;
import tieline.testing.TestPeople;
import tieline.testing.TielineTest;

/** The audit trail: part of the change it records, and never changed itself. */
@TielineTest
class AuditTrailTest {

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcTemplate jdbc;

    private final String id = UUID.randomUUID().toString();

    @Test
    void recordsWhoWhatWhyAndTheValuesBeforeAndAfter() {
        record(AuditEntry.of("thing.changed", "thing", id, "Thing 1", "It was changed")
                .at("/things/1")
                .because("it was wrong")
                .changed("price", "0.10", "0.12")
                .changed("note", null, "new"));
        AuditEvent event = audit.timeline("thing", id, 10).get(0);
        assertThat(event.actorName()).isEqualTo("Test Manager");
        assertThat(event.actorId()).isEqualTo(people.manager().id());
        assertThat(event.reason()).isEqualTo("it was wrong");
        assertThat(event.changes())
                .containsExactly(
                        new AuditEvent.Change("note", "", "new"), new AuditEvent.Change("price", "0.10", "0.12"));
        assertThat(audit.history("thing", id, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.before()).isEqualTo("price 0.10");
            assertThat(entry.after()).isEqualTo("note new, price 0.12");
            assertThat(entry.why()).isEqualTo("it was wrong");
        });
    }

    @Test
    void existsOnlyIfTheChangeDoes() {
        assertThatThrownBy(() -> audit.record(AuditEntry.of("thing.changed", "thing", id, "Thing 1", "It was changed")))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            audit.record(AuditEntry.of("thing.changed", "thing", id, "Thing 1", "It was changed"));
            status.setRollbackOnly();
        });
        assertThat(audit.timeline("thing", id, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_events SET summary = 'something else' WHERE subject_id = ?",
                "DELETE FROM audit_events WHERE subject_id = ?",
                "WITH asked AS (SELECT ?::text) DELETE FROM audit_events"
            })
    void isNeverChangedOrDeleted(String statement) {
        record(AuditEntry.of("thing.changed", "thing", id, "Thing 1", "It was changed"));
        assertThatThrownBy(() -> jdbc.update(statement, id))
                .rootCause()
                .hasMessageContaining("history in audit_events is never changed or deleted");
        assertThat(audit.timeline("thing", id, 10))
                .singleElement()
                .extracting(AuditEvent::summary)
                .isEqualTo("It was changed");
    }

    @Test
    void isNeverEmptied() {
        record(AuditEntry.of("thing.changed", "thing", id, "Thing 1", "It was changed"));
        assertThatThrownBy(() -> jdbc.execute("TRUNCATE audit_events"))
                .rootCause()
                .hasMessageContaining("history in audit_events is never changed or deleted");
    }

    private void record(AuditEntry entry) {
        CurrentActor.runAs(people.manager(), () -> transaction.executeWithoutResult(status -> audit.record(entry)));
    }
}
