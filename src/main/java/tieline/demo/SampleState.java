package tieline.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks how far the sample has come, so that a start that was interrupted goes on where it stopped. */
@Component
class SampleState {

    private static final Duration STEP_MAX = Duration.ofMinutes(3);

    private final JdbcClient jdbc;

    SampleState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasImports() {
        return exists("SELECT 1 FROM account_imports");
    }

    boolean hasLists() {
        return exists("SELECT 1 FROM account_lists");
    }

    boolean hasBatches(String utility) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM dasr_batches WHERE utility = :utility)")
                .param("utility", utility)
                .query(Boolean.class)
                .single();
    }

    long importVersion(String reference) {
        return jdbc.sql("SELECT version FROM account_imports WHERE reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }

    String newestList() {
        return jdbc.sql("SELECT reference FROM account_lists ORDER BY reference DESC LIMIT 1")
                .query(String.class)
                .single();
    }

    String contentHash(String batchReference) {
        return jdbc.sql("SELECT content_hash FROM dasr_batches WHERE reference = :reference")
                .param("reference", batchReference)
                .query(String.class)
                .single();
    }

    /** The account numbers of a batch that cannot be sent as they are. */
    Set<String> invalidAccounts(String batchReference) {
        return jdbc.sql("""
                        SELECT r.account_number FROM dasr_requests r JOIN dasr_batches b ON b.batch_id = r.batch_id
                        WHERE b.reference = :reference AND r.status = 'INVALID'
                        """)
                .param("reference", batchReference)
                .query(String.class)
                .set();
    }

    Optional<UUID> user(String username) {
        return jdbc.sql("SELECT user_id FROM users WHERE username = :username")
                .param("username", username)
                .query(UUID.class)
                .optional();
    }

    /** Waits until an object of ours has a state; the work itself is done by jobs. */
    void await(Thing thing, String reference, String wanted) throws InterruptedException {
        await(
                reference + " to become " + wanted,
                () -> wanted.equals(jdbc.sql("SELECT status FROM " + thing.table + " WHERE reference = :reference")
                        .param("reference", reference)
                        .query(String.class)
                        .single()));
    }

    /** Waits for something that a job does. */
    void await(String what, BooleanSupplier done) throws InterruptedException {
        for (long waited = 0; waited < STEP_MAX.toMillis(); waited += 100) {
            if (done.getAsBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("Waited too long for " + what + "; see the jobs page");
    }

    /** What the sample makes and waits for. */
    enum Thing {
        IMPORT("account_imports"),
        LIST("account_lists"),
        BATCH("dasr_batches");

        private final String table;

        Thing(String table) {
            this.table = table;
        }
    }

    private boolean exists(String sql) {
        return jdbc.sql("SELECT EXISTS (" + sql + ")").query(Boolean.class).single();
    }
}
