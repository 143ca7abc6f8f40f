package tieline.crs.corrections;

import java.util.List;
import tieline.accounts.Utility;
import tieline.crs.Amendments;
import tieline.crs.CrsPosting;
import tieline.ledger.EntryDraft;
import tieline.ledger.Posting;

/**
 * What the posting of the open month will bring for earlier months, a correction that is not entered yet included.
 *
 * @param months the posted months that come out otherwise, with what they would have been
 * @param entries reversals, replacements and true-ups; empty when only figures outside the account change
 * @param hash of the entries: what is confirmed must be what was seen
 */
public record CorrectionPreview(
        Amendments amendments, List<RestatedMonth> months, List<EntryDraft> entries, String hash) {

    private static final String NOTHING = "no-entries";

    static CorrectionPreview of(Utility utility, Amendments amendments, List<RestatedMonth> months) {
        List<EntryDraft> entries = amendments.drafts();
        String hash = entries.isEmpty()
                ? NOTHING
                : new Posting(CrsPosting.ledger(utility), amendments.into(), "preview", entries).contentHash();
        return new CorrectionPreview(amendments, months, entries, hash);
    }
}
