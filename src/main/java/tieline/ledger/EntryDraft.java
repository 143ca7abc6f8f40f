package tieline.ledger;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry before it is posted.
 *
 * @param account the code of the account in its ledger
 * @param line the line of the tariff it stands on; 0 for an opening balance
 * @param cents debit positive, credit negative
 * @param effective the month it is about; never after the month it is posted in
 * @param reverses the entry it takes back; null unless it is a reversal
 * @param citation where it comes from: document and term, or the person's reason
 */
public record EntryDraft(
        String account,
        int line,
        long cents,
        YearMonth effective,
        EntryKind kind,
        @Nullable UUID reverses,
        String citation) {

    /** An entry about the month itself. */
    public static EntryDraft original(String account, int line, long cents, YearMonth month, String citation) {
        return new EntryDraft(account, line, cents, month, EntryKind.ORIGINAL, null, citation);
    }

    String words() {
        return String.join("|", account, "" + line, "" + cents, "" + effective, kind.name(), "" + reverses, citation);
    }
}
