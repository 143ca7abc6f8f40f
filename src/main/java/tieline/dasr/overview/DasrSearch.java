package tieline.dasr.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tieline.accounts.Utility;
import tieline.dasr.BatchStatus;
import tieline.dasr.RequestStatus;

/** Finds batches, exceptions, sent files and requests by what people read out on the telephone. Every step uses an index. */
@Service
@PreAuthorize("hasAnyRole('ANALYST', 'MANAGER', 'COMPLIANCE')")
public class DasrSearch {

    private static final int CONTROL_NUMBER_DIGITS = 9;

    /** The beginning of a reference, compared byte by byte. */
    static final String BATCHES = """
            SELECT reference, utility, status FROM dasr_batches
            WHERE reference COLLATE "C" >= :q AND reference COLLATE "C" < :end
            ORDER BY reference COLLATE "C" LIMIT :limit
            """;

    static final String EXCEPTIONS = """
            SELECT reference, title FROM dasr_exceptions
            WHERE reference COLLATE "C" >= :q AND reference COLLATE "C" < :end
            ORDER BY reference COLLATE "C" LIMIT :limit
            """;

    /** A control number is unique within a utility, so the utilities are named for the index's sake. */
    static final String FILES = """
            SELECT b.reference, t.utility, t.isa_control, t.gs_control, t.file_name, t.isa_control = :number AS by_isa
            FROM dasr_transmissions t JOIN dasr_batches b ON b.batch_id = t.batch_id
            WHERE t.utility IN ('PGE', 'SCE', 'SDGE') AND (t.isa_control = :number OR t.gs_control = :number)
            ORDER BY t.utility, t.isa_control LIMIT :limit
            """;

    static final String REQUESTS = """
            SELECT b.reference, r.utility, r.account_number, r.customer_name, r.status,
                r.tracking_number = :q AS by_tracking
            FROM dasr_requests r JOIN dasr_batches b ON b.batch_id = r.batch_id
            WHERE r.tracking_number = :q OR r.transaction_number = :q
            ORDER BY r.request_id LIMIT :limit
            """;

    private final JdbcClient jdbc;

    DasrSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a text names: the beginning of a batch's or an exception's reference, the control number of a sent file, or a
     * request's tracking or transaction number.
     *
     * @param text at least one character
     * @param limit the most of each kind
     */
    @Transactional(readOnly = true)
    public List<FoundItem> find(String text, int limit) {
        String reference = text.toUpperCase(Locale.ROOT);
        List<FoundItem> found = new ArrayList<>();
        found.addAll(batches(reference, limit));
        found.addAll(exceptions(reference, limit));
        if (text.matches("[0-9]{1," + CONTROL_NUMBER_DIGITS + "}")) {
            found.addAll(files(Long.parseLong(text), limit));
        }
        found.addAll(requests(text, limit));
        return found;
    }

    private List<FoundItem> batches(String reference, int limit) {
        return prefixed(BATCHES, reference, limit)
                .query((row, n) -> new FoundItem(
                        FoundItem.Kind.BATCH,
                        row.getString("reference"),
                        Utility.valueOf(row.getString("utility")).label() + ", "
                                + BatchStatus.valueOf(row.getString("status")).label(),
                        "Reference",
                        "/dasr/" + row.getString("reference")))
                .list();
    }

    private List<FoundItem> exceptions(String reference, int limit) {
        return prefixed(EXCEPTIONS, reference, limit)
                .query((row, n) -> new FoundItem(
                        FoundItem.Kind.EXCEPTION,
                        row.getString("reference"),
                        row.getString("title"),
                        "Reference",
                        "/dasr/exceptions/" + row.getString("reference")))
                .list();
    }

    private List<FoundItem> files(long number, int limit) {
        return jdbc.sql(FILES)
                .param("number", number)
                .param("limit", limit)
                .query((row, n) -> new FoundItem(
                        FoundItem.Kind.INTERCHANGE,
                        "%09d".formatted(row.getLong("isa_control")),
                        Utility.valueOf(row.getString("utility")).label() + ", file " + row.getString("file_name")
                                + " of batch " + row.getString("reference"),
                        row.getBoolean("by_isa")
                                ? "Interchange control number (ISA13)"
                                : "Group control number (GS06) " + row.getLong("gs_control"),
                        "/dasr/" + row.getString("reference")))
                .list();
    }

    private List<FoundItem> requests(String number, int limit) {
        return jdbc.sql(REQUESTS)
                .param("q", number)
                .param("limit", limit)
                .query((row, n) -> new FoundItem(
                        FoundItem.Kind.REQUEST,
                        row.getString("account_number"),
                        row.getString("customer_name") + ", "
                                + RequestStatus.valueOf(row.getString("status")).label() + ", batch "
                                + row.getString("reference"),
                        row.getBoolean("by_tracking") ? "Tracking number (LIN01)" : "Transaction number (BGN02)",
                        "/dasr/" + row.getString("reference")))
                .list();
    }

    private JdbcClient.StatementSpec prefixed(String sql, String reference, int limit) {
        return jdbc.sql(sql)
                .param("q", reference)
                .param("end", reference + new String(Character.toChars(0x10FFFF)))
                .param("limit", limit);
    }
}
