package tieline.mailings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tieline.letters.Per;
import tieline.letters.Recipient;
import tieline.letters.RecipientSource;

/**
 * Everybody whose account a batch returns. Only batches whose file the utility has: customers are told after the requests
 * were sent, never before (the plan's task 19 follows 18A).
 */
@Component
class BatchRecipients implements RecipientSource {

    private static final String SENT = """
            SELECT b.reference, b.reference || ', ' || b.utility AS label, b.content_hash AS hash
            FROM dasr_batches b WHERE b.status IN ('SENT', 'CLOSED') AND b.content_hash IS NOT NULL
            """;

    private final JdbcClient jdbc;
    private final RecipientRows rows;

    BatchRecipients(JdbcClient jdbc, RecipientRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "dasr-batch";
    }

    @Override
    public String label() {
        return "Sent D-DASR batch";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Version> choices() {
        return jdbc.sql(SENT + " ORDER BY b.prepared_at DESC, b.batch_id DESC LIMIT 50")
                .query(Version.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Version> find(String reference) {
        return jdbc.sql(SENT + " AND b.reference = :reference")
                .param("reference", reference)
                .query(Version.class)
                .optional();
    }

    /** The accounts whose requests left; their addresses are those of the frozen list that was decided on. */
    @Override
    @Transactional(readOnly = true)
    public void each(String reference, Per per, Consumer<Recipient> taker) {
        rows.each(
                "SELECT " + RecipientRows.COLUMNS + """
                         FROM dasr_batches b JOIN dasr_requests q ON q.batch_id = b.batch_id
                        JOIN account_list_rows r ON r.list_id = b.list_id AND r.account_id = q.account_id
                        WHERE b.reference = :reference AND q.sent_at IS NOT NULL
                        """ + RecipientRows.ORDER,
                Map.of("reference", reference),
                per,
                taker);
    }
}
