package tieline.ledger;

import java.time.YearMonth;
import java.util.List;

/**
 * Entries that are posted at once: all of them or none.
 *
 * @param ledger the code of the ledger
 * @param month the open month that takes them
 * @param key makes a repetition harmless: the same key with the same entries gives the same answer
 */
public record Posting(String ledger, YearMonth month, String key, List<EntryDraft> entries) {

    /** Refuses a posting without entries. */
    public Posting {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new LedgerRefusedException("There is nothing to post.");
        }
    }

    /** The hash that two postings with the same key must have in common; the order of the entries does not matter. */
    public String contentHash() {
        return contentHash(month, entries);
    }

    /** The same of entries that were read back. */
    static String contentHash(YearMonth month, List<EntryDraft> entries) {
        return Hashes.sha256(month + "\n"
                + String.join(
                        "\n", entries.stream().map(EntryDraft::words).sorted().toList()));
    }
}
