package tieline.ledger;

import java.time.YearMonth;
import tieline.audit.AuditEntry;

/** How what happens to a month of a ledger stands in the audit trail. */
public final class LedgerAudit {

    /** The kind of subject under which the trail keeps the months. */
    public static final String MONTH = "ledger-month";

    private LedgerAudit() {}

    /** The identifier of a month in the trail. */
    public static String subject(String ledger, YearMonth month) {
        return ledger + " " + month;
    }

    static AuditEntry ofMonth(String action, String ledger, YearMonth month, String sentence) {
        return AuditEntry.of(action, MONTH, subject(ledger, month), subject(ledger, month), sentence);
    }
}
